// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents, and how to read them: what `check` and `extract` have in common.
#pragma once

#include <string>

#include "cli/line/command-line.h"
#include "cli/options/input-arguments.h"

namespace gouji {

struct TypedInput {
  InputArguments inputs;
  std::string edition = "auto", max_pages, password_file;

  void bind(CommandLine& line);
};

}  // namespace gouji
