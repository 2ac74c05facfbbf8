// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of local packs, over the rows of the form and over those that a local table has besides.
#include <algorithm>
#include <iterator>

#include "parser/base/say.h"
#include "parser/report/tables/values.h"
#include "rules/addends.h"
#include "rules/local-rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

using Figures = std::function<LocalFigure(const std::string&, const std::string&)>;

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_own_row(const LocalRule& rule, const std::string& id) {
  return std::any_of(rule.rows.begin(), rule.rows.end(),
                     [&](const auto& row) { return row.first == id; });
}

template <class Defs>
bool has_id(const Defs& defs, const std::string& id) {
  return std::any_of(defs.begin(), defs.end(), [&](const auto& def) { return def.id == id; });
}

/// The band that holds what the rule sums, or null.
const BandDef* band_of(const LocalRule& rule, const TableDef& form) {
  for (const BandDef& band : form.bands) {
    const auto fits = [&](const std::string& id) {
      return rule.each_column ? has_id(band.rows, id) || is_own_row(rule, id)
                              : has_id(band.columns, id);
    };
    const auto counts = [&](const std::string& id) {
      return rule.each_column ? has_id(band.columns, id) : has_id(band.rows, id);
    };
    if (std::all_of(rule.left.begin(), rule.left.end(), fits) &&
        std::all_of(rule.right.begin(), rule.right.end(), fits) &&
        std::all_of(rule.only.begin(), rule.only.end(), counts)) {
      return &band;
    }
  }
  return nullptr;
}

/// One sum: terms, their total, and what keeps it from being one.
struct Side {
  std::vector<Addend> addends;
  std::optional<Decimal> total = Decimal{};
  std::vector<LocalFigure> figures;
};

Side side_of(const LocalRule& rule, const std::vector<std::string>& terms, const std::string& other,
             const Figures& figure) {
  Side side;
  for (const std::string& term : terms) {
    LocalFigure one = rule.each_column ? figure(term, other) : figure(other, term);
    side.addends.push_back({one.label, one.number.value_or(Decimal{})});
    side.total = side.total && one.number ? add(*side.total, *one.number) : std::nullopt;
    side.figures.push_back(std::move(one));
  }
  return side;
}

void compare(const LocalRule& rule, const std::string& label, const Side& left, const Side& right,
             Outcome& out) {
  if (!left.total || !right.total) {
    return out.doubt(say("有的单元格空白、不是数字或未读到，无法核对"));
  }
  const auto gap = subtract(*left.total, *right.total);
  if (!gap) return out.doubt(say("数字过大，无法核对"));
  if (gap->is_zero()) return;
  Finding finding;
  finding.message =
      say("{}：{}：{} = {}，{} = {}", rule.says, label, addends_in_words(left.addends),
          to_string(*left.total), addends_in_words(right.addends), to_string(*right.total));
  finding.left = to_string(*left.total);
  finding.right = to_string(*right.total);
  const Evidence& culprit = right.figures.back().evidence;
  finding.at = culprit.at;
  finding.where = culprit.where;
  for (const Side* side : {&left, &right}) {
    for (const LocalFigure& each : side->figures) finding.evidence.push_back(each.evidence);
  }
  out.find(std::move(finding));
}

/// The figures of a table as printed. Rows besides the form's are found by their labels, and their
/// cells by the columns of the grid in which the form's own cells of that column stand.
class PrintedFigures {
 public:
  PrintedFigures(const LocalRule& rule, const Report& report, const StatutoryTable& table)
      : rule_(rule), report_(report), table_(table) {}

  LocalFigure operator()(const std::string& row, const std::string& column) const {
    for (const auto& [id, label] : rule_.rows) {
      if (id == row) return own(id, label, column);
    }
    const auto places = table_.places();
    const auto place = std::find_if(places.begin(), places.end(), [&](const auto& each) {
      return each.row->id == row && each.column->id == column;
    });
    LocalFigure out;
    if (place == places.end()) return out;
    const Cell& cell = table_.cells[place->index];
    out.label = rule_.each_column ? words(*place->row) : words(*place->column);
    out.printed = cell.kind != Cell::Kind::kAbsent;
    if (cell.kind == Cell::Kind::kNumber) out.number = cell.number;
    out.evidence = evidence_of(table_, *place, out.label);
    return out;
  }

 private:
  LocalFigure own(const std::string& id, const std::string& label,
                  const std::string& column) const {
    LocalFigure out;
    out.label = label;
    const auto extra = std::find_if(
        table_.extras.begin(), table_.extras.end(),
        [&](const ExtraLabel& each) { return each.row && fold(each.printed) == fold(label); });
    out.printed = extra != table_.extras.end();
    if (!out.printed) return out;
    const GridCell* cell = cell_beside(extra->at, column);
    if (cell == nullptr) return out;
    const Cell value = read_value(*report_.source, cell->at);
    if (value.kind == Cell::Kind::kNumber) out.number = value.number;
    out.evidence = {label, value.text, cell->at, where_of(table_)};
    out.evidence.where.row = id;
    out.evidence.where.column = column;
    return out;
  }

  /// In the row of the label, in the column of the form's cells of this column.
  [[nodiscard]] const GridCell* cell_beside(Span label, const std::string& column) const {
    for (const Grid& grid : report_.grids) {
      if (grid.ragged) continue;
      const auto at_label =
          std::find_if(grid.cells.begin(), grid.cells.end(), [&](const GridCell& each) {
            return !each.at.empty() && each.at.begin <= label.begin && label.end <= each.at.end;
          });
      if (at_label == grid.cells.end()) continue;
      for (const auto& place : table_.places()) {
        if (place.column->id != column) continue;
        const Cell& known = table_.cells[place.index];
        const auto same =
            std::find_if(grid.cells.begin(), grid.cells.end(), [&](const GridCell& each) {
              return known.kind == Cell::Kind::kNumber && each.at.begin == known.at.begin &&
                     each.at.end == known.at.end;
            });
        if (same != grid.cells.end()) return grid.cell_at(at_label->row, same->column);
      }
    }
    return nullptr;
  }

  const LocalRule& rule_;
  const Report& report_;
  const StatutoryTable& table_;
};

}  // namespace

bool has_terms(const LocalRule& rule, const TableDef& form) {
  return band_of(rule, form) != nullptr;
}

Outcome check_local_sum(const LocalRule& rule, const TableDef& form, const Figures& figure) {
  const BandDef* band = band_of(rule, form);
  if (band == nullptr) return Outcome::not_applicable(say("这一版格式的表格没有所核对的行列"));
  Outcome out;
  const auto compare_in = [&](const std::string& id, const std::string& label) {
    if (!rule.only.empty() && !has(rule.only, id)) return;
    compare(rule, label, side_of(rule, rule.left, id, figure),
            side_of(rule, rule.right, id, figure), out);
  };
  if (rule.each_column) {
    for (const ColumnDef& column : band->columns) compare_in(column.id, words(column));
  } else {
    for (const RowDef& row : band->rows) compare_in(row.id, words(row));
  }
  return out;
}

Outcome check_table_sum(const LocalRule& rule, const Report& report) {
  if (std::string reason = unreadable_table(report, rule.table); !reason.empty()) {
    return Outcome::cannot_tell(std::move(reason));
  }
  const StatutoryTable& table = *report.table(rule.table);
  if (!has_terms(rule, *table.def)) {
    return Outcome::not_applicable(say("这一版格式的表格没有所核对的行列"));
  }
  Outcome out;
  for (const auto& [id, label] : rule.rows) {
    const bool printed = std::any_of(table.extras.begin(), table.extras.end(),
                                     [&, words = label](const ExtraLabel& each) {
                                       return each.row && fold(each.printed) == fold(words);
                                     });
    if (printed) continue;
    Finding finding;
    finding.message = say("{}缺少“{}”行", table_name(*table.def), label);
    finding.at = table.at;
    finding.where = where_of(table);
    finding.where.row = id;
    out.find(std::move(finding));
  }
  if (out.verdict() == Verdict::kFail) return out;
  return check_local_sum(rule, *table.def, PrintedFigures(rule, report, table));
}

}  // namespace gouji
