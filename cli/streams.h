// SPDX-License-Identifier: GPL-3.0-or-later
// Where bytes leave the process. Results go to standard output or to files that appear as a whole
// or not at all; everything else goes to standard error. Written with system calls: the streams
// of the standard library cost a noticeable part of a whole check to set up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/exit-code.h"
#include "parser/base/error.h"

namespace gouji {

/// A reader that went away (`gouji … | head`) is no error.
std::optional<Error> write_results(std::string_view bytes);

/// One line on standard error, opened by the name of the program.
void complain(std::string_view sentence);
/// Says what keeps a command from its work, and is its exit code.
ExitCode fault(const Error& error);

/// Replaces the file at once: the bytes are written beside it and then renamed. What is no regular
/// file (/dev/stdout) is written to as it is.
std::optional<Error> write_file(const std::string& path, std::string_view bytes);

}  // namespace gouji
