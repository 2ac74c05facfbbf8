// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji review`: what people decide on findings and cells.
#pragma once

#include "cli/base/exit-code.h"
#include "cli/options/options.h"

namespace gouji {

ExitCode run_review(const ReviewOptions& options);

}  // namespace gouji
