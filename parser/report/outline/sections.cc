// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/sections.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "parser/edition/ids.h"
#include "parser/report/outline/headings.h"
#include "parser/report/outline/prose.h"

namespace gouji {
namespace {

// Bytes. A numbered paragraph that is longer is no heading, whatever it says.
constexpr std::uint32_t kLongestUnknown = 3 * 40;
// Headings that follow each other with nothing between: so many make a table of contents.
constexpr std::size_t kContentsRun = 3;

struct Candidate {
  std::size_t paragraph = 0;
  Heading heading;
  bool top = false;  // taken for a heading of the first level
};
using Candidates = std::vector<Candidate>;

Candidates candidates_of(const std::vector<Prose>& prose, const HeadingWords& words) {
  Candidates out;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const Heading heading = read_heading(words, prose[i].text.text);
    if (heading.section != 0 || heading.ordinal.value != 0) out.push_back({i, heading, false});
  }
  return out;
}

bool grid_between(const Flow& flow, Span above, Span below) {
  const auto next =
      std::partition_point(flow.grids.begin(), flow.grids.end(),
                           [above](const Grid& grid) { return grid.at.begin < above.end; });
  return next != flow.grids.end() && next->at.begin < below.begin;
}

/// Takes out tables of contents and preamble lists: headings in a run without anything between
/// them, which come again further down. A report whose sections are all empty has such a run too,
/// but then they do not come again.
void drop_contents(const Flow& flow, const std::vector<Prose>& prose, Candidates& candidates,
                   int sections) {
  // Where each section is named last.
  std::vector<std::size_t> last(static_cast<std::size_t>(sections) + 1);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    last[static_cast<std::size_t>(candidates[i].heading.section)] = i;
  }
  for (std::size_t first = 0; first < candidates.size();) {
    std::size_t end = first + 1;
    while (end < candidates.size() && candidates[first].heading.section != 0 &&
           candidates[end].heading.section != 0 &&
           candidates[end].paragraph == candidates[end - 1].paragraph + 1 &&
           !grid_between(flow, prose[candidates[end - 1].paragraph].at,
                         prose[candidates[end].paragraph].at)) {
      ++end;
    }
    for (std::size_t i = first; i < end && end - first >= kContentsRun; ++i) {
      Heading& heading = candidates[i].heading;
      if (last[static_cast<std::size_t>(heading.section)] >= end) heading = {};
    }
    first = end;
  }
  std::erase_if(candidates, [](const Candidate& candidate) { return candidate.heading.end == 0; });
}

/// Unnumbered words are a heading only where they stand alone.
bool of_style(const Heading& heading, Numbering style) {
  return heading.ordinal.style == style && (style != Numbering::kNone || heading.whole);
}

/// The style in which the first level is numbered: the one whose headings name most sections, and
/// best with the number that the form gives them. Fails where more sub-headings of one style
/// repeat sections' words than there are headings.
Numbering top_style(const Candidates& candidates, int sections) {
  constexpr std::array styles{Numbering::kChinese, Numbering::kPart, Numbering::kBracketed,
                              Numbering::kArabic,  Numbering::kNone, Numbering::kArabicBracketed};
  Numbering best = Numbering::kChinese;
  int best_score = 0;
  for (const Numbering style : styles) {
    std::vector<int> worth(static_cast<std::size_t>(sections) + 1);
    for (const Candidate& candidate : candidates) {
      const Heading& heading = candidate.heading;
      if (heading.section == 0 || !of_style(heading, style)) continue;
      int& best_of_section = worth[static_cast<std::size_t>(heading.section)];
      best_of_section = std::max(best_of_section, heading.ordinal.value == heading.section ? 2 : 1);
    }
    int score = 0;
    for (const int value : worth) score += value;
    if (score > best_score) {
      best = style;
      best_score = score;
    }
  }
  return best;
}

/// Of several headings that name the same section: the one with its number, then the one that is
/// not misprinted, then the form's own words, then the last (what stands earlier is a list).
void choose(Candidates& candidates, Numbering top, int sections) {
  for (int section = 1; section <= sections; ++section) {
    Candidate* best = nullptr;
    const auto rank = [section](const Candidate& c) {
      return std::tuple(c.heading.ordinal.value == section, -c.heading.distance,
                        c.heading.standard);
    };
    for (Candidate& candidate : candidates) {
      if (candidate.heading.section != section || !of_style(candidate.heading, top)) continue;
      if (best == nullptr || rank(candidate) >= rank(*best)) best = &candidate;
    }
    if (best != nullptr) best->top = true;
  }
}

/// The nearest first-level candidates before and behind, or null.
struct Around {
  const Candidate* above = nullptr;
  const Candidate* below = nullptr;
};

std::vector<Around> neighbours(const Candidates& candidates) {
  std::vector<Around> around(candidates.size());
  const Candidate* above = nullptr;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    around[i].above = above;
    if (candidates[i].top) above = &candidates[i];
  }
  const Candidate* below = nullptr;
  for (std::size_t i = candidates.size(); i-- > 0;) {
    around[i].below = below;
    if (candidates[i].top) below = &candidates[i];
  }
  return around;
}

/// Stands between the sections that the form puts around it.
bool in_place(int section, const Around& around) {
  return (around.above == nullptr || around.above->heading.section < section) &&
         (around.below == nullptr || around.below->heading.section == 0 ||
          around.below->heading.section > section);
}

/// A heading with another number than the form gives it is one where it stands in its place, or
/// where the count goes on; a count that starts again is one of sub-headings (五 with
/// 一、主要问题).
void drop_restarts(Candidates& candidates) {
  const std::vector<Around> around = neighbours(candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& candidate = candidates[i];
    const Heading& heading = candidate.heading;
    if (!candidate.top || heading.ordinal.value == heading.section ||
        in_place(heading.section, around[i])) {
      continue;
    }
    const Candidate* above = around[i].above;
    if (above != nullptr && heading.ordinal.value < above->heading.ordinal.value) {
      candidate.top = false;
    }
  }
}

/// A section that the first level lacks may be numbered in another style, or not at all: only
/// where the words are exact, it stands in its place, and no sibling of that style stands before
/// it in the same section (then it is a sub-heading).
void fill_gap(Candidates& candidates, Numbering top, int section) {
  const std::vector<Around> around = neighbours(candidates);
  unsigned styles = 0;  // that occurred since the last heading of the first level
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& candidate = candidates[i];
    const Heading& heading = candidate.heading;
    const unsigned style = 1U << static_cast<unsigned>(heading.ordinal.style);
    if (candidate.top) styles = 0;
    const bool numbered_so = heading.ordinal.value == 0 || heading.ordinal.value == section;
    if (heading.section == section && heading.ordinal.style != top && heading.distance == 0 &&
        heading.whole && numbered_so && (styles & style) == 0 && in_place(section, around[i])) {
      candidate.top = true;
      return;
    }
    if (!candidate.top) styles |= style;
  }
}

void fill_gaps(Candidates& candidates, Numbering top, int sections) {
  for (int section = 1; section <= sections; ++section) {
    const bool there =
        std::any_of(candidates.begin(), candidates.end(), [section](const Candidate& candidate) {
          return candidate.top && candidate.heading.section == section;
        });
    if (!there) fill_gap(candidates, top, section);
  }
}

/// What cannot be the heading of 一, whatever stands below it: marks of a sentence, or the words of
/// another part.
bool may_head_overview(std::string_view title) {
  constexpr std::size_t kLongest = std::size_t{3} * 24;  // bytes
  if (title.empty() || title.size() > kLongest) return false;
  for (const std::string_view other : {"，", "。", "；", "：", "复议", "诉讼", "收费", "问题",
                                       "其他", "附表", "申请", "目录", "第二十条"}) {
    if (title.find(other) != std::string_view::npos) return false;
  }
  return true;
}

/// A first part under a name that is not known is told by its place: the heading numbered one, in
/// the style of the others, before the first of these, which is that of another part. Without
/// numbers it must end as a heading of 一 does.
void find_overview(const std::vector<Prose>& prose, Candidates& candidates, Numbering top,
                   const Edition* form) {
  constexpr int kFar = 30;  // code points; more than any known heading differs
  if (form == nullptr || form->rank(kOverviewSection) != 1) return;
  const auto first = std::find_if(candidates.begin(), candidates.end(),
                                  [](const Candidate& candidate) { return candidate.top; });
  if (first == candidates.end() || first->heading.section != 2) return;
  const auto take = [](Heading& heading) {
    heading.section = 1;
    heading.distance = kFar;
  };
  if (top != Numbering::kNone) {
    for (auto each = candidates.begin(); each != first; ++each) {
      Heading& heading = each->heading;
      const std::string_view text = prose[each->paragraph].text.text;
      // （一） below 一、: what looks like the first level is the second one.
      if (heading.ordinal.style < top && heading.ordinal.value == 1) return;
      if (heading.ordinal.style != top || heading.ordinal.value != 1 || !heading.whole) continue;
      if (!may_head_overview(text.substr(heading.ordinal.length))) continue;
      take(heading);
      each->top = true;
      return;
    }
    return;
  }
  for (std::size_t i = 0; i < first->paragraph; ++i) {
    const std::string_view text = prose[i].text.text;
    if (!may_head_overview(text)) continue;
    if (!text.ends_with("情况") && !text.ends_with("概况") && !text.ends_with("概述")) continue;
    Candidate candidate{i, {}, true};
    candidate.heading.end = static_cast<std::uint32_t>(text.size());
    candidate.heading.whole = true;
    take(candidate.heading);
    const auto behind = std::find_if(candidates.begin(), candidates.end(),
                                     [i](const Candidate& other) { return other.paragraph >= i; });
    if (behind != candidates.end() && behind->paragraph == i) return;
    candidates.insert(behind, candidate);
    return;
  }
}

/// Headings of the first level that name no section, or go on with the one above (五、存在的问题
/// 六、改进措施): the count leads through them from the heading above to the one below, or they
/// stand behind the last one, or they bear an old-regulation name. Not where the count has started
/// again since the heading above: those are sub-headings.
void add_unknown(const std::vector<Prose>& prose, Candidates& candidates, Numbering top,
                 int sections) {
  if (top == Numbering::kNone) return;
  const std::vector<Around> around = neighbours(candidates);
  const Candidate* above = nullptr;  // as far as it is known by now
  bool restarted = false;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Candidate& candidate = candidates[i];
    Heading& heading = candidate.heading;
    if (candidate.top) {
      above = &candidate;
      restarted = false;
      continue;
    }
    if (heading.ordinal.style != top) continue;
    const Candidate* below = around[i].below;
    const int value = heading.ordinal.value;
    const int before = above == nullptr ? 0 : above->heading.ordinal.value;
    if (value == 1 && above != nullptr) restarted = true;
    if (restarted || value <= before) continue;
    const bool is_short =
        heading.whole && prose[candidate.paragraph].text.text.size() <= kLongestUnknown;
    const bool next = value == before + 1;
    const bool counted_on = below != nullptr && below->heading.ordinal.value == value + 1;
    const bool last = below == nullptr && above != nullptr && (next || value > sections);
    const bool old_name = heading.old_regulation && heading.section == 0 && above != nullptr;
    if ((is_short && ((next && counted_on) || last)) || old_name) {
      if (above == nullptr || heading.section != above->heading.section) heading.section = 0;
      candidate.top = true;
      above = &candidate;
    }
  }
}

std::string title_of(std::string_view text) {
  for (const std::string_view mark : {"：", ":", "。", "；", ";"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return std::string(text);
}

Section section_of(const Prose& prose, const Heading& heading, const Edition* form) {
  Section section;
  const std::string_view text = std::string_view(prose.text.text).substr(0, heading.end);
  section.rank = heading.section;
  if (heading.section > 0) {
    const SectionDef& def = form->sections[static_cast<std::size_t>(heading.section) - 1];
    section.id = def.id;
    section.standard = def.number;
  }
  section.ordinal = heading.ordinal.numeral;
  section.title = title_of(text.substr(heading.ordinal.length));
  section.heading = prose.text.source({0, heading.end});
  section.distance = heading.distance;
  section.old_regulation = heading.old_regulation;
  return section;
}

void assign(std::vector<Prose>& prose, const std::vector<Section>& sections) {
  for (Prose& one : prose) {
    const auto size = static_cast<std::uint32_t>(one.text.text.size());
    const std::uint32_t begin = one.text.source({0, size}).begin;
    const auto behind = std::partition_point(
        sections.begin(), sections.end(),
        [begin](const Section& section) { return section.heading.begin <= begin; });
    one.section = static_cast<int>(behind - sections.begin()) - 1;
    one.heading = one.section >= 0 && (behind - 1)->heading.begin == begin;
  }
}

}  // namespace

std::vector<Section> read_sections(const Flow& flow, const HeadingWords& words,
                                   std::vector<Prose>& prose) {
  const int count = words.form == nullptr ? 0 : static_cast<int>(words.form->sections.size());
  Candidates candidates = candidates_of(prose, words);
  drop_contents(flow, prose, candidates, count);
  const Numbering top = top_style(candidates, count);
  choose(candidates, top, count);
  drop_restarts(candidates);
  fill_gaps(candidates, top, count);
  find_overview(prose, candidates, top, words.form);
  add_unknown(prose, candidates, top, count);
  std::erase_if(candidates, [](const Candidate& candidate) { return !candidate.top; });

  std::vector<Section> sections;
  for (const Candidate& candidate : candidates) {
    sections.push_back(section_of(prose[candidate.paragraph], candidate.heading, words.form));
  }
  std::uint32_t end = 0;
  for (const Prose& one : prose) end = std::max(end, one.at.end);
  for (const Grid& grid : flow.grids) end = std::max(end, grid.at.end);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::uint32_t begin = sections[i].heading.end;
    const std::uint32_t next = i + 1 < sections.size() ? sections[i + 1].heading.begin : end;
    sections[i].body = {begin, std::max(begin, next)};
  }
  for (std::size_t i = candidates.size(); i-- > 0;) {  // from behind: splitting moves what follows
    split_prose(flow, prose, candidates[i].paragraph, candidates[i].heading.end);
  }
  assign(prose, sections);
  return sections;
}

}  // namespace gouji
