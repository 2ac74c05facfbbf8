// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji extract`: shows what was read.
#pragma once

#include "cli/base/exit-code.h"
#include "cli/options/options.h"

namespace gouji {

ExitCode run_extract(const ExtractOptions& options);

}  // namespace gouji
