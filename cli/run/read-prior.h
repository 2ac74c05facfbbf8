// SPDX-License-Identifier: GPL-3.0-or-later
// --prior: last year's report, read in a worker as every document is.
#pragma once

#include <string>

#include "cli/check.h"
#include "cli/options.h"
#include "cli/run/supervisor.h"
#include "parser/base/error.h"

namespace gouji {

struct PriorReport {
  RunEnd end = RunEnd::kDone;  // or kInterrupted
  std::string encoded;         // see prior-codec.h; empty where it could not be read
  std::string trouble;         // then why, in one sentence
};

/// One that is not there, or is no annual report, is wrong use: kUsage. Without it the comparison
/// that was asked for would be left out in silence.
Expected<PriorReport> read_prior(const std::string& file, ReadSettings reading,
                                 const RunOptions& run);

}  // namespace gouji
