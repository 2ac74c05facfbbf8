// SPDX-License-Identifier: GPL-3.0-or-later
// "All were upheld" and "none was corrected", and table 4. The first is contradicted by any other
// outcome and by cases that are pending, the second by corrected ones alone.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

std::vector<std::string_view> groups_of(std::string_view sentence) {
  const bool review = sentence.find("复议") != std::string_view::npos;
  const bool suit = sentence.find("诉讼") != std::string_view::npos;
  std::vector<std::string_view> groups;
  if (review || !suit) groups.push_back("review");
  if (suit || !review) groups.insert(groups.end(), {"direct", "after_review"});
  return groups;
}

/// The cells that contradict the claim and hold more than nothing.
std::vector<std::string> contradicting(const StatutoryTable& table,
                                       const std::vector<std::string_view>& groups, bool upheld) {
  std::vector<std::string> columns;
  for (const std::string_view group : groups) {
    for (const std::string_view outcome : {"corrected", "other", "pending"}) {
      if (!upheld && outcome != "corrected") continue;
      const std::string column = std::string(group) + "." + std::string(outcome);
      const Cell& cell = table.cell("cases", column);
      if (cell.kind == Cell::Kind::kNumber && !cell.number.is_zero()) columns.push_back(column);
    }
  }
  return columns;
}

Outcome check(const Case& in) {
  static const Pattern all_upheld(
      "(?:均|全部|都)(?:获|予|被|得到|为|是)?(?:结果)?维持|维持率(?:为|达到?)?100%");
  static const Pattern none_corrected(
      "零(?:纠错|败诉)|(?:无|未|没有)(?:发生|出现)?(?:被)?(?:纠错|纠正|败诉)|(?:纠错|败诉)率(?:为)?"
      "0");
  const Report& report = in.report;
  const std::string unreadable = unreadable_table(report, "t4");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t4");
  Outcome out;
  for (const Sentence& sentence : sentences_of(report, {"一", "四"})) {
    const bool of_cases = sentence.text.find("复议") != std::string_view::npos ||
                          sentence.text.find("诉讼") != std::string_view::npos;
    if (!of_cases || names_other_scope(sentence.text) || names_other_year(sentence.text, report) ||
        sentence.text.find("已审结") != std::string_view::npos ||
        sentence.text.find("已办结") != std::string_view::npos) {
      continue;
    }
    const auto upheld = all_upheld.find(sentence.text);
    const auto claim = upheld ? upheld : none_corrected.find(sentence.text);
    if (!claim) continue;
    const std::vector<std::string> columns =
        contradicting(table, groups_of(sentence.text), upheld.has_value());
    if (columns.empty()) continue;
    std::string cells;
    for (const StatutoryTable::Place& place : table.places()) {
      for (const std::string& column : columns) {
        if (place.column->id != column) continue;
        cells += fmt::format("{}{}{}", cells.empty() ? "" : "、", words(table, place),
                             table.cells[place.index].text);
      }
    }
    Finding finding = contradiction(
        report, sentence, claim->at,
        fmt::format("正文称“{}”，表四有{}", slice(sentence.text, claim->at), cells), table, "", "");
    for (const StatutoryTable::Place& place : table.places()) {
      for (const std::string& column : columns) {
        if (place.column->id == column) {
          finding.evidence.push_back(evidence_of(table, place, words(table, place)));
        }
      }
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule all_upheld = {
    .code = "C06",
    .name = "all-upheld",
    .severity = Severity::kWarning,
    .title = "全部维持、零纠错与表不符",
    .title_en = "Text says all were upheld, the table does not",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
