// SPDX-License-Identifier: GPL-3.0-or-later
// No run overwrites what it reads: a report in whose place stands what was found in it is lost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/config/nearby-files.h"
#include "cli/inputs/inputs.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// Error kUsage, naming option and file, where an output would take the place of a file that the
/// run reads, under whatever name: a document or an archive, one of last year's (`priors`: paths as
/// given), settings and review files, rules, editions, lists, passwords, the baseline. Results of
/// earlier runs that a search met may be replaced. --write-baseline replaces baselines alone.
std::optional<Error> refuse_overwriting(const CheckOptions& options, const Inputs& inputs,
                                        const std::vector<NearbyFiles>& nearby,
                                        const std::vector<std::string>& priors);

}  // namespace gouji
