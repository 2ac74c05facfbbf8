// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/disturb-table.h"

#include <algorithm>
#include <utility>

#include "parser/text/normalize.h"
#include "tests/support/catch.h"

namespace gouji::test {
namespace {

std::size_t index_of(const MadeUpTable& table, const std::string& row) {
  const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const MadeUpRow& r) { return r.id == row; });
  INFO("row " << row << " of " << table.id);
  REQUIRE(found != table.rows.end());
  return static_cast<std::size_t>(found - table.rows.begin());
}

std::size_t field_index(const MadeUpRow& row, const std::string& column) {
  const auto found = std::find(row.columns.begin(), row.columns.end(), column);
  INFO("column " << column << " of row " << row.id);
  REQUIRE(found != row.columns.end());
  return row.labels + static_cast<std::size_t>(found - row.columns.begin());
}

std::size_t label_index(const MadeUpRow& row) {
  std::size_t label = row.labels;
  while (label > 0 && row.fields[label - 1].empty()) --label;
  REQUIRE(label > 0);
  return label - 1;
}

/// The header row that holds the label of this row's field: the lowest above with words there.
std::size_t header_of(const MadeUpTable& table, std::size_t row, std::size_t field) {
  do {
    REQUIRE(row > 0);
    --row;
  } while (!table.rows[row].id.empty() || table.rows[row].fields[field].empty());
  return row;
}

/// Rows that share the header of this one: its band, header included.
std::pair<std::size_t, std::size_t> band_of(const MadeUpTable& table, std::size_t row) {
  std::size_t begin = row, end = row;
  while (begin > 0 && !table.rows[begin - 1].id.empty()) --begin;
  while (begin > 0 && table.rows[begin - 1].id.empty()) --begin;
  while (end < table.rows.size() && !table.rows[end].id.empty()) ++end;
  return {begin, end};
}

std::string fresh(Disturbed& one, std::string key) {
  const std::string number = std::to_string(one.next++);
  one.keys[number] = std::move(key);
  return number;
}

/// Groups that begin in a row that goes away begin in the next one.
void pass_groups_on(MadeUpTable& table, std::size_t row) {
  if (row + 1 >= table.rows.size() || table.rows[row + 1].id.empty()) return;
  for (std::size_t i = 0; i + 1 < table.rows[row].labels; ++i) {
    if (!table.rows[row + 1].fields[i].empty()) break;
    table.rows[row + 1].fields[i] = table.rows[row].fields[i];
  }
}

}  // namespace

Disturbed numbered_report(const std::string& edition) {
  Disturbed one;
  one.edition = edition;
  one.report = base_report(edition);
  for (const char* id : {"t2", "t3", "t4"}) {
    for (MadeUpRow& row : table_of(one.report, id).rows) {
      for (const std::string& column : row.columns) {
        field_of(row, column) = fresh(one, std::string(id) + "." + row.id + "." + column);
      }
    }
  }
  return one;
}

void relabel_row(Disturbed& one, const std::string& table, const std::string& row,
                 const std::string& label) {
  MadeUpRow& made = row_of(table_of(one.report, table), row);
  made.fields[label_index(made)] = label;
}

void relabel_column(Disturbed& one, const std::string& table, const std::string& row,
                    const std::string& column, const std::string& label) {
  MadeUpTable& made = table_of(one.report, table);
  const std::size_t at = index_of(made, row), field = field_index(made.rows[at], column);
  made.rows[header_of(made, at, field)].fields[field] = label;
}

void drop_row(Disturbed& one, const std::string& table, const std::string& row) {
  MadeUpTable& made = table_of(one.report, table);
  const std::size_t at = index_of(made, row);
  pass_groups_on(made, at);
  made.rows.erase(made.rows.begin() + static_cast<std::ptrdiff_t>(at));
}

void drop_column(Disturbed& one, const std::string& table, const std::string& row,
                 const std::string& column) {
  MadeUpTable& made = table_of(one.report, table);
  const std::size_t at = index_of(made, row), field = field_index(made.rows[at], column);
  const auto [begin, end] = band_of(made, at);
  const std::size_t leaf = header_of(made, at, field);
  for (std::size_t r = begin; r < end; ++r) {
    MadeUpRow& other = made.rows[r];
    const bool group = r < leaf && !other.fields[field].empty();
    if (group && field + 1 < other.fields.size() && other.fields[field + 1].empty()) {
      other.fields[field + 1] = other.fields[field];
    }
    other.fields.erase(other.fields.begin() + static_cast<std::ptrdiff_t>(field));
    std::erase(other.columns, column);
    if (table == "t2") {  // the other bands keep their width
      other.fields.emplace_back();
      other.printed = std::min(other.printed, field);
      while (other.printed < other.fields.size() && !other.fields[other.printed].empty()) {
        ++other.printed;
      }
    } else {
      other.printed = other.fields.size();
    }
  }
}

void add_row(Disturbed& one, const std::string& table, const std::string& row,
             const std::string& label, bool group) {
  MadeUpTable& made = table_of(one.report, table);
  const std::size_t at = index_of(made, row);
  MadeUpRow added = made.rows[at];
  for (const std::string& column : added.columns) field_of(added, column) = fresh(one, "");
  added.id = "+" + std::to_string(one.next);
  for (std::size_t i = 0; i < added.labels; ++i) added.fields[i].clear();
  const std::size_t last = label_index(made.rows[at]);
  added.fields[group && last > 0 ? last - 1 : last] = label;
  made.rows.insert(made.rows.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(added));
}

void add_column(Disturbed& one, const std::string& table, const std::string& row,
                const std::string& column, const std::string& label) {
  MadeUpTable& made = table_of(one.report, table);
  const std::size_t at = index_of(made, row), field = field_index(made.rows[at], column);
  const std::size_t leaf = header_of(made, at, field);
  const auto [begin, end] = band_of(made, at);
  for (std::size_t r = 0; r < made.rows.size(); ++r) {
    MadeUpRow& other = made.rows[r];
    std::string text;
    if (begin <= r && r < end && !other.id.empty()) text = fresh(one, "");
    if (r == leaf) text = label;
    const bool narrow = table == "t2" && (r < begin || r >= end);
    const auto where =
        narrow ? other.fields.end() : other.fields.begin() + static_cast<std::ptrdiff_t>(field) + 1;
    other.fields.insert(where, text);
    const auto next = other.columns.begin() + static_cast<std::ptrdiff_t>(field + 1 - other.labels);
    if (begin <= r && r < end && !other.id.empty()) other.columns.insert(next, "+");
    if (table != "t2" || !text.empty()) ++other.printed;
  }
}

void repeat_row(Disturbed& one, const std::string& table, const std::string& row) {
  MadeUpTable& made = table_of(one.report, table);
  const std::size_t at = index_of(made, row);
  MadeUpRow again = made.rows[at];
  for (const std::string& column : again.columns) {
    if (column != "+") field_of(again, column) = fresh(one, table + "." + row + "." + column);
  }
  again.id = "+" + std::to_string(one.next);
  for (std::size_t i = 0; i < label_index(again); ++i) again.fields[i].clear();
  made.rows.insert(made.rows.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(again));
}

void exchange_rows(Disturbed& one, const std::string& table, const std::string& a,
                   const std::string& b) {
  MadeUpTable& made = table_of(one.report, table);
  MadeUpRow &first = row_of(made, a), &second = row_of(made, b);
  std::swap(first, second);
  // The groups left of them stay where they are.
  for (std::size_t i = 0; i < std::min(label_index(first), label_index(second)); ++i) {
    std::swap(first.fields[i], second.fields[i]);
  }
}

void exchange_columns(Disturbed& one, const std::string& table, const std::string& row,
                      const std::string& a, const std::string& b) {
  MadeUpTable& made = table_of(one.report, table);
  const std::size_t at = index_of(made, row);
  const std::size_t left = field_index(made.rows[at], a), right = field_index(made.rows[at], b);
  const std::size_t leaf = header_of(made, at, left);
  REQUIRE(leaf == header_of(made, at, right));
  const auto [begin, end] = band_of(made, at);
  for (std::size_t r = begin; r < end; ++r) {
    if (r == leaf || !made.rows[r].id.empty()) {
      std::swap(made.rows[r].fields[left], made.rows[r].fields[right]);
    }
  }
}

void exchange_groups(Disturbed& one) {
  MadeUpTable& table = table_of(one.report, "t4");
  constexpr std::size_t kFirst = 5, kColumns = 5;
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    for (std::size_t c = kFirst; c < kFirst + kColumns; ++c) {
      REQUIRE(c + kColumns < table.rows[r].fields.size());
      std::swap(table.rows[r].fields[c], table.rows[r].fields[c + kColumns]);
    }
  }
}

void split_label(Disturbed& one, const std::string& table, const std::string& row) {
  MadeUpRow& made = row_of(table_of(one.report, table), row);
  const std::size_t label = label_index(made);
  if (label + 1 < made.labels) made.fields[label + 1] = " ";
}

void add_spurious_cell(Disturbed& one) {
  std::vector<std::string>& fields = table_of(one.report, "t4").rows.front().fields;
  constexpr std::size_t kGroup = 5, kWidth = 3;
  REQUIRE(fields.size() > kGroup + kWidth);
  if (fields[kGroup].empty() || fields[kGroup] == " ") return;
  fields[kGroup + kWidth] = fields[kGroup];
  fields[kGroup] = " ";
}

namespace {

std::string misprinted(const std::string& label, int errors, Dice& dice) {
  static const std::vector<std::string> kHan = {"政", "开", "信", "本", "息", "类", "的",
                                                "件", "关", "定", "人", "公", "数", "未"};
  std::vector<std::string> codes;
  for (std::size_t position = 0; position < label.size();) {
    const std::size_t begin = position;
    next_code(label, position);
    codes.push_back(label.substr(begin, position - begin));
  }
  for (int i = 0; i < errors && !codes.empty(); ++i) {
    const auto at = codes.begin() + dice.below(static_cast<int>(codes.size()));
    switch (dice.below(3)) {
      case 0:
        *at = dice.pick(kHan);
        break;
      case 1:
        if (codes.size() > 2) codes.erase(at);
        break;
      default:
        codes.insert(at, dice.pick(kHan));
    }
  }
  std::string out;
  for (const std::string& code : codes) out += code;
  return out;
}

std::string spaced(const std::string& label, Dice& dice) {
  std::string out;
  for (std::size_t position = 0; position < label.size();) {
    const std::size_t begin = position;
    next_code(label, position);
    out += label.substr(begin, position - begin);
    if (dice.chance(30)) out += " ";
  }
  return out;
}

struct Target {
  std::string table, row, column, other_row, other_column;
};

/// A row and a column by chance, and another of each in the same band where there is one.
Target pick_target(Disturbed& one, Dice& dice) {
  Target target;
  target.table =
      std::vector<std::string>{"t2", "t3", "t4"}[static_cast<std::size_t>(dice.below(3))];
  MadeUpTable& table = table_of(one.report, target.table);
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const MadeUpRow& row = table.rows[r];
    if (!row.id.empty() && row.id.front() != '+' && !row.columns.empty()) rows.push_back(r);
  }
  const std::size_t at = dice.pick(rows);
  target.row = table.rows[at].id;
  const auto [begin, end] = band_of(table, at);
  std::vector<std::string> columns, others;
  for (const std::string& column : table.rows[at].columns) {
    if (column != "+") columns.push_back(column);
  }
  target.column = dice.pick(columns);
  target.other_column = dice.pick(columns);
  for (const std::size_t r : rows) {
    if (begin <= r && r < end && r != at && table.rows[r].labels > 0 &&
        label_index(table.rows[r]) == label_index(table.rows[at])) {
      others.push_back(table.rows[r].id);
    }
  }
  if (!others.empty()) target.other_row = dice.pick(others);
  return target;
}

/// The labels of both columns stand in one row of the header, and below the same groups.
bool under_same_groups(const MadeUpTable& table, const Target& t) {
  const std::size_t at = index_of(table, t.row);
  const std::size_t a = field_index(table.rows[at], t.column);
  const std::size_t b = field_index(table.rows[at], t.other_column);
  const std::size_t leaf = header_of(table, at, a);
  if (leaf != header_of(table, at, b)) return false;
  for (std::size_t r = band_of(table, at).first; r < leaf; ++r) {
    for (std::size_t c = std::min(a, b) + 1; c <= std::max(a, b); ++c) {
      if (!table.rows[r].fields[c].empty()) return false;
    }
  }
  return true;
}

std::string printed_label(Disturbed& one, const Target& t, bool row) {
  MadeUpTable& table = table_of(one.report, t.table);
  const std::size_t at = index_of(table, t.row);
  if (row) return table.rows[at].fields[label_index(table.rows[at])];
  const std::size_t field = field_index(table.rows[at], t.column);
  return table.rows[header_of(table, at, field)].fields[field];
}

}  // namespace

void disturb(Disturbed& one, Dice& dice) {
  static const std::vector<std::string> kForeign = {"其他主动公开文件", "政策解读", "备注",
                                                    "网站公开信息数", "上年同期"};
  static const std::vector<std::string> kTails = {"（指2019年事项数）", "（历史累计）",
                                                  "（设区的市人民政府应提供相关数据）"};
  const Target t = pick_target(one, dice);
  MadeUpTable& table = table_of(one.report, t.table);
  const bool rows = t.table != "t4" && dice.chance(60);
  const std::string where = t.table + "." + t.row + "." + t.column;
  const auto relabel = [&](const std::string& label) {
    if (rows) {
      relabel_row(one, t.table, t.row, label);
    } else {
      relabel_column(one, t.table, t.row, t.column, label);
    }
    one.done.push_back("relabel " + where + (rows ? " row " : " column ") + label);
  };
  switch (dice.below(10)) {
    case 0:
    case 1:
      return relabel(misprinted(printed_label(one, t, rows), dice.between(1, 3), dice));
    case 2:
      return relabel(dice.chance(50) ? spaced(printed_label(one, t, rows), dice)
                                     : printed_label(one, t, rows) + dice.pick(kTails));
    case 3:
      if (!rows) {
        drop_column(one, t.table, t.row, t.column);
      } else {
        drop_row(one, t.table, t.row);
      }
      one.done.push_back("drop " + where + (rows ? " row" : " column"));
      return;
    case 4:
      if (rows) {
        add_row(one, t.table, t.row, dice.pick(kForeign));
      } else {
        add_column(one, t.table, t.row, t.column, dice.pick(kForeign));
      }
      one.done.push_back("add behind " + where + (rows ? " row" : " column"));
      return;
    case 5:
      if (!rows) return;
      repeat_row(one, t.table, t.row);
      one.done.push_back("repeat " + where);
      return;
    case 6:
      if (rows && !t.other_row.empty()) {
        exchange_rows(one, t.table, t.row, t.other_row);
        one.done.push_back("exchange " + where + " with row " + t.other_row);
      } else if (!rows && t.column != t.other_column && under_same_groups(table, t)) {
        exchange_columns(one, t.table, t.row, t.column, t.other_column);
        one.done.push_back("exchange " + where + " with column " + t.other_column);
      }
      return;
    case 7:
      if (t.table == "t4" && table.rows.front().fields.size() == 15) {
        exchange_groups(one);
        one.done.push_back("exchange the groups of table 4");
      } else if (rows) {
        split_label(one, t.table, t.row);
        one.done.push_back("split the label of " + where);
      }
      return;
    case 8:
      if (t.table == "t3") {
        add_row(one, "t3", t.row, "（三）不予公开", true);
        one.done.push_back("a subtotal behind " + where);
      } else if (t.table == "t4" && table.rows.front().fields.size() == 15) {
        add_spurious_cell(one);
        one.done.push_back("a spurious cell in table 4");
      }
      return;
    default:
      field_of(row_of(table, t.row), t.column) += dice.chance(50) ? "（其中修订16件）" : "件";
      one.done.push_back("a note in " + where);
  }
}

std::vector<std::string> faults_of(const Report& report, const Disturbed& one) {
  std::vector<std::string> faults;
  std::map<std::string, const StatutoryTable*> tables;
  std::set<std::string> read, said, renamed;
  for (const StatutoryTable& table : report.tables) {
    tables[table.def->id] = &table;
    std::size_t row = 0, column = 0;
    std::set<std::string> missing;
    for (const BandDef& band : table.def->bands) {
      for (std::size_t r = 0; r < band.rows.size(); ++r) {
        for (std::size_t c = 0; c < band.columns.size(); ++c) {
          const auto printed_again = [&](const std::string& label) {
            return std::any_of(table.extras.begin(), table.extras.end(), [&](const auto& extra) {
              return extra.repeated && fold_without_tail(extra.printed) == fold_without_tail(label);
            });
          };
          const bool there = table.rows[row + r].state == Label::State::kMatched &&
                             table.columns[column + c].state == Label::State::kMatched &&
                             !printed_again(table.rows[row + r].expected) &&
                             !printed_again(table.columns[column + c].expected);
          const bool unlike =
              table.rows[row + r].distance > 0 || table.columns[column + c].distance > 0;
          const std::string key = table.def->id + "." + band.rows[r].id + "." + band.columns[c].id;
          if (unlike) renamed.insert(key);
          if (!there) said.insert(key);
        }
      }
      row += band.rows.size();
      column += band.columns.size();
    }
    for (const StatutoryTable::Place& place : table.places()) {
      const Cell& cell = table.cells[place.index];
      if (cell.kind != Cell::Kind::kNumber) continue;
      const std::string number = to_string(cell.number);
      const std::string key = table.def->id + "." + place.row->id + "." + place.column->id;
      const auto truth = one.keys.find(number);
      if (truth == one.keys.end()) {
        faults.push_back("read " + number + " at " + key + ", which was printed nowhere");
      } else if (truth->second.empty() && renamed.contains(key)) {
        // A foreign row exactly where one of the form is missing may as well be that one renamed,
        // and is reported as such (T05).
      } else if (truth->second != key && table.doubt.empty()) {
        faults.push_back("read " + number + " at " + key + ", printed at " + truth->second);
      }
      read.insert(key);
    }
  }
  for (const auto& [number, key] : one.keys) {
    if (key.empty() || read.contains(key) || said.contains(key)) continue;
    const auto table = tables.find(key.substr(0, 2));
    if (table == tables.end() || !table->second->doubt.empty()) continue;
    if (table->second->edition->id != one.edition) continue;  // T01 says so
    faults.push_back(key + " is not read, and nothing is said of it");
  }
  return faults;
}

double share_read(const Report& report, const Disturbed& one) {
  std::set<std::string> read;
  std::set<std::string> keys;
  for (const auto& [number, key] : one.keys) {
    if (!key.empty()) keys.insert(key);
  }
  for (const StatutoryTable& table : report.tables) {
    for (const StatutoryTable::Place& place : table.places()) {
      const Cell& cell = table.cells[place.index];
      const auto truth = one.keys.find(to_string(cell.number));
      const std::string key = table.def->id + "." + place.row->id + "." + place.column->id;
      if (cell.kind == Cell::Kind::kNumber && truth != one.keys.end() && truth->second == key) {
        read.insert(key);
      }
    }
  }
  return static_cast<double>(read.size()) / static_cast<double>(keys.size());
}

}  // namespace gouji::test
