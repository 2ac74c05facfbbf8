// SPDX-License-Identifier: GPL-3.0-or-later
// Each of the six sections has a heading of its own at the top level.
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = report.form;
  if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  Outcome out;
  for (const SectionDef& section : edition->sections) {
    if (report.section(section.id) != nullptr) continue;
    if (std::string doubt = doubt_of_missing(report, *edition, section.id); !doubt.empty()) {
      out.doubt(std::move(doubt));
      continue;
    }
    Finding finding;
    finding.message = say("缺少“{}”部分", printed_heading(section));
    finding.at = place_of_missing(report, section.id);
    finding.where.section = section.number;
    finding.cause = cause_of_missing(section.id);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule missing_section = {
    .code = "S01",
    .name = "missing-section",
    .severity = Severity::kError,
    .title = "缺少法定部分",
    .title_en = "Missing statutory section",
    .basis = "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号：不能遗漏",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
    .turn = 20,
};

}  // namespace gouji
