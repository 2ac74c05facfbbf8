// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `config`.
#pragma once

#include <string>

#include "cli/args/words.h"

namespace gouji {

struct ConfigWords {
  std::string format = "text";

  void bind(CommandLine& line) {
    line.value("--format", format, "text|markdown", "输出格式（默认 text）");
    line.only_here({"format"});
  }
};

}  // namespace gouji
