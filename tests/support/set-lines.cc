// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/set-lines.h"

#include <numeric>

#include "parser/text/normalize.h"
#include "tests/support/drawing.h"

namespace gouji::test {

std::u32string to_codes(std::string_view utf8) {
  std::u32string codes;
  for (std::size_t position = 0; position < utf8.size();) {
    codes.push_back(next_code(utf8, position));
  }
  return codes;
}

double width_of(const std::u32string& text, double size, double spacing) {
  return size * std::accumulate(text.begin(), text.end(), 0.0, [&](double sum, char32_t code) {
           return sum + em_width(code) + spacing;
         });
}

namespace {

bool closes(char32_t code) {
  static const std::u32string kClosing = U"，。、；：！？）〕】》〉”’";
  return kClosing.find(code) != std::u32string::npos;
}

}  // namespace

std::vector<std::u32string> wrap(const std::u32string& text, double width, double size,
                                 double indent, double spacing, bool kinsoku) {
  std::vector<std::u32string> lines(1);
  double room = width - indent;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text[i] < 0x7F) {
      while (end < text.size() && text[end] < 0x7F) ++end;
      if (width_of(text.substr(i, end - i), size, spacing) > width) end = i + 1;
    }
    const std::u32string piece = text.substr(i, end - i);
    const double wide = width_of(piece, size, spacing);
    if (kinsoku && closes(piece.front()) && wide > room + 0.01) {
      if (wide / 2 > room + 0.01 && lines.back().size() > 1) {
        const char32_t last = lines.back().back();
        lines.back().pop_back();
        lines.emplace_back(1, last);
        room = width - width_of(lines.back(), size, spacing);
      }
    } else if (wide > room + 0.01 && !lines.back().empty()) {
      lines.emplace_back();
      room = width;
    }
    lines.back() += piece;
    room -= wide;
    i = end;
  }
  return lines;
}

}  // namespace gouji::test
