// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a command, as the user named them.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// As given on the command line.
struct InputArguments {
  std::vector<std::string> paths;  // files, folders, "-", "@list"
  std::vector<std::string> lists;  // of --files-from; "-" is standard input
  bool nul_separated = false;      // -0: the lists separate paths by NUL, not by line ends
};

}  // namespace gouji
