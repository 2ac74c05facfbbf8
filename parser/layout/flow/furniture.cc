// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

bool is_dash(char32_t c) {
  static const std::u32string kDashes = U"-—–－―‐‑·•~～_";
  return kDashes.find(c) != std::u32string::npos;
}

bool is_chinese_digit(char32_t c) {
  static const std::u32string kDigits = U"一二三四五六七八九十百零〇";
  return kDigits.find(c) != std::u32string::npos;
}

// Replaces numbers by one sign, so that "第1页 …" and "第2页 …", or "… II" and "… III", are the
// same running head.
std::u32string masked(const std::u32string& text) {
  static const std::u32string kRoman = U"IVXivx";
  const std::size_t end = text.find_last_not_of(kRoman) + 1;  // the rest is a Roman number
  std::u32string out;
  bool page = false;  // after 第 or 共
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const bool number = is_digit(c) || i >= end || (page && is_chinese_digit(c));
    page = number ? page : c == U'第' || c == U'共';
    if (!number) {
      out += c;
    } else if (out.empty() || out.back() != U'#') {
      out += U'#';
    }
  }
  return out;
}

bool in_band(const ProsePage& page, const ProseLine& line) {
  const double band = kBand * page.height;
  return line.line.box.y1 <= band || line.line.box.y0 >= page.height - band;
}

bool is_one_of(const std::u32string& text, const std::u32string& signs) {
  return !text.empty() && text.find_first_not_of(signs) == std::u32string::npos;
}

std::u32string without_dashes(std::u32string text) {
  std::erase_if(text, is_dash);
  return text;
}

// III, iv, Ⅲ, with or without dashes.
bool is_roman(const std::u32string& text) {
  const std::u32string bare = without_dashes(text);
  return is_one_of(bare, U"IVX") || is_one_of(bare, U"ivx") ||
         is_one_of(bare, U"ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ");
}

// 第三页, 第三页共十页.
bool is_chinese(const std::u32string& text) {
  const std::u32string bare = without_dashes(text);
  return bare.size() > 2 && bare.front() == U'第' && bare.back() == U'页' &&
         is_one_of(bare, U"第页共，,、一二三四五六七八九十百零〇");
}

// Page 3 of 5, Page3, P3.
bool is_english(const std::u32string& text) {
  std::u32string rest = text;
  for (const std::u32string word : {U"Page", U"page", U"PAGE", U"P.", U"P", U"p."}) {
    if (rest.starts_with(word)) {
      rest.erase(0, word.size());
      if (const auto of = rest.find(U"of"); of != std::u32string::npos) rest.erase(of, 2);
      return std::all_of(rest.begin(), rest.end(), is_digit) && !rest.empty();
    }
  }
  return false;
}

bool has_page_marks(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return is_dash(c) || c == U'页'; });
}

/// Pages whose last line is a number that grows by one from page to page at the same height: with
/// wide margins it is above the band.
std::vector<bool> ends_with_its_number(const std::vector<ProsePage>& pages) {
  constexpr std::size_t kMostDigits = 3;
  constexpr double kSameHeight = 2;  // points
  // The number minus that of the page, and the height → pages.
  std::map<std::pair<long, long>, std::vector<std::size_t>> same;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (pages[p].lines.empty() || pages[p].ends_in_table_bottom) continue;
    const ProseLine& line = pages[p].lines.back();
    if (line.text.size() > kMostDigits) continue;
    if (!std::all_of(line.text.begin(), line.text.end(), is_digit)) continue;
    long number = 0;
    for (const char32_t c : line.text) {
      number = 10 * number + static_cast<long>(c >= U'０' ? c - U'０' : c - U'0');
    }
    same[{number - static_cast<long>(p), std::lround(line.line.box.center_y() / kSameHeight)}]
        .push_back(p);
  }
  std::vector<bool> out(pages.size());
  for (const auto& [key, members] : same) {
    if (members.size() < 2 || 2 * members.size() < pages.size()) continue;
    for (const std::size_t p : members) out[p] = true;
  }
  return out;
}

}  // namespace

bool is_page_number(const std::u32string& text) {
  constexpr std::size_t kLongest = 16;  // 第 123 页 共 456 页 and dashes around
  if (text.empty() || text.size() > kLongest) return false;
  if (is_roman(text) || is_chinese(text) || is_english(text)) return true;
  static const std::u32string kWords = U"第页共/／,，.、[]［］()（）";
  std::size_t digits = 0;
  for (const char32_t c : text) {
    if (is_digit(c)) {
      ++digits;
    } else if (!is_dash(c) && kWords.find(c) == std::u32string::npos) {
      return false;
    }
  }
  constexpr std::size_t kMostDigits = 8;  // two numbers of up to four digits
  return digits > 0 && digits <= kMostDigits;
}

std::vector<std::vector<bool>> find_furniture(const std::vector<ProsePage>& pages) {
  std::vector<std::vector<bool>> result(pages.size());
  // Text, whether at the top, and distance from the edge → pages.
  std::map<std::tuple<std::u32string, bool, long>, std::size_t> repeats;
  const auto key = [&](const ProsePage& page, const ProseLine& line) {
    const bool top = line.line.box.y1 <= kBand * page.height;
    constexpr double kSameHeight = 8.0;  // points; heads of left and right pages differ a little
    const double y = top ? line.line.box.y0 : page.height - line.line.box.y1;
    return std::tuple{masked(line.text), top, std::lround(y / kSameHeight)};
  };
  for (const ProsePage& page : pages) {
    for (const ProseLine& line : page.lines) {
      if (in_band(page, line)) ++repeats[key(page, line)];
    }
  }
  const std::vector<bool> counted = ends_with_its_number(pages);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const ProsePage& page = pages[p];
    result[p].resize(page.lines.size());
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const ProseLine& line = page.lines[i];
      const bool band = in_band(page, line);
      const bool outermost = (i == 0 && !page.ends_in_table_top) ||
                             (i + 1 == page.lines.size() && !page.ends_in_table_bottom);
      const bool number = is_page_number(line.text) && !line.in_columns &&
                          (band || (outermost && has_page_marks(line.text)));
      const std::size_t times = band ? repeats[key(page, line)] : 0;
      const bool last = i + 1 == page.lines.size() && counted[p];
      result[p][i] = number || last || (times >= 2 && times * 2 >= pages.size());
    }
  }
  return result;
}

}  // namespace gouji::layout
