// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `compare`.
#pragma once

#include <string>

#include "cli/args/check-words.h"

namespace gouji {

struct CompareWords {
  JudgingWords judging;
  RunWords run;
  OutputWords output;
  std::string fail_on = "error";
  bool force = false;

  void bind(CommandLine& line) {
    line.value("--format", output.format, "text|json|html|markdown", "输出格式（默认 text）");
    line.value("-o,--output-file", output.file, "文件", "结果写入文件，格式看文件名的结尾",
               Takes::kFile);
    line.flag("--force", force, "机关或年度不同的也对比");
    line.only_here({"format", "output-file", "force"});
    line.value("--fail-on", fail_on, "error|warning|info|never",
               "仍有或新增这一级或更严重的问题时退出码为 1（默认 error）");
    judging.bind(line);
    run.bind_limits(line);
  }
};

}  // namespace gouji
