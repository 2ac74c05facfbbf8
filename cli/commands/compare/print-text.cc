// SPDX-License-Identifier: GPL-3.0-or-later
// Every line contains a colon or is indented: this identifies saved text (own-output.h).
#include <iterator>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/commands/compare/print-comparison.h"
#include "cli/commands/compare/shown-comparison.h"
#include "cli/inputs/kinds/own-output.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

void print_item(std::string& out, const ShownItem& item) {
  fmt::format_to(std::back_inserter(out), "  {}\n", item.words);
  for (const std::string& line : item.below) {
    fmt::format_to(std::back_inserter(out), "      {}\n", line);
  }
}

void print_pair(std::string& out, const ComparedPair& pair) {
  for (const std::string& remark : pair.comparison.remarks) {
    out += say("注意：{}", plain(remark)) + "\n";
  }
  for (const ShownGroup& group : groups_of(pair.comparison)) {
    out += say("{}：", group.title) + "\n";
    for (const ShownItem& item : group.items) print_item(out, item);
  }
  if (const std::string silence = silence_of(pair); !silence.empty()) out += silence + "\n";
}

}  // namespace

std::string comparison_text(const ComparisonRun& run, bool marked) {
  std::string out;
  for (const ComparedPair& pair : run.pairs) {
    if (run.folders) out += say("{}：{}", heading_of(pair), paths_of(pair)) + "\n";
    if (!pair.refusal.empty()) {
      // When two files are compared, the sentence only goes to standard error: nothing is shown.
      if (run.folders || marked) {
        out += say("未对比：{}", plain(pair.refusal)) + "\n";
      }
    } else {
      print_pair(out, pair);
    }
    if (run.folders) out += '\n';
  }
  if (!run.unpaired.empty()) {
    out += say("未配对（{}）：", run.unpaired.size()) + "\n";
    for (const UnpairedDocument& each : run.unpaired) print_item(out, item_of(each));
  }
  if (run.folders || counts_of(run).compared > 0) {
    out += say("合计：{}", counts_line(run)) + "\n";
  }
  if (marked) out += text_mark() + "\n";
  return out;
}

}  // namespace gouji
