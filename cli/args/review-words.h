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
  std::string by, reason, format = "text", body, until;
  bool yes = false;
  std::vector<std::string> paths;

  void bind(CommandLine& line) {
    line.value("--by", by, "姓名", "谁的意见，confirm、dismiss、override、suppress 必填");
    line.value("--reason", reason, "理由", "为什么，dismiss、override、suppress 必填");
    line.value("--body", body, "机关", "suppress、withdraw：哪个机关", Takes::kBody);
    line.value("--until", until, "YYYY-MM-DD", "suppress：到哪一天为止");
    line.flag("--yes", yes, "prune：删去而不询问；withdraw：一条规则的几条不报一并撤回");
    line.value("--format", format, "text|json", "list 的输出格式（默认 text）");
    line.only_here({"reason", "format", "body", "until", "yes"});
    judging.bind(line);
    run.bind(line);
    line.paths_setting("paths", paths, "没有指定路径时核对的文件或文件夹");
  }
};

}  // namespace gouji
