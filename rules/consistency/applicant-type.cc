// SPDX-License-Identifier: GPL-3.0-or-later
// "All applicants were natural persons", and applications of others in table 3.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  static const Pattern claim(
      "(?:申请人?|申请者|申请主体)?(?:均|全部|都)(?:为|是|系|由)自然人(?:申请|提出|提交)?");
  const Report& report = in.report;
  std::vector<std::pair<Sentence, Span>> claims;
  for (const Sentence& sentence : sentences_of(report, {"一", "三"})) {
    if (sentence.text.find("自然人") == std::string_view::npos) continue;
    const auto match = claim.find(sentence.text);
    const bool of_applications = sentence.text.find("申请") != std::string_view::npos;
    if (!match || !of_applications || is_partial(sentence.text) ||
        names_other_scope(sentence.text) || names_other_year(sentence.text, report)) {
      continue;
    }
    claims.emplace_back(sentence, match->at);
  }
  if (claims.empty()) return Outcome::not_applicable("正文没有申请人均为自然人的表述");
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  const auto others = sum_of_columns(
      table, "received", {"company", "research", "public_welfare", "legal_service", "other"});
  if (!others) return Outcome::cannot_tell("表三新收一行有读不出的单元格");
  Outcome out;
  if (others->is_zero()) return out;
  for (const auto& [sentence, at] : claims) {
    Finding finding = contradiction(report, sentence, at,
                                    fmt::format("正文称“{}”，表三法人或其他组织新收{}件",
                                                slice(sentence.text, at), to_string(*others)),
                                    table, "", "");
    finding.right = to_string(*others);
    for (const std::string_view column :
         {"company", "research", "public_welfare", "legal_service", "other"}) {
      const Cell& cell = table.cell("received", column);
      if (cell.kind != Cell::Kind::kNumber || cell.number.is_zero()) continue;
      Where where = where_of(table);
      where.row = "received";
      where.column = column;
      finding.evidence.push_back({"表三新收", cell.text, cell.at, where});
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule applicant_type = {
    .code = "C12",
    .name = "applicant-type",
    .severity = Severity::kWarning,
    .title = "申请人类型表述与表不符",
    .title_en = "Text and table name different kinds of applicants",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
