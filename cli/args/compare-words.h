// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `compare`.
#pragma once

#include <string>

#include "cli/args/check-words.h"

namespace gouji {

struct CompareWords {
  JudgingWords judging;
  RunWords run;
  std::string fail_on = "error", format = "text";

  void bind(CommandLine& line) {
    line.value("--format", format, "text|json", "输出格式（默认 text）");
    line.only_here({"format"});
    line.value("--fail-on", fail_on, "error|warning|info|never",
               "仍有或新增这一级或更严重的问题时退出码为 1（默认 error）");
    judging.bind(line);
    run.bind_limits(line);
  }
};

}  // namespace gouji
