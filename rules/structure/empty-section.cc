// SPDX-License-Identifier: GPL-3.0-or-later
// A heading with nothing below it. 其他需要报告的事项 may be empty or 无; 存在的主要问题 may not
// say merely 无.
#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

/// A shorter text names neither a problem nor a measure. 暂无问题，将继续改进。 has eleven.
constexpr std::size_t kShortest = 10;

std::string all_prose(const Report& report, std::string_view section) {
  std::string text;
  for (const std::size_t i : prose_of(report, section)) text += report.paragraphs[i].text.text;
  return text;
}

/// From its first paragraph to its last; there is one at least.
Span place_of_prose(const Report& report, std::string_view section) {
  const std::vector<std::size_t> prose = prose_of(report, section);
  return {report.paragraphs[prose.front()].at.begin, report.paragraphs[prose.back()].at.end};
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  bool any = false;
  const std::vector<SectionDef> none;
  for (const SectionDef& part : report.form == nullptr ? none : report.form->sections) {
    if (part.id == kOtherMattersSection) continue;
    const Section* section = report.section(part.id);
    if (section == nullptr) continue;  // S01
    any = true;
    const bool empty = is_empty(report, part.id);
    const std::string text = all_prose(report, part.id);
    const bool problems = part.id == kProblemSection;
    const bool too_short = problems && !empty && length_in_codes(text) < kShortest;
    if (!empty && !too_short) continue;
    if (empty && pages_have_images(report, *section)) {
      out.doubt(say("第{}部分没有读到文字，所在页有图片，内容可能在图片中", part.number));
      continue;
    }
    Finding finding = finding_at_heading(
        *section, empty ? say("第{}部分“{}”没有内容", part.number, section->title)
                        : say("第{}部分“{}”只有“{}”{}个字", part.number, section->title, text,
                              length_in_codes(fold(text))));
    // What is too short is the text; where there is none, the heading stands for it.
    if (too_short && !text.empty()) finding.at = place_of_prose(report, part.id);
    if (problems) finding.severity = Severity::kWarning;
    if (empty) finding.cause = cause_of_empty(part.id);
    out.find(std::move(finding));
  }
  if (!any) return Outcome::cannot_tell(say("未能辨认任何一个部分的标题"));
  return out;
}

}  // namespace

extern const Rule empty_section = {
    .code = "S05",
    .name = "empty-section",
    .severity = Severity::kError,
    .title = "部分内容为空",
    .title_en = "Empty section",
    .basis = "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号：不得敷衍了事",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
    .turn = 30,
};

}  // namespace gouji
