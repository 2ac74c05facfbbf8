// SPDX-License-Identifier: GPL-3.0-or-later
// The title says of which year the report is. It may run over several lines: whatever stands above
// the first sentence or heading belongs to it.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// Prose, and no line of a title: it has the marks of a sentence.
bool is_sentence(std::string_view text) {
  constexpr std::size_t kLongest = std::size_t{3} * 60;  // bytes; titles are shorter
  return text.size() > kLongest || contains_any(text, {"。", "；", "，"});
}

Outcome check(const Case& in) {
  // Justified titles have blanks between the digits.
  static const Pattern year("(?:1 ?9|2 ?0) ?[0-9] ?[0-9]");
  const Report& report = in.report;
  if (report.title.empty()) return Outcome::cannot_tell(say("未找到题名"));
  if (year.matches(report.title)) return Outcome::pass();
  for (const Prose& prose : report.paragraphs) {
    if (prose.section >= 0 || is_sentence(prose.text.text)) break;
    if (year.matches(prose.text.text)) return Outcome::pass();
  }
  Finding finding;
  finding.message = say("题名“{}”没有写明年度", report.title);
  finding.at = report.title_at;
  if (report.year) finding.suggestion = say("写明{}年", report.year->value);
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule title_year = {
    .code = "S13",
    .name = "title-year",
    .severity = Severity::kWarning,
    .title = "标题未写年度",
    .title_en = "Title without a year",
    .basis = "国办公开办函〔2021〕30号附件：标题为机关名称、年度和“政府信息公开工作年度报告”",
    .check = check,
};

}  // namespace gouji
