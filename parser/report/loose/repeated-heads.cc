// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/repeated-heads.h"

#include <algorithm>
#include <limits>

namespace gouji {
namespace {

class Heads {
 public:
  Heads(const Words& words, const FormLabels::Places& places, const BandDef& band)
      : words_(words), places_(places), band_(band) {}

  /// Drops the head between these heights of the page.
  void drop(std::uint32_t page, double above, double below) {
    constexpr double kNone = -std::numeric_limits<double>::infinity();
    double bottom = kNone;
    std::size_t heads = 0;
    for (const ColumnDef& column : band_.columns) {
      for (const PlacedLabel& label : places_of(places_, column.forms)) {
        const bool there = words_[label.words.front()].page == page;
        if (!there || label.top < above || label.bottom >= below) continue;
        bottom = std::max(bottom, label.bottom);
        ++heads;
      }
    }
    constexpr std::size_t kFewest = 3;
    if (heads < kFewest) return;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const double at = words_[i].down();
      const bool of_head = at <= bottom + words_[i].em / 2 && at < below;
      if (words_[i].page == page && of_head) dropped_.insert(i);
    }
  }
  std::set<std::size_t> take() { return std::move(dropped_); }

 private:
  const Words& words_;
  const FormLabels::Places& places_;
  const BandDef& band_;
  std::set<std::size_t> dropped_;
};

}  // namespace

std::set<std::size_t> repeated_heads(const Words& words, const FormLabels::Places& places,
                                     const TableDef& def, const std::vector<WordIndices>& figures,
                                     const std::vector<LooseRow>& rows) {
  if (def.bands.size() > 1) return {};
  Heads heads(words, places, def.bands.front());
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const std::uint32_t page = page_of(words, rows[r]);
    if (page_of(words, rows[r - 1]) == page) continue;
    // A row may be named like a column: 其他. The head ends above the first figures.
    double below = rows[r].top;
    for (const WordIndices& line : figures) {
      if (words[line.front()].page == page) below = std::min(below, height_of(words, line));
    }
    heads.drop(page, rows[r - 1].top, below);
  }
  const std::uint32_t next = page_of(words, rows.back()) + 1;
  // A page number, or a line of prose that ends with a number, is not a row.
  const std::size_t columns = def.bands.front().columns.size();
  const bool goes_on = std::any_of(figures.begin(), figures.end(), [&](const WordIndices& line) {
    return words[line.front()].page == next && 2 * line.size() >= columns;
  });
  if (!goes_on) {
    heads.drop(next, low_of(words, rows.back()), std::numeric_limits<double>::infinity());
  }
  return heads.take();
}

}  // namespace gouji
