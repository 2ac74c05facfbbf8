// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/plain-text/text-lines.h"

#include <string>

#include "parser/text/ordinal.h"

namespace gouji {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

PlainLine line_of(std::string_view raw, Span whole) {
  PlainLine line;
  line.whole = whole;
  line.at = {whole.begin, whole.begin};
  bool text = false;
  for (std::uint32_t i = whole.begin; i < whole.end;) {
    if (raw[i] == '\t') ++line.tabs;
    if (const std::uint32_t width = blank_at(raw, i)) {
      i += width;
      continue;
    }
    if (!text) line.at.begin = i;
    text = true;
    ++line.characters;
    do ++i;
    while (i < whole.end && is_continuation(raw[i]));
    line.at.end = i;
  }
  if (!text) line.kind = PlainLine::Kind::kBlank;
  return line;
}

/// Takes between one and `most` digits.
bool take_digits(std::string_view& text, std::size_t most) {
  std::size_t n = 0;
  while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
  if (n == 0 || n > most) return false;
  text.remove_prefix(n);
  return true;
}

bool take_word(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

bool take_dashes(std::string_view& text) {
  bool any = false;
  for (bool more = true; more; any = any || more) {
    more = take_word(text, "-") || take_word(text, "—") || take_word(text, "–") ||
           take_word(text, "－") || take_word(text, "─") || take_word(text, "·") ||
           take_word(text, "~");
  }
  return any;
}

// Page numbers beyond three digits do not occur in reports; 2023 alone on a line is a year.
constexpr std::size_t kPageDigits = 3;

/// - 3 - or 第3页 (共5页): its form alone shows that it is a page number.
bool is_marked_page_number(std::string_view text) {
  std::string_view rest = text;
  if (take_dashes(rest) && take_digits(rest, kPageDigits) && take_dashes(rest)) {
    return rest.empty();
  }
  rest = text;
  if (take_word(rest, "共") && take_digits(rest, kPageDigits) && take_word(rest, "页")) {
    take_word(rest, "，");
  } else {
    rest = text;
  }
  if (!take_word(rest, "第") || !take_digits(rest, kPageDigits) || !take_word(rest, "页")) {
    return false;
  }
  if (rest.empty()) return true;
  take_word(rest, "，") || take_word(rest, "/");
  return take_word(rest, "共") && take_digits(rest, kPageDigits) && take_word(rest, "页") &&
         rest.empty();
}

/// 3 or 3/5: a page number only if it stands alone between blank lines.
bool is_bare_page_number(std::string_view text) {
  if (!take_digits(text, kPageDigits)) return false;
  if (text.empty()) return true;
  return take_word(text, "/") && take_digits(text, kPageDigits) && text.empty();
}

std::string without_blanks(std::string_view raw, Span at) {
  std::string out;
  for (std::uint32_t i = at.begin; i < at.end;) {
    const std::uint32_t width = blank_at(raw, i);
    if (width == 0) out += raw[i];
    i += width == 0 ? 1 : width;
  }
  return out;
}

}  // namespace

std::vector<PlainLine> split_lines(std::string_view raw) {
  std::vector<PlainLine> lines;
  const auto size = static_cast<std::uint32_t>(raw.size());
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= size; ++i) {
    if (i < size && raw[i] != '\n' && raw[i] != '\r' && raw[i] != '\f') continue;
    if (i == size && begin == size) break;
    lines.push_back(line_of(raw, {begin, i}));
    const bool page_break = i < size && raw[i] == '\f';
    lines.back().page_break = page_break;
    if (page_break && lines.back().kind != PlainLine::Kind::kBlank) {
      lines.push_back(line_of(raw, {i, i}));
      lines.back().page_break = true;
    }
    if (i + 1 < size && (raw[i] == '\r' || page_break) && raw[i + 1] == '\n') ++i;
    begin = i + 1;
  }
  return lines;
}

void mark_furniture(std::string_view raw, std::vector<PlainLine>& lines) {
  const auto blank = [&lines](std::size_t i) {  // true also before the first and after the last
                                                // line
    return i >= lines.size() || lines[i].kind == PlainLine::Kind::kBlank;
  };
  constexpr std::uint32_t kLongest = 16;  // characters of 第 12 页，共 345 页, with a margin
  for (std::size_t i = 0; i < lines.size(); ++i) {
    PlainLine& line = lines[i];
    if (line.kind != PlainLine::Kind::kProse || line.tabs > 0 || line.characters > kLongest) {
      continue;
    }
    const std::string text = without_blanks(raw, line.at);
    const bool alone = (i == 0 || blank(i - 1)) && blank(i + 1);
    if (is_marked_page_number(text) || (alone && is_bare_page_number(text))) {
      line.kind = PlainLine::Kind::kFurniture;
    }
  }
}

}  // namespace gouji
