// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program as a user at a terminal does.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace gouji::test {

struct TerminalOptions {
  std::string folder;                                     // to run in; empty: where the tests run
  std::vector<std::string> environment = {"TERM=xterm"};  // NAME=value
  unsigned short columns = 80;
  bool output_too = true;  // false: only standard error is the terminal
  /// Called whenever the terminal got more: the process, and all that was shown so far.
  std::function<void(pid_t, const std::string&)> look;
};

struct TerminalResult {
  int exit_code = -1;  // -1 where a signal ended it
  int signal = 0;
  std::string shown;
};

TerminalResult run_gouji_on_terminal(std::vector<std::string> arguments,
                                     const TerminalOptions& options = {});

}  // namespace gouji::test
