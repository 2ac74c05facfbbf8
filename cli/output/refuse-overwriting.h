// SPDX-License-Identifier: GPL-3.0-or-later
// No run overwrites its inputs: a report replaced by its own findings would be lost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/config/nearby-files.h"
#include "cli/inputs/inputs.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// Error kUsage, naming option and file, if an output would replace a file that the run reads,
/// under any name: a document or an archive, one of last year's (`priors`: paths as given),
/// settings and review files, rules, editions, lists, passwords, the baseline. Results of earlier
/// runs found by a search may be replaced. --write-baseline only replaces baselines.
std::optional<Error> refuse_overwriting(const CheckOptions& options, const Inputs& inputs,
                                        const std::vector<NearbyFiles>& nearby,
                                        const std::vector<std::string>& priors);

}  // namespace gouji
