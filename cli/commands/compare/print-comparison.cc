// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/compare/print-comparison.h"

#include "parser/base/say.h"

namespace gouji {

ComparisonCounts counts_of(const ComparisonRun& run) {
  ComparisonCounts counts;
  for (const ComparedPair& pair : run.pairs) {
    if (!pair.refusal.empty()) {
      ++counts.refused;
      continue;
    }
    const Comparison& each = pair.comparison;
    ++counts.compared;
    counts.mended += each.mended.size();
    counts.standing += each.standing.size();
    counts.unclear += each.unclear.size();
    counts.added += each.added.size();
    counts.figures += each.figures.size();
    counts.wording += each.wording.size();
  }
  return counts;
}

std::string counts_line(const ComparisonRun& run) {
  const ComparisonCounts counts = counts_of(run);
  std::string line;
  if (run.folders) {
    line = say("对比 {} 对，未能对比 {} 对，未配对 {} 份；", counts.compared, counts.refused,
               run.unpaired.size());
  } else if (counts.compared == 0) {
    return say("未对比");
  }
  return line + say("已改正 {}，仍存在 {}，新出现 {}，无法判断 {}，改动数字 {} 处，文字 {} 处",
                    counts.mended, counts.standing, counts.added, counts.unclear, counts.figures,
                    counts.wording);
}

std::string printed(const ComparisonRun& run, std::string_view format, bool marked) {
  if (format == "json") return comparison_json(run);
  if (format == "markdown") return comparison_markdown(run);
  if (format == "html") return comparison_html(run);
  return comparison_text(run, marked);
}

}  // namespace gouji
