// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/cells/place-runs.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>

#include "parser/base/say.h"
#include "parser/layout/base/lines.h"
#include "parser/layout/base/runs.h"
#include "parser/layout/base/tolerances.h"
#include "parser/layout/cells/alignment.h"
#include "parser/text/look-alikes.h"
#include "parser/text/normalize.h"

namespace gouji::layout {
namespace {

struct PlacedRun {
  GlyphRun run;
  Place place;            // the cell of most of its glyphs
  bool crossing = false;  // its glyphs are in more than one place
  bool figure = false;    // only digits, commas and points
  double em = 0;
};

double shared_width(const Rect& a, const Rect& b) {
  return std::max(0.0, std::min(a.x1, b.x1) - std::max(a.x0, b.x0));
}

// Whether one would be printed over the other.
bool overprint(const PlacedRun& a, const PlacedRun& b) {
  constexpr double kLeast = 0.5;  // em across
  const double em = std::max(a.em, b.em);
  return std::abs(a.em - b.em) <= kOtherSize * em &&
         std::abs(a.run.box.center_y() - b.run.box.center_y()) < kOverprint * em &&
         shared_width(a.run.box, b.run.box) > kLeast * em;
}

// Marks that are set in the left half of their em.
bool is_closing(char32_t code) {
  return std::u32string_view(U"”’）】》〉、，。；：").find(code) != std::u32string_view::npos;
}

class RunPlacer {
 public:
  RunPlacer(const std::vector<Glyph>& glyphs, const std::vector<DrawnGrid>& grids,
            const std::vector<CellFinder>& finders, std::vector<Place>& places)
      : glyphs_(glyphs), grids_(grids), finders_(finders), places_(places), doubts_(grids.size()) {}

  std::vector<std::u32string> place() {
    bool any = false;
    for (const GlyphRun& run : find_runs(glyphs_)) any = add_parts(run) || any;
    if (!any) return std::move(doubts_);
    sort_by_cell();
    for (std::size_t g = 0; g < grids_.size(); ++g) settle_figures(static_cast<int>(g));
    for (PlacedRun& run : runs_) {
      if (run.crossing && !run.figure) settle_words(run);
    }
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      settle_down(i);
      settle_tail(i);
    }
    return std::move(doubts_);
  }

 private:
  bool add_parts(const GlyphRun& run);
  [[nodiscard]] bool are_two_texts(const GlyphRun& left, const GlyphRun& right) const;
  [[nodiscard]] bool is_figure(const GlyphRun& run) const;
  bool add(const GlyphRun& run);
  void sort_by_cell();
  void settle_figures(int grid);
  void settle_words(PlacedRun& run);
  void settle_down(std::size_t index);
  void settle_tail(std::size_t index);
  void move_rest(std::size_t index, Place from, int step, double most_lead);

  [[nodiscard]] const Rect& box(Place at) const {
    return grids_[static_cast<std::size_t>(at.grid)].cells[static_cast<std::size_t>(at.cell)].box;
  }
  [[nodiscard]] bool lies_over(const PlacedRun& run) const {
    if (run.place.grid < 0) return false;
    const Rect& cell = box(run.place);
    return run.run.box.y0 < cell.y0 - kOverBorder || run.run.box.y1 > cell.y1 + kOverBorder;
  }
  /// Whether it may be the next line of the text before it, printed into the cell below that text's
  /// own.
  [[nodiscard]] bool may_be_tail(const PlacedRun& before, const PlacedRun& run) const;
  /// Whether no other run of this cell was drawn before it.
  [[nodiscard]] bool opens_its_cell(std::size_t index) const;
  [[nodiscard]] std::optional<Place> place_of_words(const PlacedRun& run) const;
  [[nodiscard]] bool begins_like_others(const PlacedRun& run, Place at) const;
  /// Another run of this cell that overlaps the run, or null.
  [[nodiscard]] const PlacedRun* printed_over(const PlacedRun& run, Place at) const;
  void move(PlacedRun& run, Place to);
  void doubt(const PlacedRun& run);

  const std::vector<Glyph>& glyphs_;
  const std::vector<DrawnGrid>& grids_;
  const std::vector<CellFinder>& finders_;
  std::vector<Place>& places_;
  std::vector<std::u32string> doubts_;
  std::vector<PlacedRun> runs_;                         // those that touch a table, in drawing
                                                        // order
  std::vector<std::pair<Place, std::size_t>> by_cell_;  // runs by their initial cell
  std::vector<std::size_t> moved_;                      // runs that have been moved elsewhere
};

bool RunPlacer::is_figure(const GlyphRun& run) const {
  return std::all_of(glyphs_.begin() + run.first, glyphs_.begin() + run.end,
                     [](const Glyph& glyph) {
                       const char32_t code = ordinary_form(glyph.code);
                       return (code >= U'0' && code <= U'9') || code == U',' || code == U'.';
                     });
}

// Two texts may fill their cells up to the border between them. Then each lies within its own cell,
// and at least one is centred in it.
bool RunPlacer::are_two_texts(const GlyphRun& left, const GlyphRun& right) const {
  const Place a = places_[left.first], b = places_[right.first];
  if (a.grid < 0 || b.grid < 0 || !glyphs_[right.first].placed) return false;
  const auto margins = [this](const GlyphRun& part, Place at) {
    return std::pair(part.box.x0 - box(at).x0, box(at).x1 - part.box.x1);
  };
  const auto [left_a, whole_a] = margins(left, a);
  const auto [left_b, right_b] = margins(right, b);
  // The right half of a closing mark is blank.
  const Glyph& last = glyphs_[left.end - 1];
  const double right_a = whole_a + (is_closing(last.code) ? last.box.width() / 2 : 0);
  if (std::min({left_a, right_a, left_b, right_b}) < -kOverBorder) return false;
  // Words end and a number begins, each in its own cell: no label of a form continues with a
  // number.
  if (is_figure(right) && left_b > 0 && !is_figure({left.end - 1, left.end, last.box})) return true;
  return std::abs(left_a - whole_a) <= kAlignedAlike || std::abs(left_b - right_b) <= kAlignedAlike;
}

// Adds a run as it is, or cut at borders where two texts meet.
bool RunPlacer::add_parts(const GlyphRun& run) {
  bool any = false;
  const auto boxed = [this](std::uint32_t first, std::uint32_t end) {
    GlyphRun part{first, end, glyphs_[first].box};
    for (std::uint32_t i = first + 1; i < end; ++i) part.box = cover(part.box, glyphs_[i].box);
    return part;
  };
  std::uint32_t begin = run.first;
  for (std::uint32_t i = run.first + 1; i < run.end; ++i) {
    if (places_[i] == places_[i - 1]) continue;
    std::uint32_t end = i + 1;
    while (end < run.end && places_[end] == places_[i]) ++end;
    const GlyphRun left = boxed(begin, i);
    if (places_[begin] != places_[i - 1] || !are_two_texts(left, boxed(i, end))) continue;
    any = add(left) || any;
    begin = i;
  }
  return add(begin == run.first ? run : boxed(begin, run.end)) || any;
}

bool RunPlacer::add(const GlyphRun& run) {
  PlacedRun out;
  out.run = run;
  std::uint32_t most = 0;
  int grid = -1;
  for (std::uint32_t i = run.first; i < run.end;) {
    std::uint32_t end = i + 1;
    while (end < run.end && places_[end] == places_[i]) ++end;
    if (places_[i].grid >= 0) grid = places_[i].grid;
    if (end - i > most) out.place = places_[i];
    most = std::max(most, end - i);
    i = end;
  }
  if (grid < 0) return false;
  out.crossing = most < run.end - run.first;
  out.em = static_cast<double>(glyphs_[run.first].size);
  out.figure = is_figure(run);
  // Prose that ends in a frame beside it is not part of the table.
  if (out.place.grid < 0) {
    if (!out.figure || places_[run.first].grid < 0) return false;
    out.place = places_[run.first];
  }
  const bool tail = !runs_.empty() && may_be_tail(runs_.back(), out);
  runs_.push_back(out);
  return out.crossing || tail || lies_over(out);
}

void RunPlacer::sort_by_cell() {
  for (std::size_t i = 0; i < runs_.size(); ++i) by_cell_.emplace_back(runs_[i].place, i);
  std::sort(by_cell_.begin(), by_cell_.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.grid, a.first.cell, a.second) <
           std::tie(b.first.grid, b.first.cell, b.second);
  });
}

const PlacedRun* RunPlacer::printed_over(const PlacedRun& run, Place at) const {
  constexpr int kMost = 200;  // runs of a cell, or moved ones; with more, it is not a table
  const auto is_over = [&](const PlacedRun& other) {
    return &other != &run && other.place == at && !other.crossing && overprint(run, other);
  };
  auto it = std::partition_point(by_cell_.begin(), by_cell_.end(), [&](const auto& entry) {
    return std::tie(entry.first.grid, entry.first.cell) < std::tie(at.grid, at.cell);
  });
  for (int seen = 0; it != by_cell_.end() && it->first == at && seen < kMost; ++it, ++seen) {
    if (is_over(runs_[it->second])) return &runs_[it->second];
  }
  int seen = 0;
  for (auto moved = moved_.rbegin(); moved != moved_.rend() && seen < kMost; ++moved, ++seen) {
    if (is_over(runs_[*moved])) return &runs_[*moved];
  }
  return nullptr;
}

bool RunPlacer::may_be_tail(const PlacedRun& before, const PlacedRun& run) const {
  if (before.place == run.place || before.place.grid < 0 || run.figure || before.figure) {
    return false;
  }
  return before.place.grid == run.place.grid && run.run.box.y0 > before.run.box.y0 &&
         shared_width(before.run.box, run.run.box) > 0 &&
         std::abs(box(before.place).y1 - box(run.place).y0) <= kOverBorder;
}

bool RunPlacer::opens_its_cell(std::size_t index) const {
  const Place at = runs_[index].place;
  const auto first = std::partition_point(by_cell_.begin(), by_cell_.end(), [&](const auto& entry) {
    return std::tie(entry.first.grid, entry.first.cell) < std::tie(at.grid, at.cell);
  });
  return first != by_cell_.end() && first->first == at && first->second == index;
}

void RunPlacer::move(PlacedRun& run, Place to) {
  if (run.place != to) moved_.push_back(static_cast<std::size_t>(&run - runs_.data()));
  run.place = to;
  run.crossing = false;
  std::fill(places_.begin() + run.run.first, places_.begin() + run.run.end, to);
}

void RunPlacer::doubt(const PlacedRun& run) {
  std::u32string& text = doubts_[static_cast<std::size_t>(run.place.grid)];
  if (!text.empty()) return;
  for (std::uint32_t i = run.run.first; i < run.run.end; ++i) text += glyphs_[i].code;
}

void RunPlacer::settle_figures(int grid) {
  std::vector<std::size_t> indices;
  std::vector<PrintedFigure> figures;
  bool any = false;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const PlacedRun& run = runs_[i];
    if (!run.figure || run.place.grid != grid) continue;
    any = any || run.crossing;
    indices.push_back(i);
    figures.push_back({run.run.box, glyphs_[run.run.first].box.center_x(),
                       glyphs_[run.run.end - 1].box.center_x(), run.em});
  }
  if (!any) return;
  const auto g = static_cast<std::size_t>(grid);
  const std::vector<int> cells = cells_by_alignment(grids_[g], finders_[g], figures);
  std::vector<std::pair<std::size_t, Place>> reached;  // by glyphs that were shown one by one
  for (std::size_t k = 0; k < indices.size(); ++k) {
    PlacedRun& run = runs_[indices[k]];
    if (!run.crossing) continue;
    for (std::uint32_t i = run.run.first + 1; i < run.run.end; ++i) {
      if (glyphs_[i].placed && places_[i].grid == grid)
        reached.emplace_back(indices[k], places_[i]);
    }
    if (cells.empty() || cells[k] < 0) {
      doubt(run);
    } else {
      move(run, {grid, cells[k]});
    }
  }
  // Digits shown one by one may be the figures of two adjacent cells, but not if each cell that
  // they reach has its own figure.
  for (const auto& [run, place] : reached) {
    const bool filled = std::any_of(indices.begin(), indices.end(), [&, at = place](std::size_t i) {
      return runs_[i].place == at;
    });
    if (!filled) doubt(runs_[run]);
  }
  // If two figures end up in one cell, one of them is wrong.
  for (const std::size_t i : indices) {
    if (printed_over(runs_[i], runs_[i].place) != nullptr && !lies_over(runs_[i])) doubt(runs_[i]);
  }
}

// Whether other words of the cell's column begin at the same distance from its side.
bool RunPlacer::begins_like_others(const PlacedRun& run, Place at) const {
  constexpr int kFewest = 2;
  int alike = 0;
  for (const PlacedRun& other : runs_) {
    if (other.figure || other.crossing || other.place.grid != at.grid) continue;
    if (std::abs(box(other.place).x0 - box(at).x0) > kSnap) continue;
    if (std::abs(other.run.box.x0 - run.run.box.x0) <= kAlignedAlike) ++alike;
  }
  return alike >= kFewest;
}

std::optional<Place> RunPlacer::place_of_words(const PlacedRun& run) const {
  constexpr double kMost = 0.5;  // share of its width
  const auto holds_most = [&](Place at) {
    return shared_width(run.run.box, box(at)) > kMost * run.run.box.width();
  };
  if (holds_most(run.place) && printed_over(run, run.place) == nullptr) return run.place;
  const Place start = places_[run.run.first];
  if (start.grid == run.place.grid && begins_like_others(run, start) &&
      printed_over(run, start) == nullptr) {
    return start;
  }
  return {};
}

void RunPlacer::settle_words(PlacedRun& run) {
  if (const std::optional<Place> place = place_of_words(run)) {
    move(run, *place);
  } else {
    doubt(run);
  }
}

// Moves the lines that follow a moved line of a text, as long as they overlap others.
void RunPlacer::move_rest(std::size_t index, Place from, int step, double most_lead) {
  const auto last = static_cast<std::ptrdiff_t>(runs_.size());
  for (auto i = static_cast<std::ptrdiff_t>(index); i + step >= 0 && i + step < last; i += step) {
    const PlacedRun& line = runs_[static_cast<std::size_t>(i)];
    PlacedRun& next = runs_[static_cast<std::size_t>(i + step)];
    const double pitch = step * (next.run.box.center_y() - line.run.box.center_y());
    const bool same_text = next.place == from && !next.crossing && pitch > kOverprint * line.em &&
                           pitch < most_lead && shared_width(line.run.box, next.run.box) > 0;
    if (!same_text || printed_over(next, from) == nullptr) return;
    move(next, line.place);
  }
}

// Moves a line over the row above or below, if another line of its cell overlaps it.
void RunPlacer::settle_down(std::size_t index) {
  PlacedRun& run = runs_[index];
  if (run.crossing || !lies_over(run)) return;
  const Place from = run.place;
  const PlacedRun* other = printed_over(run, from);
  if (other == nullptr) return;
  const Rect& line = run.run.box;
  const Rect& cell = box(from);
  const double above = cell.y0 - line.y0, below = line.y1 - cell.y1;
  const bool up = above > below;
  const double other_is_over = up ? cell.y0 - other->run.box.y0 : other->run.box.y1 - cell.y1;
  if (other_is_over >= std::max(above, below)) return;  // the other one has to move
  constexpr double kInto = 1.0;                         // points
  const int found = finders_[static_cast<std::size_t>(from.grid)].at(
      line.center_x(), up ? cell.y0 - kInto : cell.y1 + kInto);
  const Place to{from.grid, found};
  if (found < 0 || to == from || printed_over(run, to) != nullptr) {
    doubt(run);
    return;
  }
  move(run, to);
  move_rest(index, from, up ? 1 : -1, kCellLead * run.em);
}

// A line that lies entirely in the row below its own, over the first line there: LibreOffice prints
// a table head like this if a page break leaves it too little room. It was drawn right after the
// line before it and before everything else in the cell that it lies in, and its distance from that
// line equals the line distance of the other text.
void RunPlacer::settle_tail(std::size_t index) {
  if (index == 0) return;
  PlacedRun& run = runs_[index];
  const PlacedRun& before = runs_[index - 1];
  if (run.crossing || before.crossing || !may_be_tail(before, run)) return;
  const Place from = run.place;
  const PlacedRun* other = printed_over(run, from);
  if (other == nullptr || !opens_its_cell(index)) return;
  double lead = kCellLead * run.em;
  if (const auto next = static_cast<std::size_t>(other - runs_.data()) + 1;
      next < runs_.size() && runs_[next].place == from) {
    lead = std::max(lead, kSameLead * (runs_[next].run.box.center_y() - other->run.box.center_y()));
  }
  const double pitch = run.run.box.center_y() - before.run.box.center_y();
  if (pitch <= kOverprint * run.em || pitch > lead) return;
  move(run, before.place);
  move_rest(index, from, 1, lead);
}

}  // namespace

std::vector<std::string> place_runs(const std::vector<Glyph>& glyphs,
                                    const std::vector<DrawnGrid>& grids,
                                    const std::vector<CellFinder>& finders,
                                    std::uint32_t page_index, std::vector<Place>& places) {
  std::vector<std::string> out;
  constexpr std::size_t kShown = 24;  // characters
  for (std::u32string& run : RunPlacer(glyphs, grids, finders, places).place()) {
    if (run.size() > kShown) run.resize(kShown);
    std::string words;
    for (const char32_t code : run) append_utf8(words, code);
    out.push_back(run.empty() ? std::string()
                              : say("第{}页的表格中，“{}”越过表格线，无法确定属于哪一格",
                                    page_index + 1, words));
  }
  return out;
}

}  // namespace gouji::layout
