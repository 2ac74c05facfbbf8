// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/tables.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_set>

#include "parser/base/say.h"
#include "parser/report/tables/divided-rows.h"
#include "parser/report/tables/drawn-cells.h"
#include "parser/report/tables/extra-labels.h"
#include "parser/report/tables/field-columns.h"
#include "parser/report/tables/match-labels.h"
#include "parser/report/tables/printed-table.h"
#include "parser/report/tables/values.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

/// A table read as one form, and how well that fits.
struct Reading {
  FormMatch match;
  const PrintedTable* printed = nullptr;
  const Edition* edition = nullptr;
  const TableDef* def = nullptr;
  bool contradicted = false;  // the words of a row show that it is another edition's
};

// The place of a value: the cells of the printed row below the header of its column.
struct ValuePlace {
  const PrintedCell* cell = nullptr;
  std::string trouble;  // why the cell is unclear
};

ValuePlace find_value(const PrintedTable& table, const BandMatch& band, const FieldColumns& fields,
                      int row, const ColumnMatch& column) {
  if (table.unmerged) {
    const int field = fields.field(row, column.printed);
    if (field < 0) return {nullptr, say("有的行单元格数与表头不符，无法确定数字属于哪一栏")};
    return {table.at_place(row, field), {}};
  }
  const PrintedColumn& printed = band.printed[static_cast<std::size_t>(column.printed)];
  ValuePlace place;
  for (int c = printed.first; c <= printed.last; ++c) {
    const PrintedCell* cell = table.at_place(row, c);
    if (cell == nullptr || cell == place.cell) continue;
    if (!cell->text.empty() &&
        (cell->column < printed.first || cell->column + cell->column_span - 1 > printed.last)) {
      return {cell, say("有单元格跨了两栏，无法确定数字属于哪一栏")};
    }
    if (place.cell != nullptr && !place.cell->text.empty() && !cell->text.empty()) {
      return {place.cell, say("同一栏的一行中有两个单元格，无法确定取哪一个")};
    }
    if (place.cell == nullptr || place.cell->text.empty()) place.cell = cell;
  }
  return place;
}

Label make_label(const LabelHit& hit, const std::string& expected, bool found, bool moved = false) {
  Label label;
  label.expected = expected;
  if (!found) return label;
  label.state = Label::State::kMatched;
  label.moved = moved;
  if (hit.cell != nullptr) {
    label.printed = hit.printed;
    label.at = hit.cell->at;
    label.distance = hit.distance;
    label.known_alias = hit.alias;
  } else {
    label.printed = expected;
  }
  return label;
}

// Labels over several rows or columns, if they were printed next to a matched label.
void add_groups(const Reading& reading, StatutoryTable& out) {
  std::set<std::pair<const PrintedCell*, std::string>> seen;
  const auto add = [&](const std::vector<const PrintedCell*>& cells, const std::string& expected,
                       const LabelForms& forms) {
    double least = kUnlike;
    const PrintedCell* best = nullptr;
    for (const PrintedCell* cell : cells) {
      const double cost = label_cost(*cell, forms, least);
      if (cost > least || (best != nullptr && cost >= least)) continue;
      least = cost;
      best = cell;
    }
    if (best != nullptr && seen.emplace(best, expected).second) {
      out.groups.push_back(make_label(compare_label(*best, forms), expected, true));
    }
  };
  for (const RowMatch& row : reading.match.rows) {
    if (row.row < 0 || row.label.cell == nullptr) continue;
    std::vector<const PrintedCell*> left;
    for (int c = 0; c < row.label.cell->column; ++c) {
      const PrintedCell* cell = reading.printed->at_place(row.row, c);
      if (cell != nullptr && cell->has_words() && (left.empty() || left.back() != cell)) {
        left.push_back(cell);
      }
    }
    for (std::size_t i = 0; i + 1 < row.def->path.size(); ++i) {
      add(left, row.def->path[i], row.def->groups[i]);
    }
  }
  for (const BandMatch& band : reading.match.bands) {
    for (const ColumnMatch& column : band.columns) {
      if (column.printed < 0) continue;
      std::vector<const PrintedCell*> above =
          band.printed[static_cast<std::size_t>(column.printed)].path;
      if (!above.empty()) above.pop_back();
      for (std::size_t i = 0; i + 1 < column.def->path.size(); ++i) {
        add(above, column.def->path[i], column.def->groups[i]);
      }
    }
  }
}

// Figures from a page with unreadable characters are not figures.
void doubt_garbled_pages(const Flow& flow, StatutoryTable& table) {
  for (const std::uint32_t page : table.pages) {
    if (page == 0 || page > flow.pages.size() || flow.pages[page - 1].can_be_told()) continue;
    table.doubt = say("第{}页的文字无法可靠辨认", page);
    table.notes.push_back({table.doubt, table.at});
  }
}

StatutoryTable build(const SourceText& source, const Reading& reading) {
  StatutoryTable out;
  out.edition = reading.edition;
  out.def = reading.def;
  out.at = reading.printed->at;
  out.pages = reading.printed->pages;
  out.notes = reading.printed->notes;
  out.doubt = reading.printed->doubt;
  std::map<const PrintedCell*, int> uses;
  std::vector<FieldColumns> fields;
  for (const BandMatch& band : reading.match.bands) {
    fields.emplace_back(*reading.printed, reading.match, band);
  }
  for (const RowMatch& row : reading.match.rows) {
    const BandMatch& band = reading.match.bands[static_cast<std::size_t>(row.band)];
    const std::string expected = row.def->path.empty() ? "" : row.def->path.back();
    out.rows.push_back(make_label(row.label, expected, row.row >= 0, row.moved));
    for (std::size_t c = 0; c < band.def->columns.size(); ++c) {
      Cell& cell = out.cells.emplace_back();
      if (row.row < 0 || c >= band.columns.size() || band.columns[c].printed < 0) continue;
      // A doubtful inferred table is not read: a year in a header may pass for a figure.
      if (!reading.printed->doubt.empty()) continue;
      const ValuePlace place =
          find_value(*reading.printed, band, fields[static_cast<std::size_t>(row.band)], row.row,
                     band.columns[c]);
      if (!place.trouble.empty()) {
        out.doubt = place.trouble;
        out.notes.push_back({place.trouble, place.cell == nullptr ? out.at : place.cell->at});
      }
      if (place.cell == nullptr || !place.trouble.empty()) continue;
      if (++uses[place.cell] > 1 && !place.cell->text.empty()) {
        out.doubt = say("有单元格跨了两行，无法确定数字属于哪一行");
        out.notes.push_back({out.doubt, place.cell->at});
      }
      cell = read_value(source, place.cell->at);
    }
  }
  for (const BandMatch& band : reading.match.bands) {
    for (std::size_t c = 0; c < band.def->columns.size(); ++c) {
      const bool found = c < band.columns.size() && band.columns[c].printed >= 0;
      out.columns.push_back(make_label(found ? band.columns[c].label : LabelHit{},
                                       band.def->columns[c].path.back(), found,
                                       found && band.columns[c].moved));
    }
  }
  add_groups(reading, out);
  add_extras(*reading.printed, reading.match, out);
  return out;
}

// Folded labels of a form, to exclude other tables quickly.
std::unordered_set<std::string_view> all_labels(const TableDef& def) {
  std::unordered_set<std::string_view> out;
  for (const BandDef& band : def.bands) {
    for (const ColumnDef& column : band.columns) out.insert(column.forms.words.back().text);
    for (const RowDef& row : band.rows) {
      if (!row.path.empty()) out.insert(row.forms.words.back().text);
    }
  }
  return out;
}

bool may_be(const PrintedTable& table, const std::unordered_set<std::string_view>& labels) {
  constexpr std::size_t kFewestLabels = 3;
  std::size_t hits = 0;
  for (const PrintedCell& cell : table.cells) {
    if (!cell.has_words()) continue;
    const Spelling& words = cell.short_words.empty() ? cell.words : cell.short_words;
    if (labels.contains(words.text) && ++hits >= kFewestLabels) return true;
  }
  return false;
}

bool better(const Reading& a, const Reading& b) {
  const int found_a = a.match.matched_rows + a.match.matched_columns;
  const int found_b = b.match.matched_rows + b.match.matched_columns;
  if (a.contradicted != b.contradicted) return b.contradicted;
  // An edition with more rows matches more of them; the unexplained rest decides.
  if (a.match.cost != b.match.cost) return a.match.cost < b.match.cost;
  if (found_a != found_b) return found_a > found_b;
  return a.printed->rows < b.printed->rows;  // prefers a grid alone over one with its neighbours
}

// Grids close enough to be parts of one table: at most a caption between them.
bool adjacent(const Flow& flow, const Grid& above, const Grid& below) {
  constexpr std::uint32_t kCaption = 120;  // bytes, forty Han
  std::uint32_t between = 0;
  for (const Paragraph& paragraph : flow.paragraphs) {
    if (paragraph.at.begin >= above.at.end && paragraph.at.end <= below.at.begin) {
      between += paragraph.at.size();
    }
  }
  return between <= kCaption;
}

// Readings by table id: the best one, and those (of other editions) that fit equally well.
using Readings = std::map<std::string, std::vector<Reading>>;

// Compares a printed table with every form, and keeps readings that fit no worse than those known.
class Reader {
 public:
  explicit Reader(const Editions& editions) : editions_(editions) {
    for (const Edition& edition : editions.all) {
      for (const TableDef& def : edition.tables) {
        forms_.push_back({&edition, &def, all_labels(def)});
      }
    }
  }

  void read(PrintedTable table) {
    printed_.push_back(std::move(table));
    const PrintedTable* original = &printed_.back();
    for (const Form& form : forms_) {
      if (!may_be(*original, form.labels)) continue;
      const PrintedTable* whole = original;
      if (original->unmerged) {
        printed_.push_back(*original);
        join_broken_rows(printed_.back(), *form.def);
        whole = &printed_.back();
      }
      std::optional<FormMatch> match = match_form(*whole, *form.def);
      if (!match) continue;
      const bool contradicted = takes_part_for_whole(*whole, *match, editions_, form.def->id);
      keep({std::move(*match), whole, form.edition, form.def, contradicted});
    }
  }

  /// Whether a table of the forms is missing, or rows or columns of it.
  [[nodiscard]] bool incomplete() const {
    return std::any_of(forms_.begin(), forms_.end(), [&](const Form& form) {
      const auto found = readings_.find(form.def->id);
      if (found == readings_.end()) return true;
      const FormMatch& match = found->second.front().match;
      return match.matched_rows < static_cast<int>(match.rows.size()) ||
             match.matched_columns < match.expected_columns;
    });
  }

  [[nodiscard]] const Readings& readings() const { return readings_; }

 private:
  struct Form {
    const Edition* edition;
    const TableDef* def;
    std::unordered_set<std::string_view> labels;
  };

  void keep(Reading reading) {
    std::vector<Reading>& list = readings_[reading.def->id];
    if (!list.empty() && better(list.front(), reading)) return;
    if (!list.empty() && better(reading, list.front())) list.clear();
    list.push_back(std::move(reading));
  }

  const Editions& editions_;
  std::vector<Form> forms_;
  std::deque<PrintedTable> printed_;  // readings point into it
  Readings readings_;
};

// Reads every grid alone. Only if something is missing then, reads runs of adjacent grids too:
// table 2 may be drawn as a table for each item, table 3 with a gap at a page break.
void read_grids(const Flow& flow, Reader& reader) {
  for (const Grid& grid : flow.grids) reader.read(print_table(flow, {&grid}));
  if (!reader.incomplete()) return;
  constexpr std::size_t kLongestRun = 6;
  for (std::size_t i = 0; i < flow.grids.size(); ++i) {
    std::vector<const Grid*> run = {&flow.grids[i]};
    for (std::size_t k = i + 1; k < flow.grids.size() && run.size() < kLongestRun; ++k) {
      if (!adjacent(flow, flow.grids[k - 1], flow.grids[k])) break;
      run.push_back(&flow.grids[k]);
      reader.read(print_table(flow, run));
    }
  }
}

}  // namespace

std::vector<StatutoryTable> read_tables(const Flow& flow, const Editions& editions) {
  Reader reader(editions);
  read_grids(flow, reader);
  std::vector<StatutoryTable> out;
  const Edition* first = nullptr;
  for (const auto& [id, readings] : reader.readings()) {
    // If editions do not differ in this table, it gets the edition of the tables before.
    const auto same = std::find_if(readings.begin(), readings.end(),
                                   [&](const Reading& r) { return r.edition == first; });
    const Reading& chosen = same == readings.end() ? readings.front() : *same;
    out.push_back(build(*flow.source, chosen));
    doubt_garbled_pages(flow, out.back());
    find_drawn_cells(flow, out.back());
    if (first == nullptr) first = chosen.edition;
  }
  return out;
}

}  // namespace gouji
