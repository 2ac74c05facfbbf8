// SPDX-License-Identifier: GPL-3.0-or-later
// Each of the six sections has a heading of its own at the top level.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

/// Where the section would stand: before the first later one, else at the end.
Span place_of(const Report& report, const std::string& number) {
  for (const Section& section : report.sections) {
    if (section_rank(section.standard) > section_rank(number)) {
      return {section.heading.begin, section.heading.begin};
    }
  }
  return {report.source->size(), report.source->size()};
}

/// A heading that we could not place and that carries the missing section's number.
const Section* unknown_heading(const Report& report, const std::string& number) {
  const auto found =
      std::find_if(report.sections.begin(), report.sections.end(), [&](const Section& section) {
        return section.standard.empty() && section.ordinal == number;
      });
  return found == report.sections.end() ? nullptr : &*found;
}

/// The section's table is there: its heading may have been lost in reading.
bool table_is_there(const Report& report, const Edition& edition, const std::string& number) {
  return std::any_of(edition.tables.begin(), edition.tables.end(), [&](const TableDef& table) {
    return table.section == number && report.table(table.id) != nullptr;
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = form_of(report);
  if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  const bool any = std::any_of(report.sections.begin(), report.sections.end(),
                               [](const Section& section) { return !section.standard.empty(); });
  if (!any) return Outcome::cannot_tell(say("未能辨认任何一个部分的标题"));
  Outcome out;
  for (const SectionDef& section : edition->sections) {
    if (report.section(section.number) != nullptr) continue;
    const std::string heading = printed_heading(section);
    if (const Section* unknown = unknown_heading(report, section.number)) {
      out.doubt(
          say("第{}部分的标题为“{}”，无法判断是否为“{}”", section.number, unknown->title, heading));
    } else if (table_is_there(report, *edition, section.number)) {
      out.doubt(say("未找到“{}”的标题，但有该部分的表格，无法判断是否缺少", heading));
    } else {
      Finding finding;
      finding.message = say("缺少“{}”部分", heading);
      finding.at = place_of(report, section.number);
      finding.where.section = section.number;
      out.find(std::move(finding));
    }
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
};

}  // namespace gouji
