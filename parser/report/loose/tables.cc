// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/tables.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <tuple>

#include "parser/base/say.h"
#include "parser/report/loose/reader.h"
#include "parser/report/loose/touching-heads.h"
#include "parser/report/loose/unclear.h"
#include "parser/report/outline/headings.h"
#include "parser/report/tables/match-labels.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

std::size_t end_of_line(const Words& words, std::size_t begin) {
  std::size_t end = begin;
  while (end < words.size() && words[end].line == words[begin].line) ++end;
  return end;
}

bool is_heading(const HeadingWords& headings, std::string_view text) {
  const Heading heading = read_heading(headings, text);
  return heading.section != 0 && heading.whole;
}

// Words of one line without a gap, as large as the heading and no further right than it: the part
// that did not fit on its line, not the first line of a table.
bool is_rest_of_line(const Words& words, std::size_t heading, std::size_t first, std::size_t end) {
  constexpr double kSameSize = 0.1, kNear = 0.5;  // em
  const double em = words[heading].em;
  bool near = std::abs(words[first].em - em) < kSameSize * em &&
              words[first].box.x0 < words[heading].box.x0 + kSameSize * em;
  for (std::size_t i = first + 1; i < end; ++i) {
    near = near && words[i].box.x0 - words[i - 1].box.x1 < kNear * em;
  }
  return near;
}

// End of the section heading that begins here; `begin` if none does. It may continue on a second
// line if the first one is full, even if only one letter is there, without which it would still be
// recognised.
std::size_t end_of_heading(const Words& words, std::size_t begin, const HeadingWords& headings) {
  std::string text;
  std::size_t end = begin;
  const std::size_t first = end_of_line(words, begin);
  for (; end < first; ++end) text += words[end].text;
  const std::size_t known = is_heading(headings, text) ? first : begin;
  if (words[first - 1].box.x1 - words[begin].box.x0 < kFullLine * words[begin].em) return known;
  if (first == words.size()) return known;
  const std::size_t second = end_of_line(words, end);
  if (known == first && !is_rest_of_line(words, begin, first, second)) return known;
  for (; end < second; ++end) text += words[end].text;
  for (std::size_t i = begin; i < end; ++i) {
    if (words[i].value) return known;
  }
  return is_heading(headings, text) ? end : known;
}

// Parts between headings of sections; a heading is not part of a table.
std::vector<Words> parts_between_headings(const Words& words, const HeadingWords& headings) {
  std::vector<Words> parts(1);
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t heading = end_of_heading(words, begin, headings);
    if (heading > begin) {
      parts.emplace_back();
      begin = heading;
      continue;
    }
    const std::size_t end = end_of_line(words, begin);
    parts.back().insert(parts.back().end(), words.begin() + static_cast<std::ptrdiff_t>(begin),
                        words.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
  return parts;
}

struct Reading {
  LooseReading table;
  double cost = 0;
};

// Whether all labels of the form are there, once and word for word, and nothing else: an apparent
// misprint may be a word of the neighbouring label.
bool fits_whole(const FormMatch& match) {
  const bool rows = std::all_of(match.rows.begin(), match.rows.end(), [](const RowMatch& row) {
    return row.row >= 0 && !row.moved && row.label.cost == 0;
  });
  const bool columns =
      std::all_of(match.bands.begin(), match.bands.end(), [](const BandMatch& band) {
        const auto headed =
            std::count_if(band.printed.begin(), band.printed.end(),
                          [](const PrintedColumn& column) { return !column.path.empty(); });
        return headed == static_cast<std::ptrdiff_t>(band.def->columns.size()) &&
               std::all_of(band.columns.begin(), band.columns.end(), [](const ColumnMatch& column) {
                 return column.printed >= 0 && !column.moved && column.label.cost == 0;
               });
      });
  return rows && columns && match.extra_rows.empty();
}

std::optional<Reading> best_reading(const Flow& flow, const Words& words,
                                    const FormLabels::Places& places, const Editions& editions) {
  std::optional<Reading> best;
  for (const Edition& edition : editions.all) {
    for (const TableDef& def : edition.tables) {
      std::optional<LooseReading> table = read_loose_table(words, places, def);
      if (!table) continue;
      Grid& grid = table->grid;
      const std::optional<FormMatch> match = match_form(print_table(flow, {&grid}), def);
      if (!match) continue;
      if (table->doubt || !fits_whole(*match)) grid.doubt = unclear_table();
      const auto rank = [](const LooseReading& one, double cost) {
        return std::tuple(!one.grid.doubt.empty(), cost, -static_cast<double>(one.used.size()));
      };
      if (best && rank(best->table, best->cost) <= rank(*table, match->cost)) continue;
      grid.notes.push_back(
          {say("{}没有完整的表格线，各格按行名、列名的位置推断", def.title), grid.at});
      best = Reading{std::move(*table), match->cost};
    }
  }
  return best;
}

/// Pieces of words, in the order of the text.
class Pieces {
 public:
  void add(const PlacedWord& word) { all_.insert(all_.end(), word.at.begin(), word.at.end()); }
  void sort() {
    std::sort(all_.begin(), all_.end(), [](Span a, Span b) { return a.begin < b.begin; });
  }
  [[nodiscard]] bool any_in(Span at) const {
    const auto first = std::lower_bound(all_.begin(), all_.end(), at.begin,
                                        [](Span a, std::uint32_t b) { return a.begin < b; });
    return first != all_.end() && first->end <= at.end;
  }

 private:
  std::vector<Span> all_;
};

// Lines with only words of the table are not prose; the remaining parts of a paragraph become
// separate paragraphs.
void take_from_prose(Flow& flow, const Words& words, const WordIndices& used) {
  std::vector<bool> is_used(words.size());
  for (const std::size_t i : used) is_used[i] = true;
  Pieces taken, left;
  for (std::size_t i = 0; i < words.size(); ++i) (is_used[i] ? taken : left).add(words[i]);
  taken.sort();
  left.sort();
  std::vector<Paragraph> out;
  out.reserve(flow.paragraphs.size());
  for (const Paragraph& paragraph : flow.paragraphs) {
    if (!taken.any_in(paragraph.at)) {
      out.push_back(paragraph);
      continue;
    }
    bool goes_on = false;
    for (std::uint32_t begin = paragraph.at.begin; begin < paragraph.at.end;) {
      const auto break_at = flow.source->raw().find('\n', begin);
      const Span line{
          begin, static_cast<std::uint32_t>(std::min<std::size_t>(break_at, paragraph.at.end))};
      begin = line.end + 1;
      const bool stays = !taken.any_in(line) || left.any_in(line);
      if (stays && goes_on) {
        out.back().at.end = line.end;
      } else if (stays) {
        out.push_back(paragraph);
        out.back().at = line;
      }
      goes_on = stays;
    }
  }
  flow.paragraphs = std::move(out);
}

}  // namespace

Flow with_loose_tables(const Flow& flow, const Editions& editions) {
  Flow out = flow;
  const HeadingWords headings = heading_words(editions, editions.newest(), {});
  const FormLetters letters(editions);
  const FormLabels labels(editions);
  const std::vector<HeadRun> heads = head_runs(editions);
  for (const LooseTable& table : flow.loose) {
    for (const Words& words : parts_between_headings(placed_words(*flow.source, table), headings)) {
      if (std::none_of(words.begin(), words.end(), [](const auto& w) { return w.value; })) continue;
      const Words parted =
          with_heads_parted(*flow.source, heads, parted_words(*flow.source, table, words));
      constexpr std::size_t kMostWords = 3000;  // table 3 has some 350, with spread labels 1,200
      if (std::optional<Reading> best = best_reading(flow, parted, labels.find(parted), editions)) {
        take_from_prose(out, parted, best->table.used);
        out.grids.push_back(std::move(best->table.grid));
      } else if (words.size() <= kMostWords && holds_labels(words, letters)) {
        LooseReading unclear = unclear_reading(words, letters);
        take_from_prose(out, words, unclear.used);
        out.grids.push_back(std::move(unclear.grid));
      }
    }
  }
  std::sort(out.grids.begin(), out.grids.end(),
            [](const Grid& a, const Grid& b) { return a.at.begin < b.at.begin; });
  out.loose.clear();
  return out;
}

}  // namespace gouji
