// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were carried in and out, and table 3.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

constexpr std::string_view kUnit = "(?:件|条|份|宗|例|个|项)";

struct Carried {
  Span at;
  Decimal value;
  bool in = false;
};

void add_all(std::string_view text, const Pattern& pattern, bool in, int right_year,
             std::vector<Carried>& out) {
  for (const Match& match : pattern.find_all(text)) {
    // The year, where it is said; a wrong one is Y05's.
    if (match.groups[0] && slice(text, *match.groups[0]) != std::to_string(right_year)) continue;
    const auto value = parse_decimal(slice(text, *match.groups[1]));
    if (value) out.push_back({match.at, *value, in});
  }
}

std::vector<Carried> carried_in(std::string_view text, int year) {
  const std::string unit(kUnit);
  static const Pattern from_last(
      "(?:上一?年度?|去年|(20[0-9]{2})年度?)(?:未办结|未完成)?(?:结转|转结)(?:的|过来的?|本年度?)*"
      "(?:政府信息公开)?(?:申请|办理|件)*(?:数量|共|为)*([0-9]+)" +
      unit);
  static const Pattern to_next(
      "(?:结转|转结|顺延)(?:至|到|入)?(?:(?:下一?|次|明)年度?|(20[0-9]{2})年度?)(?:继续)?"
      "(?:办理|答复|处理)?(?:的)?(?:政府信息公开)?(?:申请)?(?:数量|共|为)*([0-9]+)" +
      unit);
  std::vector<Carried> found;
  if (text.find("结转") == std::string_view::npos && text.find("转结") == std::string_view::npos &&
      text.find("顺延") == std::string_view::npos) {
    return found;
  }
  add_all(text, from_last, true, year - 1, found);
  add_all(text, to_next, false, year + 1, found);
  return found;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell("未找到报告年度，无法核对");
  std::vector<std::pair<Sentence, Carried>> claims;
  for (const Sentence& sentence : sentences_of(report, {"一", "三"})) {
    if (names_other_scope(sentence.text)) continue;
    for (const Carried& each : carried_in(sentence.text, report.year->value)) {
      claims.emplace_back(sentence, each);
    }
  }
  if (claims.empty()) return Outcome::not_applicable("正文没有写明结转的件数");
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  Outcome out;
  for (const auto& [sentence, claim] : claims) {
    const std::string_view row = claim.in ? "carried_in" : "carried_out";
    const Cell& cell = table.cell(row, "total");
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt("表三结转的总计没有数字，无法核对");
      continue;
    }
    if (cell.number == claim.value) continue;
    Finding finding =
        contradiction(report, sentence, claim.at,
                      fmt::format("正文称“{}”，表三{}总计{}", slice(sentence.text, claim.at),
                                  claim.in ? "上年结转" : "结转下年度", cell.text),
                      table, row, "total");
    finding.left = to_string(claim.value);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule carried_over = {
    .code = "C03",
    .name = "carried-over",
    .severity = Severity::kWarning,
    .title = "结转数与表不符",
    .title_en = "Text and table differ in applications carried over",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
