// SPDX-License-Identifier: GPL-3.0-or-later
// A statutory table that is a picture: its section has no table of text, but a picture of the size
// of a table stands where the section stands.
#include <algorithm>
#include <optional>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Share of the page's width and points of height from which on a picture may be a table: a seal,
/// a logo or a code to scan is smaller, the shortest table (表四) larger.
constexpr double kTableWidth = 0.4, kTableHeight = 50;

/// A place in reading order: page from 1, and points from its top as its text stands upright.
struct Position {
  std::uint32_t page = 0;
  double y = 0;
  // clang-tidy takes the 0 that a comparison is held against for a pointer.
  auto operator<=>(const Position&) const = default;  // NOLINT(modernize-use-nullptr)
};

Rect upright(const Report& report, const PageBox& place) {
  const PageFacts& page = report.pages[place.page - 1];
  return held_upright(place.box, page.turned, page.width, page.height);
}

std::optional<Position> position(const Report& report, Span at) {
  const std::vector<PageBox> boxes = report.source->boxes(at);
  if (boxes.empty()) return std::nullopt;
  return Position{boxes.front().page, upright(report, boxes.front()).y0};
}

/// Where the section ends: at the heading that stands next in the document.
Position end_of(const Report& report, const Position& begin) {
  Position end{static_cast<std::uint32_t>(report.pages.size()) + 1, 0};
  for (const Section& section : report.sections) {
    const auto heading = position(report, section.heading);
    if (heading && begin < *heading) end = std::min(end, *heading);
  }
  return end;
}

/// The first page, from 1, with a picture between the two places that may be a table; or 0.
std::uint32_t page_of_picture(const Report& report, const Position& begin, const Position& end) {
  for (std::uint32_t page = begin.page;
       page <= std::min<std::size_t>(end.page, report.pages.size()); ++page) {
    const PageFacts& facts = report.pages[page - 1];
    const double width = facts.turned % 2 == 0 ? facts.width : facts.height;
    for (const Rect& displayed : facts.images) {
      const Rect image = upright(report, {page, displayed});
      const Position middle{page, image.center_y()};
      if (begin < middle && middle < end && image.width() >= kTableWidth * width &&
          image.height() >= kTableHeight) {
        return page;
      }
    }
  }
  return 0;
}

/// A drawn table of text in the section: it may be the one, then this is not told here.
bool has_grid(const Report& report, const Section& section) {
  return std::any_of(report.grids.begin(), report.grids.end(), [&](const Grid& grid) {
    return section.body.contains(Span{grid.at.begin, grid.at.begin});
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (report.pages.empty()) return Outcome::not_applicable(say("纯文本没有图片"));
  const Edition* edition = report.form;
  if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  Outcome out;
  for (const TableDef& table : edition->tables) {
    const Section* section = report.section(table.section);
    const std::string number = number_of_section(report, table.section);
    if (const StatutoryTable* read = report.table(table.id); read != nullptr && is_drawn(*read)) {
      Finding finding;
      finding.message =
          say("{}有{}格的数字是图形或图片，不是文字，无法读取", table_name(table), read->drawn);
      finding.at = read->at;
      finding.where = {.section = number, .table = table.id, .row = "", .column = ""};
      out.find(std::move(finding));
      continue;
    }
    if (report.table(table.id) != nullptr || section == nullptr) continue;
    const auto begin = position(report, section->heading);
    if (!begin || has_grid(report, *section)) continue;
    const std::uint32_t page = page_of_picture(report, *begin, end_of(report, *begin));
    if (page == 0 || report.pages[page - 1].from_recognition) continue;
    Finding finding;
    finding.message =
        say("第{}部分没有可读取的{}，第{}页相应位置是图片", number, table_name(table), page);
    finding.at = section->heading;
    finding.where = {.section = number, .table = table.id, .row = "", .column = ""};
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule table_as_image = {
    .code = "D02",
    .name = "table-as-image",
    .severity = Severity::kWarning,
    .title = "表格为图片",
    .title_en = "Table is a picture",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号：第二、三、四部分以表格形式报告",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
