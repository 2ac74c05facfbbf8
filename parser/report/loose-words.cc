// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose-words.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "parser/report/values.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

// 无 and 、 may as well be letters of a label that is written one below the other.
constexpr std::array<std::string_view, 7> kSigns = {"/", "-", "—", "–", "\\", "*", "×"};
bool is_sign(std::string_view text) {
  return std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end();
}

// Side by side, and nearer to each other than columns usually are.
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

}  // namespace

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
  for (const PlacedWord& word : words) {
    if (word.value || word.end == word.begin + 1) {
      add(out, word);
      continue;
    }
    for (std::size_t i = word.begin; i < word.end; ++i) {
      add(out, word_of(source, table, i, i + 1));
      // A figure ends its line; within a word, 2024 is a part of 因2024年度.
      if (i + 1 < word.end) out.back().value = false;
    }
  }
  return out;
}

}  // namespace gouji
