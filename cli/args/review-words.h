// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `review`.
#pragma once

#include <string>
#include <vector>

#include "cli/args/check-words.h"

namespace gouji {

struct ReviewWords {
  JudgingWords judging;
  RunWords run;
  std::string by, reason, format = "text";
  std::vector<std::string> paths;

  void bind(CommandLine& line) {
    line.value("--by", by, "姓名", "谁的意见");
    line.value("--reason", reason, "理由", "为什么，dismiss 与 override 必填");
    line.value("--format", format, "text|json", "list 的输出格式（默认 text）");
    line.only_here({"reason", "format"});
    judging.bind(line);
    run.bind(line);
    line.paths_setting("paths", paths, "没有指定路径时核对的文件或文件夹");
  }
};

}  // namespace gouji
