// SPDX-License-Identifier: GPL-3.0-or-later
// The table of commands.
#pragma once

#include "cli/line/command.h"

namespace gouji {

/// In the order of the help.
Commands all_commands();

}  // namespace gouji
