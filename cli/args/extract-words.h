// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `extract`.
#pragma once

#include <string>

#include "cli/args/input-words.h"
#include "cli/args/run-words.h"
#include "cli/args/words.h"

namespace gouji {

struct ExtractWords {
  InputWords input;
  RunWords run;
  std::string format, stage, page;

  void bind(CommandLine& line) {
    line.value("--format", format, "json|csv|text",
               "json 为结构，csv 为法定表格的单元格，text 为按阅读顺序的全文（默认 json）");
    line.value("--svg", page, "N", "画出第 N 页：字框、线条、单元格、认出的行列名称和数值");
    line.value("--stage", stage, "pdf|flow|report",
               "供开发：显示到哪一步，页面上的字和线、阅读顺序还是报告（默认 report）");
    line.only_here({"format", "svg", "stage"});  // the setting "format" is that of check
    input.bind(line);
    run.bind_limits(line);
  }
};

}  // namespace gouji
