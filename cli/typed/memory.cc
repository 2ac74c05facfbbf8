// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/memory.h"

#include "parser/base/say.h"

namespace gouji {

void TypedMemory::bind_review(CommandLine& line) {
  line.file("--review", options.review, "文件", "复核意见文件（默认就近的 gouji-review.toml）",
            Takes::kToml);
  line.value("--today", today, "YYYY-MM-DD", "按这一天判断是否到期（默认当天）");
}

void TypedMemory::bind_baseline(CommandLine& line) {
  line.file("--baseline", options.baseline, "文件", "基线文件：其中已有的问题不计");
  line.flag("--strict-baseline", options.strict_baseline, "基线中有已不存在的问题时退出码为 1");
  line.value("--write-baseline", options.write_baseline, "文件", "把现有的问题写成基线文件",
             Takes::kFile);
  line.flag("--prune-baseline", options.prune_baseline, "从基线文件删去已不存在的问题");
  line.only_here({"write-baseline", "prune-baseline"});
}

Expected<MemoryOptions> TypedMemory::memory() const {
  MemoryOptions out = options;
  if (!today.empty()) {
    out.today = parse_date(today);
    if (!out.today) {
      return wrong_use(say("--today 应是一个日期，例如 2024-01-25，不能是 {}", today));
    }
  }
  if (out.baseline.empty() && out.prune_baseline) {
    return wrong_use(say("--prune-baseline 要与 --baseline 一起使用"));
  }
  if (out.baseline.empty() && out.strict_baseline) {
    return wrong_use(say("--strict-baseline 要与 --baseline 一起使用"));
  }
  return out;
}

}  // namespace gouji
