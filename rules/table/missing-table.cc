// SPDX-License-Identifier: GPL-3.0-or-later
// Tables 2, 3 and 4 each have to be there. A section that is missing as a whole is S01, one that
// is empty as a whole S05: one cause, one finding.
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// A drawn table of the section that was not told to be statutory: perhaps the one that is sought.
bool has_unread_grid(const Report& report, const Section& section) {
  for (const Grid& grid : report.grids) {
    if (!section.body.contains(grid.at)) continue;
    bool known = false;
    for (const StatutoryTable& table : report.tables) known = known || table.at.contains(grid.at);
    if (!known) return true;
  }
  return false;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = form_of(report);
  if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  Outcome out;
  std::size_t elsewhere = 0;
  for (const TableDef& table : edition->tables) {
    if (report.table(table.id) != nullptr) continue;
    const Section* section = report.section(table.section);
    const std::string name = table_name(table.id);
    if (section != nullptr && pages_have_images(report, *section)) {
      out.doubt(say("未找到{}，该部分所在页有图片，表格可能是图片", name));
    } else if (section == nullptr || is_empty(report, table.section)) {
      ++elsewhere;
    } else if (has_unread_grid(report, *section)) {
      out.doubt(say("第{}部分有一张未能辨认的表格，无法判断是否为{}", table.section, name));
    } else {
      Finding finding;
      finding.message = say("第{}部分应以表格报告，未见{}", table.section, name);
      finding.at = section->heading;
      finding.where = {.section = table.section, .table = table.id, .row = "", .column = ""};
      out.find(std::move(finding));
    }
  }
  if (elsewhere > 0 && out.verdict() == Verdict::kPass) {
    if (elsewhere == edition->tables.size()) {
      return Outcome::not_applicable(say("应有表格的部分缺少或为空，见 S01、S05"));
    }
    return Outcome::fail_elsewhere(say("见 S01、S05：应有表格的部分缺少或为空"));
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
};

}  // namespace gouji
