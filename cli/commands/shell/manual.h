// SPDX-License-Identifier: GPL-3.0-or-later
// The manual page, gouji(1), in the language of the run: one page for all commands, since most
// options are shared. Made from the table of commands, so that no option can be missing.
#pragma once

#include <string>

#include "cli/line/command.h"

namespace gouji {

/// For man(7).
std::string manual_page(Commands all);

}  // namespace gouji
