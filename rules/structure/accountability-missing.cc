// SPDX-License-Identifier: GPL-3.0-or-later
// A government, unlike a department, also reports how it was assessed, what the public thinks and
// who was held to account. Any of the words anywhere is enough: a government that writes of one
// usually means the whole duty by other words.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

bool speaks_of_accountability(const Report& report) {
  constexpr std::string_view kWords[] = {"考核", "考评", "评议", "责任追究", "追责", "问责"};
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [&](const Prose& prose) {
    return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
      return prose.text.text.find(word) != std::string::npos;
    });
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (in.body.kind == BodyKind::kUnknown)
    return Outcome::not_applicable(say("不能断定是各级人民政府"));
  if (in.body.kind != BodyKind::kGovernment)
    return Outcome::not_applicable(say("不是各级人民政府"));
  if (speaks_of_accountability(report)) return Outcome::pass();
  const Section* section = report.section(kOverviewSection);
  if (section == nullptr) return Outcome::not_applicable(say("未找到第一部分，见 S01"));
  if (pages_have_images(report, *section)) {
    return Outcome::cannot_tell(say("第一部分所在页有图片，可能还有未读到的内容"));
  }
  Finding finding;
  finding.message = say("人民政府的年度报告未见工作考核、社会评议、责任追究结果情况");
  finding.at = section->heading;
  finding.where.section = section->standard;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule accountability_missing = {
    .code = "S10",
    .name = "accountability-missing",
    .severity = Severity::kWarning,
    .title = "各级政府未报告考核、评议、追责",
    .title_en = "Government does not report assessment, public review and accountability",
    .basis = "《中华人民共和国政府信息公开条例》第五十条第四项",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
