// SPDX-License-Identifier: GPL-3.0-or-later
// Somewhere the report says for which time its figures are.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// A time said in another way than as a period: up to a day, or since the body was set up.
bool says_time(std::string_view text) {
  static const Pattern said(
      "统计(?:期限|时限|期间|时间|时段|起止|周期|期)|数据(?:的)?(?:期限|时限|时间|起止)|"
      "截[至止](?:[0-9]{4}年)?(?:年底|12月(?:31日|底|末))|"
      "1月1日(?:起)?[至到—－-]+(?:[0-9]{4}年)?12月31|成立以来");
  return said.matches(text);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (report.period) return Outcome::pass();
  const bool said = std::any_of(report.paragraphs.begin(), report.paragraphs.end(),
                                [](const Prose& prose) { return says_time(prose.text.text); });
  if (said) return Outcome::pass();
  Finding finding;
  finding.message = say("全文未写明所列数据的统计期限");
  finding.at = report.title_at;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule period_missing = {
    .code = "S09",
    .name = "period-missing",
    .severity = Severity::kInfo,
    .title = "缺统计期限说明",
    .title_en = "No statistics period",
    .basis = "《中华人民共和国政府信息公开条例》第四十九条：上一年度；数据应写明起止时间",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
