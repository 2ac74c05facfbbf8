// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the first level that the form does not have: numbered past 六, counted in between the
// parts that it has, or with a name from before 2019. What follows the report (附件, 解读) is no
// part of it.
#include <algorithm>
#include <iterator>

#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

bool follows_the_report(std::string_view title) {
  static const Pattern words("^(?:附件|附表|附：|附图|附录|相关|解读|图解|链接)|附件$|附表$|解读$");
  return words.matches(title);
}

int number_of(const Section& section) { return ordinal_value(section.ordinal); }

/// The section counts on from the statutory part before it, and the one behind it counts on from
/// there: 五、存在的主要问题 六、工作亮点 七、其他需要报告的事项. Sub-headings that are set as
/// headings of the first level begin anew, and push no part.
bool pushes_a_part(const std::vector<Section>& sections, std::size_t at) {
  const auto statutory = [](const Section& section) { return !section.id.empty(); };
  const auto here = sections.begin() + static_cast<std::ptrdiff_t>(at);
  const auto next = std::find_if(here, sections.end(), statutory);
  if (next == sections.end() || number_of(*next) <= next->rank) return false;
  const auto before = std::find_if(std::make_reverse_iterator(here), sections.rend(), statutory);
  const int last = before == sections.rend() ? 0 : number_of(*before);
  bool is_one = false;
  int expected = last + 1;
  for (auto each = before.base(); each != next; ++each) {
    if (number_of(*each) != expected) continue;
    is_one = is_one || each == here;
    ++expected;
  }
  return is_one && expected == number_of(*next);
}

Outcome check(const Case& in) {
  if (in.report.sections.empty()) {
    return Outcome::cannot_tell(say("未能辨认任何一个部分的标题"));
  }
  Outcome out;
  const std::vector<Section>& sections = in.report.sections;
  const auto parts =
      static_cast<int>(in.report.form == nullptr ? 0 : in.report.form->sections.size());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    if (!section.id.empty() || follows_the_report(section.title)) continue;
    const bool extra =
        number_of(section) > parts || section.old_regulation || pushes_a_part(sections, i);
    if (!extra) continue;
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
