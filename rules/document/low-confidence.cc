// SPDX-License-Identifier: GPL-3.0-or-later
// The reading itself is doubtful: characters that cannot be told, or tables whose figures cannot
// be placed. Rules that need them answer cannot_tell; this one says so once, where a person looks.
#include <vector>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

constexpr std::uint32_t kText = 20;  // glyphs; with fewer there is no text to be told (D01)

Finding garbled(std::string_view place, std::uint32_t glyphs, std::uint32_t plausible) {
  Finding finding;
  finding.message =
      say("{}{}个字符中有{}个无法辨认，读取结果不可靠", place, glyphs, glyphs - plausible);
  finding.left = std::to_string(glyphs);
  finding.right = std::to_string(plausible);
  return finding;
}

void check_characters(const Report& report, Outcome& out) {
  PageFacts whole;
  for (const PageFacts& page : report.pages) {
    whole.glyphs += page.glyphs;
    whole.plausible += page.plausible;
  }
  if (whole.glyphs < kText) return;
  if (!whole.can_be_told()) {
    out.find(garbled("", whole.glyphs, whole.plausible));
    return;
  }
  for (std::size_t i = 0; i < report.pages.size(); ++i) {
    const PageFacts& page = report.pages[i];
    if (page.glyphs < kText || page.can_be_told()) continue;
    out.find(garbled(say("第{}页", i + 1), page.glyphs, page.plausible));
  }
}

/// Two numbers in one cell: merged columns, or a fault of our reading.
void check_double_cells(const StatutoryTable& table, Outcome& out) {
  for (const StatutoryTable::Place& place : table.places()) {
    const Cell& cell = table.cells[place.index];
    if (cell.kind != Cell::Kind::kText || cell.text.find(' ') == std::string::npos) continue;
    Finding finding;
    const std::string label = words(table, place);
    finding.message = say("{}一格中有不止一个数“{}”，无法确定填报的是哪一个", label, cell.text);
    finding.at = cell.at;
    finding.where = where_of(table, place);
    finding.evidence.push_back(evidence_of(table, place, label));
    out.find(std::move(finding));
  }
}

/// Cells in which a character has no code, or a drawing stands for it.
void check_illegible_cells(const StatutoryTable& table, Outcome& out) {
  std::vector<StatutoryTable::Place> cells;
  for (const StatutoryTable::Place& place : table.places()) {
    if (is_illegible(table.cells[place.index])) cells.push_back(place);
  }
  // A table that is all drawings is D02.
  if (cells.empty() || is_drawn(table)) return;
  out.find(finding_about_cells(table, cells, say("单元格的内容无法辨认，请看原件")));
}

Outcome check(const Case& in) {
  Outcome out;
  check_characters(in.report, out);
  if (in.report.kind == DocumentKind::kNoText) return out;  // of no text no table is to be told
  for (const StatutoryTable& table : in.report.tables) {
    if (table.doubt.empty()) {
      check_double_cells(table, out);
      check_illegible_cells(table, out);
      continue;
    }
    Finding finding;
    finding.message = table.doubt;
    finding.at = table.at;
    finding.where = where_of(table);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule low_confidence = {
    .code = "D04",
    .name = "low-confidence",
    .severity = Severity::kInfo,
    .title = "抽取可信度低",
    .title_en = "Doubtful reading",
    .basis = "读取结果不可靠时，不据以判断对错",
    .check = check,
    .any_document = true,
};

}  // namespace gouji
