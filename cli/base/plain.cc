// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/plain.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Decoded {
  char32_t code = 0;
  std::size_t bytes = 1;
  bool valid = false;
};

/// The character at `at`; a single invalid byte if it is not UTF-8 in shortest form.
Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {};
  char32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return {};
    code = (code << 6U) | (byte(i) & 0x3FU);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kSmallest[length] || code > 0x10FFFF || surrogate) return {};
  return {code, length, true};
}

bool steers(char32_t code) {
  return code < 0x20 || (0x7F <= code && code < 0xA0) || (0x202A <= code && code <= 0x202E) ||
         (0x2066 <= code && code <= 0x2069) || code == 0x200E || code == 0x200F || code == 0x061C ||
         code == 0x2028 || code == 0x2029 || (0xFDD0 <= code && code <= 0xFDEF) ||
         (code & 0xFFFEU) == 0xFFFE;
}

/// Unicode's East Asian Width W and F, as blocks.
bool is_wide(char32_t code) {
  struct Range {
    char32_t first, last;
  };
  constexpr Range kWide[] = {
      {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
      {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
  return std::any_of(std::begin(kWide), std::end(kWide),
                     [&](const Range& range) { return range.first <= code && code <= range.last; });
}

bool is_mark(char32_t code) {
  return (0x300 <= code && code <= 0x36F) || (0x200B <= code && code <= 0x200D) ||
         (0x20D0 <= code && code <= 0x20FF) || (0xFE00 <= code && code <= 0xFE0F) || code == 0xFEFF;
}

bool closes(char32_t code) {
  return std::u32string_view(U"、，。；：？！）」』”’》〉】〕%…—,.;:?!)]").find(code) !=
         std::u32string_view::npos;
}

bool opens(char32_t code) {
  return std::u32string_view(U"（「『“‘《〈【〔([").find(code) != std::u32string_view::npos;
}

std::size_t columns(char32_t code) { return is_mark(code) ? 0 : is_wide(code) ? 2 : 1; }

/// Length of a colour sequence (ESC [ … m) at `at`; 0 if there is none.
std::size_t color_sequence(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\x1b[") return 0;
  const std::size_t end = text.find('m', at);
  return end == std::string_view::npos ? 0 : end + 1 - at;
}

/// The end of the piece at `at` that must stay on one line: a word, or one character with its
/// opening or closing punctuation.
std::size_t end_of_piece(std::string_view text, std::size_t at) {
  bool word = false, opening = false, first = true;
  while (at < text.size()) {
    if (const std::size_t color = color_sequence(text, at); color > 0) {
      at += color;
      continue;
    }
    const Decoded next = decode(text, at);
    if (!first) {
      const bool within_word = word && next.code != ' ' && next.code < 0x2E80;
      if (!within_word && !opening && !closes(next.code) && !is_mark(next.code)) return at;
    }
    word = next.code != ' ' && next.code < 0x2E80;
    opening = opens(next.code);
    first = false;
    at += next.bytes;
  }
  return at;
}

}  // namespace

std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      out += text[at++];
      continue;
    }
    const Decoded next = decode(text, at);
    if (next.code == '\n' || next.code == '\r' || next.code == '\t') {
      out += ' ';
    } else if (!next.valid || steers(next.code)) {
      out += kReplacement;
    } else {
      out += text.substr(at, next.bytes);
    }
    at += next.bytes;
  }
  return out;
}

std::string log_line(std::string_view text) {
  std::string out = plain(text);
  if (const std::size_t first = out.find_first_not_of(' ');
      first != std::string::npos && out.compare(first, 2, "::") == 0) {
    out.insert(first, "./");  // a path keeps its meaning
  }
  for (std::size_t at = out.find("##"); at != std::string::npos; at = out.find("##", at + 1)) {
    std::size_t end = at + 2;
    while (end < out.size() && out[end] >= 'a' && out[end] <= 'z') ++end;
    if (end < out.size() && out[end] == '[') out.insert(at + 1, " ");
  }
  return out;
}

std::string few_paths(const std::vector<std::string>& paths) {
  constexpr std::size_t kNamed = 3;
  std::string names;
  for (std::size_t i = 0; i < std::min(paths.size(), kNamed); ++i) {
    names += (i == 0 ? "" : say("、")) + log_line(paths[i]);
  }
  return paths.size() > kNamed ? names + say("等") : names;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t color = color_sequence(text, at); color > 0) {
      at += color;
      continue;
    }
    const Decoded next = decode(text, at);
    width += columns(next.code);
    at += next.bytes;
  }
  return width;
}

std::string wrap(std::string_view line, std::size_t width, std::size_t indent) {
  if (width == 0 || display_width(line) <= width || indent + 2 >= width) return std::string(line);
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = end_of_piece(line, at);
    const std::string_view piece = line.substr(at, end - at);
    const std::size_t wide = display_width(piece);
    if (used > indent && used + wide > width) {
      while (out.ends_with(' ')) out.pop_back();
      out += '\n';
      out.append(indent, ' ');
      used = indent;
    }
    at = end;
    if (used == indent && piece == " " && out.find('\n') != std::string::npos) continue;
    out += piece;
    used += wide;
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t codes) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < codes; ++count) {
    end += decode(text, end).bytes;
  }
  std::string out(text.substr(0, end));
  if (end < text.size()) out += "……";
  return out;
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace gouji
