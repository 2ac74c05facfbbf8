// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and columns of the form that a table lacks. One finding for each, as each is its own slip;
// but a group of which no row is there (（三）不予公开 printed as one row) is one.
#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Where a missing label would stand: before the next one that is there, else behind the table.
Span place_of(const std::vector<Label>& labels, std::size_t missing, const StatutoryTable& table) {
  for (std::size_t i = missing; i < labels.size(); ++i) {
    if (labels[i].state == Label::State::kMatched) return {labels[i].at.begin, labels[i].at.begin};
  }
  return {table.at.end, table.at.end};
}

/// How many rows from `first` on are all of one group, none of which is in the table; else 1.
std::size_t rows_of_lost_group(const BandDef& band, const std::vector<Label>& labels,
                               std::size_t first, std::size_t index) {
  const auto parent = [](const RowDef& row) {
    return std::vector<std::string>(row.path.begin(), row.path.end() - (row.path.empty() ? 0 : 1));
  };
  const std::vector<std::string> group = parent(band.rows[first]);
  if (group.empty()) return 1;
  std::size_t count = 0;
  for (std::size_t i = 0; i < band.rows.size(); ++i) {
    if (parent(band.rows[i]) != group) continue;
    const bool lost = labels[index - first + i].state != Label::State::kMatched;
    if (!lost || i != first + count) return 1;
    ++count;
  }
  return count;
}

Finding lost_group(const StatutoryTable& table, const BandDef& band, std::size_t first,
                   std::size_t count) {
  std::string names;
  for (std::size_t i = first; i < first + count; ++i) {
    names += (i == first ? "" : "、") + short_label(band.rows[i]);
  }
  const std::vector<std::string>& path = band.rows[first].path;
  Finding finding;
  finding.message =
      say("{}的“{}”缺少全部{}行：{}", table_name(*table.def), path[path.size() - 2], count, names);
  finding.where = where_of(table);
  finding.where.row = band.rows[first].id;
  return finding;
}

void find_missing(const StatutoryTable& table, bool rows, Outcome& out) {
  const std::vector<Label>& labels = rows ? table.rows : table.columns;
  std::size_t index = 0;
  for (const BandDef& band : table.def->bands) {
    const std::size_t count = rows ? band.rows.size() : band.columns.size();
    for (std::size_t i = 0; i < count; ++i, ++index) {
      if (labels[index].state == Label::State::kMatched) continue;
      const std::size_t lost = rows ? rows_of_lost_group(band, labels, i, index) : 1;
      if (lost > 1) {
        Finding finding = lost_group(table, band, i, lost);
        finding.at = place_of(labels, index, table);
        out.find(std::move(finding));
        i += lost - 1;
        index += lost - 1;
        continue;
      }
      Finding finding;
      finding.where = where_of(table);
      (rows ? finding.where.row : finding.where.column) =
          rows ? band.rows[i].id : band.columns[i].id;
      const std::string label = rows ? short_label(band.rows[i]) : short_label(band.columns[i]);
      const std::string name = table_name(*table.def);
      finding.message = rows ? say("{}缺少“{}”行", name, label) : say("{}缺少“{}”列", name, label);
      finding.at = place_of(labels, index, table);
      out.find(std::move(finding));
    }
  }
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    find_missing(table, true, out);
    find_missing(table, false, out);
  });
  return out;
}

}  // namespace

extern const Rule missing_row_or_column = {
    .code = "T04",
    .name = "missing-row-or-column",
    .severity = Severity::kError,
    .title = "缺行或缺列",
    .title_en = "Missing row or column",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件格式模板",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
