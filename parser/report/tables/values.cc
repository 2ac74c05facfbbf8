// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/tables/values.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr std::string_view kWideGap = "\u3000";  // layout writes it between two values

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool starts_with(std::string_view text, std::string_view word) {
  return text.substr(0, word.size()) == word;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// The pieces between occurrences of `gap` that hold a digit.
std::vector<std::string_view> pieces_with_digits(std::string_view text, std::string_view gap) {
  std::vector<std::string_view> pieces;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(gap, begin), text.size());
    if (const std::string_view piece = text.substr(begin, end - begin); has_digit(piece)) {
      pieces.push_back(piece);
    }
    begin = end + gap.size();
  }
  return pieces;
}

/// 1, 136: a separator at the joint makes the pieces one number.
bool are_joined(std::string_view left, std::string_view right) {
  const auto joins = [](char c) { return c == ',' || c == '.'; };
  return joins(left.back()) || joins(right.front());
}

/// Whether there is more than one number. A wide gap separates two; a narrow gap is letter-spacing
/// if every piece is one digit: always on pages, in plain text from three digits on (4 1 may be
/// either). A note in brackets does not count.
bool holds_two_values(std::string_view raw, std::string_view text, bool pages) {
  if (pieces_with_digits(raw, kWideGap).size() > 1) return true;
  const std::string_view value = text.substr(0, std::min(text.find("（"), text.find('(')));
  const std::vector<std::string_view> pieces = pieces_with_digits(value, " ");
  if (pieces.size() < 2) return false;
  bool single_digits = true;  // also 1 2.6: reading form drops a blank next to the point
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (std::size_t k = 1; k < pieces[i].size(); ++k) {
      single_digits = single_digits && !(is_digit(pieces[i][k - 1]) && is_digit(pieces[i][k]));
    }
    if (i > 0 && are_joined(pieces[i - 1], pieces[i])) return false;
  }
  return !single_digits || (pieces.size() == 2 && !pages);
}

bool is_symbol(std::string_view text) {
  constexpr std::array<std::string_view, 16> kSymbols = {
      "/", "-", "—", "–", "―", "─", "\\", "无", "*", "×", "一", "……", "…", "·", "、", "﹣"};
  while (!text.empty()) {
    const auto* const hit = std::find_if(kSymbols.begin(), kSymbols.end(),
                                         [&](std::string_view s) { return starts_with(text, s); });
    if (hit == kSymbols.end()) return false;
    text.remove_prefix(hit->size());
  }
  return true;
}

// 减4 and 增加3 as agencies write a change, and non-ASCII signs.
std::string_view take_sign(std::string_view text, bool& negative) {
  struct Sign {
    std::string_view word;
    bool negative;
  };
  constexpr std::array<Sign, 8> kSigns = {{{"减少", true},
                                           {"减", true},
                                           {"增加", false},
                                           {"增", false},
                                           {"-", true},
                                           {"\u2212", true},
                                           {"+", false},
                                           {"负", true}}};
  for (const Sign& sign : kSigns) {
    if (!starts_with(text, sign.word)) continue;
    negative = sign.negative;
    return text.substr(sign.word.size());
  }
  return text;
}

bool is_unit(std::string_view text) {
  constexpr std::array<std::string_view, 14> kUnits = {
      "万元", "元", "件", "条", "项", "个", "份", "宗", "次", "亿元", "人", "例", "起", "篇"};
  return std::find(kUnits.begin(), kUnits.end(), text) != kUnits.end();
}

// Whether `text` is entirely in one pair of brackets.
bool is_bracketed_note(std::string_view text) {
  const bool full =
      starts_with(text, "（") && text.size() >= 6 && text.substr(text.size() - 3) == "）";
  const bool half = starts_with(text, "(") && text.size() >= 2 && text.back() == ')';
  return full || half;
}

// A full-width comma separates thousands like an ASCII one.
void use_ascii_commas(std::string& text) {
  constexpr std::string_view kFullWidth = "，";
  for (auto at = text.find(kFullWidth); at != std::string::npos; at = text.find(kFullWidth, at)) {
    text.replace(at, kFullWidth.size(), ",");
  }
}

// A mark that refers to a note: ¹ ① * ※ † [1]. Its length in bytes at the end; 0 if there is none.
std::size_t note_mark_at_end(std::string_view text) {
  constexpr std::array<std::string_view, 5> kSigns = {"*", "＊", "※", "†", "‡"};
  for (const std::string_view sign : kSigns) {
    if (text.ends_with(sign)) return sign.size();
  }
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"[", "]"}, {"［", "］"}, {"〔", "〕"}}) {
    const std::size_t begin = text.rfind(open);
    if (!text.ends_with(close) || begin == std::string_view::npos) continue;
    const std::string_view inner =
        text.substr(begin + open.size(), text.size() - close.size() - begin - open.size());
    if (!inner.empty() && std::all_of(inner.begin(), inner.end(), is_digit)) {
      return text.size() - begin;
    }
  }
  std::size_t begin = text.empty() ? 0 : text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  if (begin == text.size()) return 0;
  std::size_t at = begin;
  const char32_t code = next_code(text, at);
  const bool raised =
      code == 0xB2 || code == 0xB3 || code == 0xB9 || (code >= 0x2070 && code <= 0x207E);
  const bool circled = code >= 0x2460 && code <= 0x2473;
  return raised || circled ? text.size() - begin : 0;
}

std::string_view without_note_marks(std::string_view text) {
  while (const std::size_t mark = note_mark_at_end(text)) text.remove_suffix(mark);
  return text;
}

// One number and what may follow it. False for any other text.
bool read_number(std::string_view printed, Cell& cell) {
  std::string text(printed);
  use_ascii_commas(text);
  bool negative = false;
  const std::string_view rest = take_sign(text, negative);
  std::size_t length = 0;
  while (length < rest.size() &&
         (is_digit(rest[length]) || rest[length] == ',' || rest[length] == '.')) {
    ++length;
  }
  std::optional<Decimal> number = parse_decimal(rest.substr(0, length));
  if (!number) return false;
  if (negative) number->units = -number->units;
  std::string_view tail = without_note_marks(rest.substr(length));
  cell.number = *number;
  if (tail == "%") {
    cell.percent = true;
    cell.kind = Cell::Kind::kText;
    return true;
  }
  const std::size_t bracket = std::min(tail.find("（"), tail.find('('));
  if (bracket != std::string_view::npos && is_bracketed_note(tail.substr(bracket))) {
    tail = tail.substr(0, bracket);
  }
  if (!tail.empty() && !is_unit(tail)) return false;
  cell.unit = std::string(tail);
  cell.kind = Cell::Kind::kNumber;
  return true;
}

}  // namespace

bool may_be_value(std::string_view normalized) {
  std::string text(normalized);
  std::erase(text, ' ');
  Cell cell;
  return text.empty() || is_symbol(text) || read_number(text, cell);
}

Cell read_value(const SourceText& source, Span at) {
  Cell cell;
  cell.at = at;
  const std::string_view raw = source.view(at);
  // Most cells hold one or two ASCII digits and need no normalising.
  const bool plain = raw.size() < 10 && std::all_of(raw.begin(), raw.end(), is_digit);
  cell.text = plain ? std::string(raw) : normalize(raw, at.begin).text;
  const bool pages = source.traits().pages;
  if (!plain && holds_two_values(raw, cell.text, pages)) {
    cell.kind = Cell::Kind::kText;
    return cell;
  }
  std::erase(cell.text, ' ');
  if (cell.text.empty()) {
    cell.kind = Cell::Kind::kBlank;
  } else if (is_symbol(cell.text)) {
    cell.kind = Cell::Kind::kSymbol;
  } else if (!read_number(cell.text, cell)) {
    cell.kind = Cell::Kind::kText;
    cell.number = {};
  }
  return cell;
}

}  // namespace gouji
