// SPDX-License-Identifier: GPL-3.0-or-later
// The commands besides `check`. Each prints its result and answers the exit code.
#pragma once

#include "cli/base/exit-code.h"
#include "cli/options/options.h"

namespace gouji {

ExitCode run_extract(const ExtractOptions& options);  // extract.cc: what was read
ExitCode run_review(
    const ReviewOptions& options);  // commands/review/run-review.cc: what people say
ExitCode run_compare(const CompareOptions& options);  // commands/compare/run-compare.cc
ExitCode run_explain(const ExplainOptions& options);  // explain.cc: a rule's page
ExitCode run_rules(const RulesOptions& options);      // list-rules.cc
ExitCode run_doctor();                                // doctor.cc: is all there that is needed
ExitCode run_version();                               // version.cc

}  // namespace gouji
