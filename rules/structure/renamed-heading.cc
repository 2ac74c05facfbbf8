// SPDX-License-Identifier: GPL-3.0-or-later
// A heading that names its part in other words than the form. The wording of the regulation is as
// good as the form's, and a bracketed note or a mark at the end is no other name.
#include <algorithm>
#include <array>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/text/look-alikes.h"
#include "parser/text/ordinal.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

/// The words of a title: without body, year and what stands behind them.
std::string bare(std::string_view title) {
  static const Pattern tail("(?:[（(][^（）()]*[）)])?[，、。；：:,.;\\s]*$");
  const auto end = tail.find(title);
  return fold(end ? title.substr(0, end->at.begin) : title);
}

/// Article 50 has its own words for 二 to 五.
bool is_wording_of_regulation(std::string_view folded) {
  static const Pattern words(
      "^(?:因?政府信息公开工作被申请行政复议(?:和|及|以及)?提起行政诉讼的?情况|"
      "行政机关主动公开政府信息的?情况|行政机关收到和处理政府信息公开申请的?情况|"
      "政府信息公开工作存在的主要问题及改进情况)$");
  return words.matches(folded);
}

/// 一、工作推进情况: the first numbered line of the report, by a name that nobody knows and where
/// the report has no 一 besides. The number tells which part it is; whether what follows is that
/// part's text others cannot tell.
const Prose* unknown_first(const Report& report) {
  constexpr std::size_t kLongest = 20;  // code points; longer lines are sentences
  if (report.section(kOverviewSection) != nullptr) return nullptr;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    const Ordinal ordinal = ordinal_at_start(text);
    if (ordinal.style != Numbering::kChinese) continue;
    const bool line = length_in_codes(text) <= kLongest && text.size() > ordinal.length &&
                      !contains_any(text, {"。", "；", "，"});
    return ordinal.value == 1 && line && prose.section < 0 ? &prose : nullptr;
  }
  return nullptr;
}

/// What stands for the form's heading of the part.
Finding renamed(const SectionDef& part, const std::string& title, Span at) {
  Finding finding;
  finding.message = say("第{}部分标题为“{}”，格式为“{}”", part.number, title, part.title);
  finding.at = at;
  finding.where.section = part.number;
  finding.left = title;
  finding.right = part.title;
  finding.suggestion = say("改为“{}”", printed_heading(part));
  return finding;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = report.form;
  if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  Outcome out;
  bool any = false;
  if (const Prose* first = unknown_first(report)) {
    const std::string_view text = first->text.text;
    any = true;
    out.find(renamed(edition->sections.front(),
                     std::string(text.substr(ordinal_at_start(text).length)), first->at));
  }
  for (const SectionDef& part : edition->sections) {
    const Section* section = report.section(part.id);
    if (section == nullptr) continue;
    any = true;
    const std::string folded = bare(section->title);
    const bool own = folded == fold(part.title) ||
                     std::any_of(part.aliases.begin(), part.aliases.end(),
                                 [&](const std::string& alias) { return folded == fold(alias); });
    if (own || is_wording_of_regulation(folded)) continue;
    Finding finding = renamed(part, section->title, section->heading);
    if (section->old_regulation) finding.severity = Severity::kWarning;
    out.find(std::move(finding));
  }
  if (!any) return Outcome::cannot_tell(say("未能辨认任何一个部分的标题"));
  return out;
}

}  // namespace

extern const Rule renamed_heading = {
    .code = "S02",
    .name = "renamed-heading",
    .severity = Severity::kInfo,
    .title = "部分标题不规范",
    .title_en = "Part under another name than the form's",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件：六个部分的标题",
    .check = check,
};

}  // namespace gouji
