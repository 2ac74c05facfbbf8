// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji check`.
#pragma once

#include "cli/base/exit-code.h"
#include "cli/options/options.h"

namespace gouji {

ExitCode run_check(const CheckOptions& options);

}  // namespace gouji
