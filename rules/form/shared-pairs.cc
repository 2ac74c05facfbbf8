// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/form/shared-pairs.h"

#include <algorithm>
#include <array>

#include "parser/text/pattern.h"

namespace gouji {
namespace {

struct Kind {
  std::array<std::string_view, 2> openers, closers;  // the same mark in its widths; or empty
  bool quotes = false;
};

constexpr Kind kKinds[] = {
    {{"（", "("}, {"）", ")"}, false},
    {{"《", ""}, {"》", ""}, false},
    {{"“", ""}, {"”", ""}, true},
};

struct Mark {
  std::size_t text;
  Span at;
  bool opens;
};

/// 1） 一) a) at the start of a clause.
bool is_numbering(std::string_view text, std::uint32_t closer) {
  static const Pattern number(
      "(?:^|[。；：，、！？])(?:[0-9][0-9]?|[一二三四五六七八九十]+|[A-Za-z])$");
  return number.matches(text.substr(0, closer));
}

/// Calls `visit` with the place of each of these marks, one kind after the other.
template <class Visit>
void each_mark(std::string_view text, const std::array<std::string_view, 2>& marks,
               const Visit& visit) {
  for (const std::string_view mark : marks) {
    if (mark.empty()) continue;
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size())) {
      visit(Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + mark.size())});
    }
  }
}

std::vector<Mark> marks_of(const std::vector<std::string_view>& texts, const Kind& kind) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::vector<Mark> here;
    each_mark(texts[i], kind.openers, [&](Span at) { here.push_back({i, at, true}); });
    each_mark(texts[i], kind.closers, [&](Span at) {
      if (kind.quotes || !is_numbering(texts[i], at.begin)) here.push_back({i, at, false});
    });
    std::sort(here.begin(), here.end(),
              [](const Mark& a, const Mark& b) { return a.at.begin < b.at.begin; });
    marks.insert(marks.end(), here.begin(), here.end());
  }
  return marks;
}

}  // namespace

std::vector<UnpairedMark> unpaired_marks(const std::vector<std::string_view>& texts) {
  std::vector<UnpairedMark> found;
  const auto add = [&](const Mark& mark) {
    found.push_back({mark.text, mark.at, std::string(slice(texts[mark.text], mark.at))});
  };
  for (const Kind& kind : kKinds) {
    const std::vector<Mark> marks = marks_of(texts, kind);
    if (kind.quotes && marks.size() % 2 == 0) continue;
    std::vector<Mark> open;
    for (const Mark& mark : marks) {
      if (mark.opens) {
        open.push_back(mark);
      } else if (open.empty()) {
        add(mark);
      } else {
        open.pop_back();
      }
    }
    for (const Mark& mark : open) add(mark);
  }
  return found;
}

}  // namespace gouji
