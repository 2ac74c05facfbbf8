// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji compare`.
#pragma once

#include "cli/base/exit-code.h"
#include "cli/options/options.h"

namespace gouji {

ExitCode run_compare(const CompareOptions& options);

}  // namespace gouji
