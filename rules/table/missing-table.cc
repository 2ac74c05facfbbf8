// SPDX-License-Identifier: GPL-3.0-or-later
// Tables 2, 3 and 4 each have to be there. Where their section is missing as a whole (S01) or empty
// (S05), that is the cause.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// A drawn table at this place that was not told to be statutory: perhaps the one that is sought.
bool has_unread_grid(const Report& report, Span place) {
  for (const Grid& grid : report.grids) {
    if (!place.contains(grid.at)) continue;
    bool known = false;
    for (const StatutoryTable& table : report.tables) known = known || table.at.contains(grid.at);
    if (!known) return true;
  }
  return false;
}

bool any_images(const Report& report) {
  return std::any_of(report.pages.begin(), report.pages.end(),
                     [](const PageFacts& page) { return !page.images.empty(); });
}

/// A table whose section has no heading may stand anywhere.
std::string doubt_without_section(const Report& report, const Edition& edition,
                                  const TableDef& table) {
  std::string doubt = doubt_of_missing(report, edition, table.section);
  if (!doubt.empty()) return doubt;
  const std::string name = table_name(table);
  if (any_images(report)) return say("未找到{}，报告中有图片，表格可能是图片", name);
  if (has_unread_grid(report, {0, report.source->size()})) {
    return say("报告中有一张未能辨认的表格，无法判断是否为{}", name);
  }
  return {};
}

std::string doubt_in_section(const Report& report, const Section& section, const TableDef& table) {
  const std::string name = table_name(table);
  if (pages_have_images(report, section)) {
    return say("未找到{}，该部分所在页有图片，表格可能是图片", name);
  }
  if (has_unread_grid(report, section.body)) {
    return say("第{}部分有一张未能辨认的表格，无法判断是否为{}", section.standard, name);
  }
  return {};
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = report.form;
  if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  Outcome out;
  for (const TableDef& table : edition->tables) {
    if (report.table(table.id) != nullptr) continue;
    const Section* section = report.section(table.section);
    std::string doubt = section == nullptr ? doubt_without_section(report, *edition, table)
                                           : doubt_in_section(report, *section, table);
    if (!doubt.empty()) {
      out.doubt(std::move(doubt));
      continue;
    }
    const std::string number = number_of_section(report, table.section);
    Finding finding;
    finding.message = say("第{}部分应以表格报告，未见{}", number, table_name(table));
    finding.at = section != nullptr ? section->heading : place_of_missing(report, table.section);
    finding.where = {.section = number, .table = table.id, .row = "", .column = ""};
    if (section == nullptr) {
      finding.cause = cause_of_missing(table.section);
    } else if (is_empty(report, table.section)) {
      finding.cause = cause_of_empty(table.section);
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule missing_table = {
    .code = "T03",
    .name = "missing-table",
    .severity = Severity::kError,
    .title = "缺表",
    .title_en = "Missing table",
    .basis =
        "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件格式模板；第二、三、四部分以表格形式"
        "报告",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
    .turn = 40,
};

}  // namespace gouji
