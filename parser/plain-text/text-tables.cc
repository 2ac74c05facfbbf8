// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <utility>

#include "parser/base/say.h"
#include "parser/plain-text/text-lines.h"
#include "parser/text/ordinal.h"

namespace gouji {
namespace {

using Kind = PlainLine::Kind;

// A statutory table has at most 16 fields a line. Longer lines are data of another kind.
constexpr std::uint32_t kMostTabs = 200;
// Rows of one grid; more are cut into several grids.
constexpr std::size_t kMostRows = 10000;
// Blank lines that a page break may leave within a table, if a page number or form feed shows the
// page break. Otherwise only one blank line is allowed.
constexpr int kBlanksAtPageBreak = 3;

struct Row {
  std::size_t line = 0;
  bool after_gap = false;    // blank lines between it and the row above
  std::vector<Span> fields;  // without surrounding blanks
};

Span trimmed(std::string_view raw, Span field) {
  Span out{field.begin, field.begin};
  bool text = false;
  for (std::uint32_t i = field.begin; i < field.end;) {
    if (const std::uint32_t width = blank_at(raw, i)) {
      i += width;
      continue;
    }
    if (!text) out.begin = i;
    text = true;
    out.end = ++i;
  }
  return out;
}

Row row_of(std::string_view raw, const PlainLine& line, std::size_t index) {
  Row row;
  row.line = index;
  std::uint32_t begin = line.whole.begin;
  for (std::uint32_t i = begin; i <= line.whole.end; ++i) {
    if (i < line.whole.end && raw[i] != '\t') continue;
    row.fields.push_back(trimmed(raw, {begin, i}));
    begin = i + 1;
  }
  return row;
}

std::size_t filled(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.fields.begin(), row.fields.end(), [](Span f) { return !f.empty(); }));
}

std::string_view text_of(std::string_view raw, Span at) { return raw.substr(at.begin, at.size()); }

Span first_filled(const Row& row) {
  const auto first =
      std::find_if(row.fields.begin(), row.fields.end(), [](Span field) { return !field.empty(); });
  return first == row.fields.end() ? Span{} : *first;
}

/// 一、⇥总体情况: the tab belongs to the numbering of a paragraph.
bool is_numbered_prose(std::string_view raw, const Row& row) {
  if (filled(row) != 2) return false;
  const std::string_view text = text_of(raw, first_filled(row));
  const Ordinal ordinal = ordinal_at_start(text);
  return ordinal.value != 0 && ordinal.length == text.size();
}

/// As above, or ⇥text: the tab indents a paragraph.
bool is_indented_prose(std::string_view raw, const Row& row) {
  if (filled(row) != 1) return is_numbered_prose(raw, row);
  return row.fields.front().empty() && !row.fields.back().empty();
}

bool is_numeric(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::any_of(text.begin(), text.end(), digit) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return digit(c) || c == '.' || c == ',' || c == '-' || c == '+' || c == '%' || c == ' ';
         });
}

bool has_number(std::string_view raw, const Row& row) {
  return std::any_of(row.fields.begin(), row.fields.end(),
                     [&](Span field) { return is_numeric(text_of(raw, field)); });
}

/// A row that a page broke, such as 不予处理⇥类申请 below （五）⇥1.信访举报投诉⇥0…: only label
/// text, no number, and a gap above it. A row of blanks after a page break looks the same, so this
/// is only noted.
bool may_continue(std::string_view raw, const Row& row, const Row& above) {
  const std::size_t count = filled(row);
  if (!row.after_gap || count == 0 || count > 2 || has_number(raw, row)) return false;
  const std::string_view text = text_of(raw, first_filled(row));
  return ordinal_at_start(text).value == 0 && !text.starts_with("第") && has_number(raw, above);
}

Grid grid_of(std::string_view raw, const std::vector<Row>& rows) {
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, row.fields.size());
  std::vector<bool> used(width, false);
  for (const Row& row : rows) {
    for (std::size_t c = 0; c < row.fields.size(); ++c) used[c] = used[c] || !row.fields[c].empty();
  }
  Grid grid;
  grid.rows = static_cast<std::uint16_t>(rows.size());
  grid.columns = static_cast<std::uint16_t>(std::count(used.begin(), used.end(), true));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::uint16_t column = 0;
    for (std::size_t c = 0; c < rows[r].fields.size(); ++c) {
      if (!used[c]) continue;
      GridCell cell;
      cell.row = static_cast<std::uint16_t>(r);
      cell.column = column++;
      cell.at = rows[r].fields[c];
      grid.cells.push_back(cell);
    }
    if (column != grid.columns) grid.ragged = true;
    if (r > 0 && may_continue(raw, rows[r], rows[r - 1])) {
      const Span at{rows[r].fields.front().begin, rows[r].fields.back().end};
      grid.notes.push_back({say("此行疑为上一行被分页断开的后半部分，未予合并"), at});
    }
  }
  if (!grid.cells.empty()) grid.at = {grid.cells.front().at.begin, grid.cells.back().at.end};
  return grid;
}

/// The next line of the same table after line `i`, if any.
std::optional<std::size_t> next_row(const std::vector<PlainLine>& lines, std::size_t i) {
  int blanks = 0;
  bool page_break = lines[i].page_break;
  for (std::size_t k = i + 1; k < lines.size(); ++k) {
    const PlainLine& line = lines[k];
    if (line.tabs > 0 && line.tabs <= kMostTabs) {
      const int most = page_break ? kBlanksAtPageBreak : 1;
      return blanks <= most ? std::optional(k) : std::nullopt;
    }
    if (line.kind == Kind::kFurniture) {
      page_break = true;
    } else if (line.kind != Kind::kBlank || ++blanks > kBlanksAtPageBreak) {
      return std::nullopt;
    }
    page_break = page_break || line.page_break;
  }
  return std::nullopt;
}

/// A table has two rows of two fields, or one of three: anything less is a paragraph with a tab in
/// it.
bool is_table(std::string_view raw, const std::vector<Row>& rows) {
  int pairs = 0;
  for (const Row& row : rows) {
    if (is_indented_prose(raw, row)) continue;
    const std::size_t count = filled(row);
    if (count >= 3) return true;
    if (count == 2 && ++pairs == 2) return true;
  }
  return false;
}

/// Removes indented paragraphs and lines of only tabs from both ends.
void trim_ends(std::string_view raw, std::vector<Row>& rows) {
  const auto loose = [&](const Row& row) {
    return filled(row) == 0 || is_indented_prose(raw, row);
  };
  while (!rows.empty() && filled(rows.back()) > 0 && loose(rows.back())) rows.pop_back();
  std::size_t first = 0;
  while (first < rows.size() && loose(rows[first])) ++first;
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
}

}  // namespace

std::vector<Grid> take_tables(std::string_view raw, std::vector<PlainLine>& lines) {
  std::vector<Grid> grids;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].tabs == 0 || lines[i].tabs > kMostTabs) continue;
    std::vector<Row> rows{row_of(raw, lines[i], i)};
    std::size_t last = i;
    while (rows.size() < kMostRows) {
      const std::optional<std::size_t> next = next_row(lines, last);
      if (!next) break;
      Row row = row_of(raw, lines[*next], *next);
      if (is_numbered_prose(raw, row)) break;  // the heading of the next table
      row.after_gap = *next > last + 1;
      rows.push_back(std::move(row));
      last = *next;
    }
    i = last;
    trim_ends(raw, rows);
    if (!is_table(raw, rows)) continue;
    for (const Row& row : rows) lines[row.line].kind = Kind::kRow;
    grids.push_back(grid_of(raw, rows));
  }
  return grids;
}

}  // namespace gouji
