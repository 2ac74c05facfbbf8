// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>

#include <fmt/format.h>

#include "cli/commands/compare/print-comparison.h"
#include "cli/commands/compare/shown-comparison.h"
#include "cli/render/formats/markdown-text.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

void add_item(std::string& out, const ShownItem& item) {
  fmt::format_to(std::back_inserter(out), "- {}\n", markdown(item.words));
  for (const std::string& line : item.below) {
    fmt::format_to(std::back_inserter(out), "  - {}\n", markdown(line));
  }
}

void add_pair(std::string& out, const ComparedPair& pair) {
  fmt::format_to(std::back_inserter(out), "## {}\n\n{}\n\n", markdown(heading_of(pair)),
                 say("文件：{}", markdown(paths_of(pair))));
  if (!pair.refusal.empty()) {
    out += say("未对比：{}", markdown(pair.refusal)) + "\n\n";
    return;
  }
  for (const std::string& remark : pair.comparison.remarks) {
    out += say("注意：{}", markdown(remark)) + "\n\n";
  }
  const std::vector<ShownGroup> groups = groups_of(pair.comparison);
  if (groups.empty()) out += say("没有变化。") + "\n\n";
  for (const ShownGroup& group : groups) {
    fmt::format_to(std::back_inserter(out), "### {}\n\n", group.title);
    for (const ShownItem& item : group.items) add_item(out, item);
    out += '\n';
  }
  if (const std::string silence = silence_of(pair); !silence.empty()) {
    out += markdown(silence) + "\n\n";
  }
}

}  // namespace

std::string comparison_markdown(const ComparisonRun& run) {
  std::string out = fmt::format("# {}\n\n{}\n\n", say("年度报告改正前后对比"), counts_line(run));
  for (const ComparedPair& pair : run.pairs) add_pair(out, pair);
  if (!run.unpaired.empty()) {
    fmt::format_to(std::back_inserter(out), "## {}\n\n",
                   say("{}（{}）", say("未配对"), run.unpaired.size()));
    for (const UnpairedDocument& each : run.unpaired) add_item(out, item_of(each));
    out += '\n';
  }
  out.pop_back();
  return out;
}

}  // namespace gouji
