// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/flow/loose-lines.h"

#include <algorithm>
#include <cmath>

#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

/// Lines without columns that may be between the rows of a table: titles of its parts, and labels
/// that wrap, which are short and may have many lines.
class Between {
 public:
  /// Counts a line; false if it is too much for a table.
  bool add(double width, double size) {
    constexpr double kLong = 20;  // em: wider than a column of labels
    constexpr int kMostLong = 8, kMost = 30;
    long_ += width > kLong * size ? 1 : 0;
    return ++all_ <= kMost && long_ <= kMostLong;
  }

 private:
  int all_ = 0, long_ = 0;
};

// Glyphs. No table of the form has this many on a page.
constexpr std::size_t kMostGlyphs = 8000;

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

bool may_stand_in_number(char32_t c) {
  static const std::u32string kMarks = U".,，．%％+-＋－";
  return is_digit(c) || kMarks.find(c) != std::u32string::npos;
}

double em_of(const Glyph& glyph) { return static_cast<double>(glyph.size); }

// The pieces of a line between its wide gaps.
struct Pieces {
  int count = 0, numbers = 0;
};

Pieces pieces_of(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& line,
                 double wide = kColumnGap) {
  Pieces pieces;
  bool number = false, digits = false;
  const auto finish = [&] { pieces.numbers += number && digits ? 1 : 0; };
  double right = 0;  // right end of the glyphs so far
  for (const std::uint32_t i : line) {
    const Glyph& glyph = glyphs[i];
    if (pieces.count == 0 || glyph.box.x0 - right > wide * em_of(glyph)) {
      finish();
      ++pieces.count;
      number = true;
      digits = false;
    }
    number = number && may_stand_in_number(glyph.code);
    digits = digits || is_digit(glyph.code);
    right = i == line.front() ? glyph.box.x1 : std::max(right, glyph.box.x1);
  }
  finish();
  return pieces;
}

// Two pieces far apart, or several that are less so; or a number alone, whose label has an even
// number of lines, half a line above and below.
bool is_in_columns(const std::vector<Glyph>& glyphs, const std::vector<std::uint32_t>& line) {
  constexpr int kSeveral = 3;
  const Pieces pieces = pieces_of(glyphs, line);
  return pieces.count > 1 || pieces.numbers == 1 ||
         pieces_of(glyphs, line, kColumnGap / 2).count >= kSeveral;
}

using Word = std::vector<std::uint32_t>;

// Chains each glyph to the nearby glyph left of it at the same height.
std::vector<Word> words_of(const std::vector<Glyph>& glyphs, std::vector<std::uint32_t> chosen) {
  std::stable_sort(chosen.begin(), chosen.end(), [&](std::uint32_t a, std::uint32_t b) {
    return glyphs[a].box.x0 < glyphs[b].box.x0;
  });
  std::vector<Word> words;
  std::vector<std::size_t> open;  // words that a glyph further right may continue
  for (const std::uint32_t i : chosen) {
    const Glyph& glyph = glyphs[i];
    const double em = em_of(glyph);
    std::size_t home = words.size();
    for (std::size_t k = 0; k < open.size();) {
      const Glyph& last = glyphs[words[open[k]].back()];
      const double gap = glyph.box.x0 - last.box.x1;
      constexpr double kOver = 2;  // em: no later glyph can continue it
      if (gap > kOver * em) {
        open[k] = open.back();
        open.pop_back();
        continue;
      }
      const double off = std::abs(glyph.box.center_y() - last.box.center_y());
      if (gap < kCellGap * em && gap > -kCellGap * em && off < kSameWord * em) home = open[k];
      ++k;
    }
    if (home == words.size()) {
      words.emplace_back();
      open.push_back(home);
    }
    words[home].push_back(i);
  }
  return words;
}

Rect box_of(const std::vector<Glyph>& glyphs, const Word& word) {
  Rect box = glyphs[word.front()].box;
  for (const std::uint32_t i : word) box = cover(box, glyphs[i].box);
  return box;
}

// Whether an ordinal of a label of the form, 1. or （一）, begins at this glyph of a word.
bool begins_ordinal(const std::vector<Glyph>& glyphs, const Word& word, std::size_t at) {
  const auto code = [&](std::size_t i) { return i < word.size() ? glyphs[word[i]].code : U' '; };
  const bool bracket = code(at) == U'（' || code(at) == U'(';
  if (bracket) return code(at + 2) == U'）' || code(at + 2) == U')';
  const bool dot = code(at + 1) == U'.' || code(at + 1) == U'．';
  return is_digit(code(at)) && dot && !is_digit(code(at + 2)) &&
         (at == 0 || !may_stand_in_number(code(at - 1)));
}

// Whether the program positioned this glyph, as at the start of a cell, without positioning every
// glyph.
bool begins_piece(const std::vector<Glyph>& glyphs, std::uint32_t i) {
  const auto placed = [&](std::uint32_t k) { return k >= glyphs.size() || glyphs[k].placed; };
  return placed(i) && !(placed(i + 1) && placed(i - 1));
}

// Cells with almost no margins may end within a word: at a gap, before an ordinal or a figure,
// where the program started anew or drew something else in between, such as the other lines of the
// cell.
std::vector<Word> parts_of(const std::vector<Glyph>& glyphs, const Word& word) {
  std::size_t figure = word.size();  // where a figure at the end of the word begins
  while (figure > 0 && may_stand_in_number(glyphs[word[figure - 1]].code)) --figure;
  std::vector<Word> parts;
  double right = 0;  // right end of the glyphs so far
  for (std::size_t k = 0; k < word.size(); ++k) {
    const std::uint32_t i = word[k];
    const Glyph& glyph = glyphs[i];
    if (parts.empty() || glyph.box.x0 - right > kHairGap * em_of(glyph) ||
        i != parts.back().back() + 1 || begins_ordinal(glyphs, word, k) ||
        begins_piece(glyphs, i) || k == figure) {
      parts.emplace_back();
    }
    right = i == word.front() ? glyph.box.x1 : std::max(right, glyph.box.x1);
    parts.back().push_back(i);
  }
  return parts;
}

/// Words side by side, or one line that is not set in columns.
struct PartedLine {
  const OrderedLine* source = nullptr;  // gives the page
  bool in_columns = false;
  double size = 0;
  std::vector<Word> words;
};

double middle_size(const std::vector<Glyph>& glyphs, const std::vector<Word>& words) {
  std::vector<double> sizes;
  for (const Word& word : words) {
    for (const std::uint32_t i : word) sizes.push_back(em_of(glyphs[i]));
  }
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

PartedLine parted_line(const OrderedLine& source, std::vector<Word> words) {
  const std::vector<Glyph>& glyphs = *source.glyphs;
  std::sort(words.begin(), words.end(), [&](const Word& a, const Word& b) {
    return glyphs[a.front()].box.x0 < glyphs[b.front()].box.x0;
  });
  return {&source, true, middle_size(glyphs, words), std::move(words)};
}

// Level words that do not overlap form a line.
void add_lines_of(const OrderedLine& source, std::vector<Word> words,
                  std::vector<PartedLine>& lines) {
  const std::vector<Glyph>& glyphs = *source.glyphs;
  std::vector<Rect> boxes;
  boxes.reserve(words.size());
  for (const Word& word : words) boxes.push_back(box_of(glyphs, word));
  std::vector<std::size_t> order(words.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return boxes[a].center_y() < boxes[b].center_y();
  });
  std::vector<Word> line;
  std::vector<std::size_t> members;
  const auto finish = [&] {
    if (!line.empty()) lines.push_back(parted_line(source, std::move(line)));
    line.clear();
    members.clear();
  };
  for (const std::size_t i : order) {
    const double em = em_of(glyphs[words[i].front()]);
    const bool fits = std::all_of(members.begin(), members.end(), [&](std::size_t m) {
      return boxes[m].x1 <= boxes[i].x0 + 0.1 * em || boxes[i].x1 <= boxes[m].x0 + 0.1 * em;
    });
    const bool level =
        members.empty() || boxes[i].center_y() - boxes[members.front()].center_y() < kSameWord * em;
    if (!fits || !level) finish();
    line.push_back(std::move(words[i]));
    members.push_back(i);
  }
  finish();
}

/// Lines of one page without a ruled table between them.
class Stretch {
 public:
  Stretch(const std::vector<OrderedLine>& lines, std::size_t begin, std::size_t end)
      : lines_(lines), begin_(begin), end_(end) {}

  /// `tabular`: indices of the lines with wide gaps, ascending.
  void part(const std::vector<std::size_t>& tabular, std::vector<PartedLine>& out) const {
    std::size_t next = begin_;
    for (std::size_t t = 0; t < tabular.size();) {
      std::size_t first = tabular[t], last = first;
      for (; t < tabular.size() && near(last, tabular[t]); ++t) last = tabular[t];
      // The outermost lines of a header may hold few words that are close together.
      constexpr int kAround = 2;
      for (int k = 0; k < kAround && first > next && has_few_words(first - 1); ++k) --first;
      for (int k = 0; k < kAround && last + 1 < end_ && has_few_words(last + 1); ++k) ++last;
      std::vector<std::uint32_t> chosen;
      for (std::size_t i = first; i <= last; ++i) {
        const std::vector<std::uint32_t>& glyphs = lines_[i].line->glyphs;
        chosen.insert(chosen.end(), glyphs.begin(), glyphs.end());
      }
      if (chosen.size() > kMostGlyphs) continue;
      keep(next, first, out);
      const std::vector<Glyph>& glyphs = *lines_[first].glyphs;
      add_lines_of(lines_[first], words_of(glyphs, std::move(chosen)), out);
      next = last + 1;
    }
    keep(next, end_, out);
  }

 private:
  [[nodiscard]] bool near(std::size_t upper, std::size_t lower) const {
    Between between;
    for (std::size_t i = upper + 1; i < lower; ++i) {
      if (!between.add(lines_[i].line->box.width(), lines_[i].line->size)) return false;
    }
    return true;
  }

  [[nodiscard]] bool has_few_words(std::size_t i) const {
    return pieces_of(*lines_[i].glyphs, lines_[i].line->glyphs, kColumnGap / 2).count > 1;
  }

  void keep(std::size_t begin, std::size_t end, std::vector<PartedLine>& out) const {
    for (std::size_t i = begin; i < end; ++i) {
      out.push_back({&lines_[i], false, lines_[i].line->size, {lines_[i].line->glyphs}});
    }
  }

  const std::vector<OrderedLine>& lines_;
  std::size_t begin_, end_;
};

/// All lines, those in columns split again; a line without words stands for a ruled table.
std::vector<PartedLine> part_lines(const std::vector<OrderedLine>& lines,
                                   const std::vector<std::size_t>& tabular) {
  std::vector<PartedLine> out;
  auto t = tabular.begin();
  for (std::size_t begin = 0; begin < lines.size();) {
    if (lines[begin].line == nullptr) {
      out.emplace_back();
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < lines.size() && lines[end].line != nullptr &&
           lines[end].page == lines[begin].page) {
      ++end;
    }
    const auto last = std::lower_bound(t, tabular.end(), end);
    Stretch(lines, begin, end).part({t, last}, out);
    t = last;
    begin = end;
  }
  return out;
}

LooseCandidate words_of_lines(const std::vector<PartedLine>& lines, std::size_t begin,
                              std::size_t end) {
  LooseCandidate out;
  for (std::size_t i = begin; i < end; ++i) {
    for (const Word& word : lines[i].words) {
      const OrderedLine& source = *lines[i].source;
      for (Word& part : parts_of(*source.glyphs, word)) {
        const Rect box = box_of(*source.glyphs, part);
        out.push_back({std::move(part), source.page, box, lines[i].size});
      }
    }
  }
  return out;
}

std::vector<LooseCandidate> gather(const std::vector<PartedLine>& lines) {
  std::vector<LooseCandidate> out;
  std::size_t free = 0;  // lines before it belong to a candidate
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].in_columns) continue;
    std::size_t last = i;
    int several = 0, numbers = 0;
    Between between;
    for (std::size_t k = i; k < lines.size() && !lines[k].words.empty(); ++k) {
      if (!lines[k].in_columns) {
        const Rect box = box_of(*lines[k].source->glyphs, lines[k].words.front());
        if (between.add(box.width(), lines[k].size)) continue;
        break;
      }
      between = {};
      last = k;
      several += lines[k].words.size() > 1 ? 1 : 0;
      for (const Word& word : lines[k].words) {
        numbers += pieces_of(*lines[k].source->glyphs, word).numbers;
      }
    }
    constexpr int kFewestLines = 3, kFewestNumbers = 3;
    if (several >= kFewestLines && numbers >= kFewestNumbers) {
      constexpr std::size_t kAround = 4;
      std::size_t begin = i, end = last + 1;
      for (std::size_t k = 0; k < kAround; ++k) {
        if (begin > free && !lines[begin - 1].words.empty()) --begin;
        if (end < lines.size() && !lines[end].words.empty()) ++end;
      }
      out.push_back(words_of_lines(lines, begin, end));
      free = end;
    }
    i = last;
  }
  return out;
}

}  // namespace

std::vector<LooseCandidate> find_candidates(const std::vector<OrderedLine>& lines) {
  std::vector<std::size_t> tabular;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].line != nullptr && is_in_columns(*lines[i].glyphs, lines[i].line->glyphs)) {
      tabular.push_back(i);
    }
  }
  if (tabular.empty()) return {};
  return gather(part_lines(lines, tabular));
}

}  // namespace gouji::layout
