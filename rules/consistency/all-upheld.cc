// SPDX-License-Identifier: GPL-3.0-or-later
// "All were upheld" and "none was corrected", and table 4. The first is contradicted by any other
// outcome and by cases that are pending, the second by corrected ones alone.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

std::vector<std::string_view> groups_of(const Fact& fact) {
  std::vector<std::string_view> groups;
  if (fact.subject.find("行政复议") != std::string::npos) groups.push_back("review");
  if (fact.subject.find("行政诉讼") != std::string::npos) {
    groups.insert(groups.end(), {"direct", "after_review"});
  }
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

/// Claims about the outcome of cases, one a sentence: that all were upheld says more.
std::vector<const Fact*> claims_in(const Report& report) {
  std::vector<const Fact*> claims;
  for (const Claim claim : {Claim::kAll, Claim::kNone}) {
    for (const Fact* fact : facts_of(report, claim, {"一", "四"})) {
      if (fact->subject.empty() || fact->action.empty() || fact->action == "自然人") continue;
      if (of_others(report, *fact) || fact->has(Fact::kSettled) || of_other_year(report, *fact)) {
        continue;
      }
      const bool said = std::any_of(claims.begin(), claims.end(), [&](const Fact* other) {
        return other->paragraph == fact->paragraph && other->sentence == fact->sentence;
      });
      if (!said) claims.push_back(fact);
    }
  }
  return claims;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::string unreadable = unreadable_table(report, "t4");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t4");
  Outcome out;
  for (const Fact* claim : claims_in(report)) {
    const std::vector<std::string> columns =
        contradicting(table, groups_of(*claim), claim->claim == Claim::kAll);
    if (columns.empty()) continue;
    std::string cells;
    std::vector<Evidence> evidence;
    for (const StatutoryTable::Place& place : table.places()) {
      if (std::find(columns.begin(), columns.end(), place.column->id) == columns.end()) continue;
      cells += (cells.empty() ? "" : "、") + words(table, place) + table.cells[place.index].text;
      evidence.push_back(evidence_of(table, place, words(table, place)));
    }
    Finding finding =
        contradiction(report, *claim, claim->in_text,
                      say("正文称“{}”，表四有{}", words_at(report, *claim, claim->in_text), cells),
                      table, "", "");
    finding.evidence = std::move(evidence);
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
