// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the first level that the form does not have: numbered past 六, or with a name from
// before 2019. What follows the report (附件, 解读) is no part of it.
#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

constexpr int kParts = 6;

bool follows_the_report(std::string_view title) {
  static const Pattern words("^(?:附件|附表|附：|附图|附录|相关|解读|图解|链接)|附件$|附表$|解读$");
  return words.matches(title);
}

Outcome check(const Case& in) {
  if (in.report.sections.empty()) {
    return Outcome::cannot_tell(say("未能辨认任何一个部分的标题"));
  }
  Outcome out;
  for (const Section& section : in.report.sections) {
    if (!section.standard.empty() || follows_the_report(section.title)) continue;
    if (ordinal_value(section.ordinal) <= kParts && !section.old_regulation) continue;
    Finding finding;
    finding.message = say("统一格式没有“{}”这一部分", section.title);
    finding.at = section.heading;
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule extra_section = {
    .code = "S06",
    .name = "extra-section",
    .severity = Severity::kWarning,
    .title = "出现非法定部分",
    .title_en = "A part that the form does not have",
    .basis = "国办公开办函〔2021〕30号：报告内容不能遗漏，也不宜泛化",
    .check = check,
};

}  // namespace gouji
