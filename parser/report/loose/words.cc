// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "parser/report/tables/values.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

// 无 and 、 are left out: they may be letters of a label that is written downward.
constexpr std::array<std::string_view, 7> kSigns = {"/", "-", "—", "–", "\\", "*", "×"};
bool is_sign(std::string_view text) {
  return std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end();
}

// Side by side, and closer than columns usually are.
bool goes_on(const LooseWord& before, const LooseWord& word) {
  constexpr double kColumns = 0.5, kLevel = 0.25;  // em, as layout makes words of letters
  const auto em = static_cast<double>(word.size);
  const double gap = word.box.x0 - before.box.x1;
  return before.page == word.page && std::abs(gap) < kColumns * em &&
         std::abs(before.box.center_y() - word.box.center_y()) < kLevel * em;
}

PlacedWord word_of(const SourceText& source, const LooseTable& table, std::size_t begin,
                   std::size_t end) {
  PlacedWord word;
  word.begin = begin;
  word.end = end;
  word.page = table.words[begin].page;
  word.box = table.words[begin].box;
  word.em = static_cast<double>(table.words[begin].size);
  for (std::size_t i = begin; i < end; ++i) {
    word.box = cover(word.box, table.words[i].box);
    for (const Span piece : table.words[i].at) {
      if (!word.at.empty() && word.at.back().end == piece.begin) {
        word.at.back().end = piece.end;
      } else {
        word.at.push_back(piece);
      }
    }
  }
  for (const Span piece : word.at) word.text += normalize(source.view(piece), piece.begin).text;
  word.letters = letters_of(word.text);
  word.digits =
      std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
  word.value = (word.digits && may_be_value(word.text)) || is_sign(word.text);
  return word;
}

void add(Words& words, PlacedWord word) {
  word.line = 0;
  if (!words.empty()) {
    const PlacedWord& before = words.back();
    constexpr double kLevel = 0.3;  // em, as layout puts words into lines
    const bool same = before.page == word.page && before.box.x1 <= word.box.x0 + word.em &&
                      std::abs(before.box.center_y() - word.box.center_y()) < kLevel * word.em;
    word.line = before.line + (same ? 0 : 1);
  }
  words.push_back(std::move(word));
}

bool is_of_number(const SourceText& source, const LooseWord& part) {
  std::string text;
  for (const Span piece : part.at) text += normalize(source.view(piece), piece.begin).text;
  return text.find_first_not_of("0123456789.,%+-") == std::string::npos;
}

/// Columns of figures: the horizontal ranges of figures without a gap in them.
class Columns {
 public:
  explicit Columns(const Words& words) {
    std::vector<std::pair<double, double>> all;
    for (const PlacedWord& word : words) {
      if (word.value && word.end == word.begin + 1) all.emplace_back(word.box.x0, word.box.x1);
    }
    std::sort(all.begin(), all.end());
    for (const auto& [x0, x1] : all) {
      if (columns_.empty() || x0 > columns_.back().second) columns_.emplace_back(x0, x1);
      columns_.back().second = std::max(columns_.back().second, x1);
    }
  }

  /// Whether one is in one column and the other in the next: then they are two figures, however
  /// near. Digits that are spaced within one cell are in no column of other figures.
  [[nodiscard]] bool part(const Rect& left, const Rect& right) const {
    const std::size_t a = column_of(left), b = column_of(right);
    return a != columns_.size() && b != columns_.size() && a != b;
  }

 private:
  [[nodiscard]] std::size_t column_of(const Rect& box) const {
    const double at = box.center_x();
    const auto found = std::partition_point(columns_.begin(), columns_.end(),
                                            [&](const auto& one) { return one.second < at; });
    const bool inside = found != columns_.end() && found->first <= at;
    return inside ? static_cast<std::size_t>(found - columns_.begin()) : columns_.size();
  }

  std::vector<std::pair<double, double>> columns_;
};

}  // namespace

bool next_to(const PlacedWord& left, const PlacedWord& right) {
  constexpr double kNear = 0.5;  // em
  return left.line == right.line && right.box.x0 - left.box.x1 < kNear * left.em;
}

std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code(text, at);
    const bool latin = (code >= U'0' && code <= U'9') || (code >= U'a' && code <= U'z') ||
                       (code >= U'A' && code <= U'Z');
    if (latin || is_han(code)) out += code;
  }
  return out;
}

Words placed_words(const SourceText& source, const LooseTable& table) {
  Words out;
  for (std::size_t begin = 0; begin < table.words.size();) {
    std::size_t end = begin + 1;
    while (end < table.words.size() && goes_on(table.words[end - 1], table.words[end])) ++end;
    add(out, word_of(source, table, begin, end));
    begin = end;
  }
  return out;
}

Words parted_words(const SourceText& source, const LooseTable& table, const Words& words) {
  Words out;
  out.reserve(words.size());
  const Columns columns(words);
  const auto add_figures = [&](std::size_t begin, std::size_t end) {
    while (begin < end) {
      std::size_t next = begin + 1;
      while (next < end && !columns.part(table.words[next - 1].box, table.words[next].box)) ++next;
      add(out, word_of(source, table, begin, next));
      begin = next;
    }
  };
  for (const PlacedWord& word : words) {
    if (word.value) {
      add_figures(word.begin, word.end);
      continue;
    }
    // A figure ends its line; within a word, 2024 is a part of 因2024年度.
    std::size_t figure = word.end;
    while (figure > word.begin && is_of_number(source, table.words[figure - 1])) --figure;
    if (figure < word.end && !word_of(source, table, figure, word.end).value) figure = word.end;
    for (std::size_t i = word.begin; i < figure; ++i) {
      add(out, word_of(source, table, i, i + 1));
      if (i + 1 < word.end) out.back().value = false;
    }
    add_figures(figure, word.end);
  }
  return out;
}

}  // namespace gouji
