// SPDX-License-Identifier: GPL-3.0-or-later
// argv → options.
#pragma once

#include <string>
#include <vector>

#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// `arguments` without the name of the program. Whatever is not understood is an Error kUsage in
/// one Chinese sentence, with the nearest word there is: an option is never accepted and ignored.
Expected<Options> parse_arguments(std::vector<std::string> arguments);

}  // namespace gouji
