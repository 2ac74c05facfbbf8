// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made-up-report.h"

#include <algorithm>

#include "parser/built-in/built-in-editions.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.emplace_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + separator.size();
  }
}

/// The number of the section of which the paragraph is the heading; else empty.
std::string section_of_heading(std::string_view paragraph, const Edition& edition) {
  constexpr std::string_view kMark = "、";
  const std::size_t mark = paragraph.find(kMark);
  constexpr std::size_t kLongest = 90;  // bytes: no heading of the form is longer
  if (mark == std::string_view::npos || paragraph.size() > kLongest) return {};
  const std::string_view ordinal = paragraph.substr(0, mark);
  const bool known = std::any_of(edition.sections.begin(), edition.sections.end(),
                                 [&](const SectionDef& each) { return each.number == ordinal; });
  return known ? std::string(ordinal) : std::string();
}

/// The one table of the section with this number.
const TableDef& table_of_section(const std::string& number, const Edition& edition) {
  const auto found = std::find_if(
      edition.tables.begin(), edition.tables.end(),
      [&](const TableDef& table) { return edition.section(table.section)->number == number; });
  REQUIRE(found != edition.tables.end());
  return *found;
}

/// Labels before the values of a row.
std::size_t label_fields(const TableDef& table) {
  std::size_t labels = 0;
  for (const BandDef& band : table.bands) {
    for (const RowDef& row : band.rows) labels = std::max(labels, row.path.size());
  }
  return labels;
}

/// The row's printed label is the form's: the last words of its path stand in one of its fields.
bool carries(const MadeUpRow& row, std::size_t labels, const RowDef& def) {
  const auto end = row.fields.begin() + static_cast<std::ptrdiff_t>(labels);
  return std::find(row.fields.begin(), end, def.path.back()) != end;
}

void identify_rows(MadeUpTable& table, const TableDef& def) {
  const std::size_t labels = label_fields(def);
  std::size_t next = 0;  // rows stand in the order of the form
  for (const BandDef& band : def.bands) {
    for (const RowDef& row_def : band.rows) {
      INFO("row " << row_def.id << " of " << table.id);
      if (labels == 0) next = table.rows.size() - 1;
      while (next < table.rows.size() && labels > 0 &&
             !carries(table.rows[next], labels, row_def)) {
        ++next;
      }
      REQUIRE(next < table.rows.size());
      MadeUpRow& row = table.rows[next++];
      row.id = row_def.id;
      row.labels = labels;
      for (const ColumnDef& column : band.columns) row.columns.push_back(column.id);
    }
  }
}

/// Cells of their own: in a table of several bands the filled ones (a band may be narrower than the
/// widest); in the others every field, merging is told by the typesetter from the labels.
void count_printed(MadeUpTable& table, const TableDef& def) {
  for (MadeUpRow& row : table.rows) {
    row.printed = row.fields.size();
    if (def.bands.size() == 1) continue;
    while (row.printed > 1 && row.fields[row.printed - 1].empty()) --row.printed;
  }
}

MadeUpTable parse_table(std::string_view text, const TableDef& def) {
  MadeUpTable table;
  table.id = def.id;
  for (const std::string& line : split(text, "\n")) {
    MadeUpRow row;
    row.fields = split(line, "\t");
    table.rows.push_back(std::move(row));
  }
  count_printed(table, def);
  identify_rows(table, def);
  return table;
}

}  // namespace

MadeUpReport base_report(const std::string& kind) {
  const std::string text = read_file(repository_path("corpus/base/" + kind + ".txt"));
  const auto editions = built_in_editions();
  const auto edition = std::find_if(editions->all.begin(), editions->all.end(),
                                    [&](const Edition& e) { return e.id == kind; });
  REQUIRE(edition != editions->all.end());
  return report_in(text, *edition);
}

MadeUpReport report_in(const std::string& text, const Edition& edition) {
  MadeUpReport report;
  std::string section;
  for (std::string part : split(text, "\n\n")) {
    while (!part.empty() && part.back() == '\n') part.pop_back();
    if (part.empty()) continue;
    MadeUpBlock block;
    block.text = part;
    const std::string heading = section_of_heading(part, edition);
    if (report.blocks.empty()) {
      block.kind = MadeUpBlock::Kind::kTitle;
    } else if (part.find('\t') != std::string::npos) {
      block.kind = MadeUpBlock::Kind::kTable;
      block.table = parse_table(part, table_of_section(section, edition));
      block.text.clear();
    } else if (!heading.empty()) {
      block.kind = MadeUpBlock::Kind::kHeading;
      block.section = section = heading;
    }
    report.blocks.push_back(std::move(block));
  }
  return report;
}

std::string print_as_text(const MadeUpReport& report) {
  std::string text;
  for (const MadeUpBlock& block : report.blocks) {
    if (!text.empty()) text += "\n";
    if (block.kind != MadeUpBlock::Kind::kTable) {
      text += block.text + "\n";
      continue;
    }
    for (const MadeUpRow& row : block.table.rows) {
      for (std::size_t i = 0; i < row.fields.size(); ++i) {
        if (i > 0) text += "\t";
        text += row.fields[i];
      }
      text += "\n";
    }
  }
  return text;
}

MadeUpTable& table_of(MadeUpReport& report, std::string_view id) {
  INFO("table " << id);
  for (MadeUpBlock& block : report.blocks) {
    if (block.kind == MadeUpBlock::Kind::kTable && block.table.id == id) return block.table;
  }
  FAIL("the report has no such table");
  std::abort();
}

MadeUpRow& row_of(MadeUpTable& table, std::string_view id) {
  INFO("row " << id << " of " << table.id);
  for (MadeUpRow& row : table.rows) {
    if (row.id == id) return row;
  }
  FAIL("the table has no such row");
  std::abort();
}

std::string& field_of(MadeUpRow& row, std::string_view column) {
  INFO("column " << column << " of row " << row.id);
  const auto found = std::find(row.columns.begin(), row.columns.end(), column);
  REQUIRE(found != row.columns.end());
  return row.fields[row.labels + static_cast<std::size_t>(found - row.columns.begin())];
}

}  // namespace gouji::test
