// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/compare-reading.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "parser/text/normalize.h"
#include "tests/support/merge-cells.h"
#include "tests/support/sections.h"

namespace gouji::test {
namespace {

/// Reading form without any blank: programs print none that can be trusted.
std::string plain(std::string_view text) {
  std::string out = normalize(text).text;
  std::erase(out, ' ');
  return out;
}

std::string describe(std::size_t row, std::size_t column, std::size_t row_span,
                     std::size_t column_span, const std::string& text) {
  return fmt::format("row {} column {} spans {}×{} “{}”", row, column, row_span, column_span, text);
}

std::vector<std::string> cells_of(const MadeUpTable& table) {
  std::vector<std::string> out;
  for (const MergedCell& cell : merge_cells(table)) {
    out.push_back(
        describe(cell.row, cell.column, cell.row_span, cell.column_span, plain(cell.text)));
  }
  return out;
}

std::vector<std::string> cells_of(const Report& report, const Grid& grid) {
  std::vector<std::string> out;
  for (const GridCell& cell : grid.cells) {
    out.push_back(describe(cell.row, cell.column, cell.row_span, cell.column_span,
                           plain(report.source->view(cell.at))));
  }
  return out;
}

void compare_grids(const MadeUpReport& typeset, const Report& read, std::vector<std::string>& out) {
  std::size_t next = 0;
  for (const MadeUpBlock& block : typeset.blocks) {
    if (block.kind != MadeUpBlock::Kind::kTable) continue;
    const std::string& id = block.table.id;
    if (next >= read.grids.size()) {
      out.push_back(id + ": not drawn");
      continue;
    }
    const std::vector<std::string> wanted = cells_of(block.table);
    const std::vector<std::string> got = cells_of(read, read.grids[next++]);
    // Both in the order of rows, so that the first two differences stand for the rest.
    std::vector<std::string> missing, extra;
    for (const std::string& cell : wanted) {
      if (std::find(got.begin(), got.end(), cell) == got.end()) missing.push_back(cell);
    }
    for (const std::string& cell : got) {
      if (std::find(wanted.begin(), wanted.end(), cell) == wanted.end()) extra.push_back(cell);
    }
    for (std::size_t i = 0; i < std::max(missing.size(), extra.size()); ++i) {
      if (i < missing.size()) out.push_back(fmt::format("{}: no cell {}", id, missing[i]));
      if (i < extra.size()) out.push_back(fmt::format("{}: there is no {}", id, extra[i]));
    }
  }
  if (next < read.grids.size()) {
    out.push_back(fmt::format("{} tables too many", read.grids.size() - next));
  }
}

void compare_values(const MadeUpTable& table, const Report& read, std::vector<std::string>& out) {
  const StatutoryTable* got = read.table(table.id);
  if (got == nullptr) {
    out.push_back(table.id + ": not recognised");
    return;
  }
  if (!got->doubt.empty()) out.push_back(table.id + ": in doubt: " + got->doubt);
  if (!got->extras.empty()) out.push_back(table.id + ": extra: " + got->extras.front().printed);
  std::map<std::string, const Cell*> cells;
  for (const StatutoryTable::Place& place : got->places()) {
    cells[place.row->id + "." + place.column->id] = &got->cells[place.index];
  }
  for (const MadeUpRow& row : table.rows) {
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
      if (row.labels + i >= row.printed) continue;
      const std::string& wanted = row.fields[row.labels + i];
      const std::string key = row.id + "." + row.columns[i];
      const auto cell = cells.find(key);
      if (cell == cells.end() || cell->second->kind == Cell::Kind::kAbsent) {
        out.push_back(fmt::format("{}.{}: not recognised", table.id, key));
      } else if (cell->second->text != plain(wanted)) {
        out.push_back(
            fmt::format("{}.{}: “{}” is read as “{}”", table.id, key, wanted, cell->second->text));
      }
    }
  }
}

void compare_paragraphs(const MadeUpReport& typeset, const Report& read,
                        std::vector<std::string>& out) {
  std::vector<std::string> wanted, got;
  for (const MadeUpBlock& block : typeset.blocks) {
    if (!block.text.empty()) wanted.push_back(plain(block.text));
  }
  for (const Prose& prose : read.paragraphs) got.push_back(plain(prose.text.text));
  // The lines of a title, in the middle of the page, are paragraphs of their own.
  while (got.size() > 1 && got[0] != wanted[0] && wanted[0].starts_with(got[0] + got[1])) {
    got[0] += got[1];
    got.erase(got.begin() + 1);
  }
  for (std::size_t i = 0; i < std::max(wanted.size(), got.size()); ++i) {
    const std::string a = i < wanted.size() ? wanted[i] : "";
    const std::string b = i < got.size() ? got[i] : "";
    if (a != b) out.push_back(fmt::format("paragraph {}: “{}” is read as “{}”", i, a, b));
  }
}

}  // namespace

std::vector<std::string> differences(const MadeUpReport& typeset, const Report& read) {
  std::vector<std::string> out;
  compare_grids(typeset, read, out);
  compare_paragraphs(typeset, read, out);
  for (const MadeUpBlock& block : typeset.blocks) {
    if (block.kind == MadeUpBlock::Kind::kTable) compare_values(block.table, read, out);
    if (block.kind == MadeUpBlock::Kind::kTitle && plain(block.text) != plain(read.title)) {
      out.push_back(fmt::format("the title is read as “{}”", read.title));
    }
    if (block.kind != MadeUpBlock::Kind::kHeading) continue;
    const Section* section = section_numbered(read, block.section);
    if (section == nullptr) {
      out.push_back("section " + block.section + ": not found");
    } else if (plain(read.source->view(section->heading)) != plain(block.text)) {
      out.push_back(fmt::format("section {}: its heading is read as “{}”", block.section,
                                read.source->view(section->heading)));
    }
  }
  return out;
}

std::size_t trusted_figures(const Report& read) {
  std::size_t count = 0;
  for (const StatutoryTable& table : read.tables) {
    if (!table.doubt.empty()) continue;
    count += static_cast<std::size_t>(
        std::count_if(table.cells.begin(), table.cells.end(),
                      [](const Cell& cell) { return cell.kind == Cell::Kind::kNumber; }));
  }
  return count;
}

}  // namespace gouji::test
