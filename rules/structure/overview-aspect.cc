// SPDX-License-Identifier: GPL-3.0-or-later
// Section 一 speaks of each of the five aspects that the notice names, in any order and form. Told
// by words of rules/terms/overview-aspects.txt: one is enough, so that only a report that leaves
// an aspect out altogether is found.
#include <algorithm>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"
#include "rules/terms.h"

namespace gouji {
namespace {

bool speaks_of(const Report& report, const std::vector<std::size_t>& prose, std::string_view word) {
  return std::any_of(prose.begin(), prose.end(), [&](std::size_t i) {
    return report.paragraphs[i].text.text.find(word) != std::string::npos;
  });
}

/// The aspects that no paragraph speaks of, in the order of the notice.
std::vector<std::string> missing_aspects(const Report& report,
                                         const std::vector<std::size_t>& prose) {
  std::vector<std::string> missing;
  std::string aspect;
  bool found = true;
  for (const std::vector<std::string>& entry : term_table("overview-aspects")) {
    if (entry[0] != aspect) {
      if (!found) missing.push_back(aspect);
      aspect = entry[0];
      found = false;
    }
    found = found || speaks_of(report, prose, entry[1]);
  }
  if (!found) missing.push_back(aspect);
  return missing;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Section* section = report.section("一");
  if (section == nullptr) return Outcome::not_applicable(say("未找到第一部分，见 S01"));
  if (is_empty(report, "一")) return Outcome::fail_elsewhere(say("见 S05：第一部分为空"));
  const std::vector<std::string> missing = missing_aspects(report, prose_of(report, "一"));
  if (missing.empty()) return Outcome::pass();
  if (pages_have_images(report, *section)) {
    return Outcome::cannot_tell(say("第一部分所在页有图片，可能还有未读到的内容"));
  }
  Finding finding;
  finding.message = say("总体情况未写到：{}", fmt::join(missing, "、"));
  finding.at = section->heading;
  finding.where.section = "一";
  if (in.body.level == BodyLevel::kTownship) finding.severity = Severity::kInfo;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule overview_aspect = {
    .code = "S07",
    .name = "overview-aspect",
    .severity = Severity::kWarning,
    .title = "总体情况五方面不全",
    .title_en = "Overview leaves out one of its five aspects",
    .basis = "国办公开办函〔2021〕30号：总体情况包括五个方面",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
