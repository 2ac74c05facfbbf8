// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/recognize/report-part.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/outline/title.h"
#include "parser/report/tables/tables.h"

namespace gouji {
namespace {

// Fewer sections with something in them are a list, an extract or a paper about a report.
constexpr std::size_t kFewestSections = 3;
constexpr std::size_t kWholeSections = 4, kWholeTables = 2;
// Headings of a first section that are looked at, as every pair of them is: the first report of a
// bundle is what is read.
constexpr std::size_t kMostOpenings = 64;
// Notes on other reports, the last of which stands for all the rest.
constexpr std::size_t kMostNamed = 5;
// Paragraphs between a title and the first section: preamble, contents, data lines of a web page.
constexpr std::size_t kFarthestTitle = 40;
// Numbered paragraphs that are no section, before the title: so many are another paper's.
constexpr int kForeignHeadings = 2;

// Of a kind that has articles or numbered parts. Plans, measures and reports are not among them:
// reports have parts of these names.
constexpr std::array<std::string_view, 11> kPapers = {
    "办法", "规定", "条例", "细则", "公告", "决定", "通知", "批复", "纪要", "解读", "图解"};

using Headings = std::vector<Heading>;

/// Whether a paragraph may be the heading of a first section: to be decided cheaply, since every
/// paragraph of every document is asked.
bool opens(const Heading& heading) {
  if (heading.section != 1) return false;
  return heading.ordinal.value == 1 || (heading.ordinal.style == Numbering::kNone && heading.whole);
}

std::vector<std::size_t> openings_of(const HeadingWords& words, const std::vector<Prose>& prose) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    const std::string_view text = prose[i].text.text;
    const Ordinal ordinal = ordinal_at_start(text);
    constexpr std::size_t kLongest = std::size_t{3} * 45;  // bytes of an unnumbered heading
    const bool bare = ordinal.value == 0 && text.size() <= kLongest &&
                      (text.ends_with("情况") || text.ends_with("概况") || text.ends_with("概述"));
    if (ordinal.value != 1 && !bare) continue;
    if (opens(read_heading(words, text))) out.push_back(i);
  }
  return out;
}

class Search {
 public:
  Search(const Flow& flow, const Editions& editions, const HeadingWords& words,
         const std::vector<Prose>& prose)
      : flow_(flow), editions_(editions), prose_(prose) {
    for (const std::string_view id : {kDisclosureSection, kApplicationSection, kDisputeSection}) {
      if (words.form != nullptr) specific_.insert(words.form->rank(id));
    }
    for (const Prose& one : prose) headings_.push_back(read_heading(words, one.text.text));
  }

  ReportPart find(const std::vector<std::size_t>& openings);

 private:
  struct Part {
    std::size_t begin = 0, opening = 0, end = 0;  // paragraphs
    std::size_t sections = 0, tables = 0;
    [[nodiscard]] bool whole() const {
      return sections >= kWholeSections && tables >= kWholeTables;
    }
  };

  [[nodiscard]] bool grid_between(std::size_t above, std::size_t below) const;
  [[nodiscard]] std::set<int> sections_in(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_report(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t title_before(std::size_t opening, std::size_t least) const;
  [[nodiscard]] std::vector<Part> parts(const std::vector<std::size_t>& openings) const;
  [[nodiscard]] bool is_foreign(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  [[nodiscard]] Note other_report(const Part& part) const;

  const Flow& flow_;
  const Editions& editions_;
  const std::vector<Prose>& prose_;
  std::set<int> specific_;  // ranks of the sections that no other kind of report has
  Headings headings_;
};

bool Search::grid_between(std::size_t above, std::size_t below) const {
  const std::uint32_t begin = prose_[above].at.end;
  const std::uint32_t end =
      below < prose_.size() ? prose_[below].at.begin : flow_.source->size() + 1;
  const auto next =
      std::partition_point(flow_.grids.begin(), flow_.grids.end(),
                           [begin](const Grid& grid) { return grid.at.begin < begin; });
  return next != flow_.grids.end() && next->at.begin < end;
}

/// Statutory sections in the numbering of the first heading, as far as something stands in them: a
/// table of contents has none.
std::set<int> Search::sections_in(std::size_t begin, std::size_t end) const {
  std::set<int> out;
  const Numbering style = headings_[begin].ordinal.style;
  for (std::size_t i = begin; i < end; ++i) {
    const Heading& heading = headings_[i];
    if (heading.section == 0 || heading.ordinal.style != style) continue;
    const bool followed = i + 1 < end && headings_[i + 1].section == 0;
    if (!heading.whole || followed || grid_between(i, i + 1)) out.insert(heading.section);
  }
  return out;
}

bool Search::is_report(std::size_t begin, std::size_t end) const {
  const std::set<int> sections = sections_in(begin, end);
  const bool specific = std::any_of(sections.begin(), sections.end(),
                                    [this](int section) { return specific_.contains(section); });
  return sections.size() >= kFewestSections && specific;
}

/// First paragraph of the nearest title above a first section, or `opening` where none stands
/// there. Not before `least`.
std::size_t Search::title_before(std::size_t opening, std::size_t least) const {
  for (std::size_t i = opening; i-- > least && opening - i <= kFarthestTitle;) {
    const std::optional<Title> title = title_ending_at(prose_, *flow_.source, i);
    if (!title || (!title->year && title->body.empty())) continue;
    std::size_t first = i;
    while (first > least && prose_[first - 1].at.begin >= title->at.begin) --first;
    return first;
  }
  return opening;
}

std::vector<Search::Part> Search::parts(const std::vector<std::size_t>& openings) const {
  std::vector<Part> out;
  std::size_t current = openings.front();
  std::size_t begin = 0;
  for (std::size_t k = 1; k < openings.size(); ++k) {
    const std::size_t next = openings[k];
    const Numbering style = headings_[next].ordinal.style;
    std::size_t next_end = prose_.size();
    for (std::size_t j = k + 1; j < openings.size() && next_end == prose_.size(); ++j) {
      if (headings_[openings[j]].ordinal.style == style) next_end = openings[j];
    }
    if (!is_report(current, next) || !is_report(next, next_end)) continue;
    std::size_t least = next;  // behind the last heading of the report before
    while (least > current && headings_[least - 1].section == 0) --least;
    const std::size_t boundary = title_before(next, least);
    if (boundary == next && style != headings_[current].ordinal.style) continue;
    out.push_back({begin, current, boundary, 0, 0});
    begin = boundary;
    current = next;
  }
  out.push_back({begin, current, prose_.size(), 0, 0});
  for (Part& part : out) {
    part.sections = sections_in(part.opening, part.end).size();
    part.tables = read_tables(part_of(flow_, span(part.begin, part.end)), editions_).size();
  }
  return out;
}

/// Headings or articles of another paper stand in this range.
bool Search::is_foreign(std::size_t begin, std::size_t end) const {
  int count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view text = prose_[i].text.text;
    const bool contents_entry = !text.empty() && text.back() >= '0' && text.back() <= '9';
    const bool numbered = headings_[i].ordinal.style == Numbering::kChinese &&
                          headings_[i].section == 0 && !contents_entry;
    count += numbered || text.starts_with("第一条") ? 1 : 0;
  }
  return count >= kForeignHeadings;
}

Span Search::span(std::size_t begin, std::size_t end) const {
  const std::uint32_t from = begin == 0 ? 0 : prose_[begin].at.begin;
  const std::uint32_t to = end < prose_.size() ? prose_[end].at.begin : flow_.source->size();
  return {from, to};
}

Note Search::other_report(const Part& part) const {
  const Prose& first = prose_[part.begin == 0 ? part.opening : part.begin];
  const std::size_t title = title_before(part.opening, part.begin);
  if (title < part.opening) {
    return {say("文件中还有另一份年度报告“{}”，未读取", prose_[title].text.text), prose_[title].at};
  }
  return {say("文件中还有另一份年度报告，未读取"), first.at};
}

ReportPart Search::find(const std::vector<std::size_t>& openings) {
  const std::vector<Part> all = parts(openings);
  auto chosen = std::find_if(all.begin(), all.end(), [](const Part& part) { return part.whole(); });
  if (chosen == all.end()) {
    chosen = std::max_element(all.begin(), all.end(), [](const Part& a, const Part& b) {
      return std::pair(a.tables, a.sections) < std::pair(b.tables, b.sections);
    });
  }
  ReportPart out;
  for (const Part& part : all) {
    if (&part == &*chosen) continue;
    Note note = other_report(part);
    const bool last = out.notes.size() + 1 == kMostNamed;
    if (last) note.message = say("文件中的年度报告不止这些，其余均未读取");
    out.notes.push_back(std::move(note));
    if (last) break;
  }
  std::size_t begin = chosen->begin;
  if (chosen == all.begin() && chosen->whole()) {
    const std::size_t title = title_before(chosen->opening, 0);
    const bool hidden = title < chosen->opening && read_title(prose_, *flow_.source).text.empty();
    if (title < chosen->opening && (hidden || is_foreign(0, title)) && title > 0) {
      begin = title;
      out.notes.push_back({say("报告之前的内容不属于年度报告，未读取"), prose_.front().at});
    }
  }
  out.whole_document = begin == 0 && chosen->end == prose_.size();
  out.at = span(begin, chosen->end);
  return out;
}

/// A line that may be part of a title.
bool is_bare_line(std::string_view text) {
  constexpr std::size_t kLongest = std::size_t{3} * 50;  // bytes
  if (text.size() > kLongest || ordinal_at_start(text).value != 0) return false;
  for (const std::string_view mark : {"。", "，", "；", "：", "附件", "附表", "链接"}) {
    if (text.find(mark) != std::string_view::npos) return false;
  }
  return true;
}

/// The name of a paper that is no annual report, in one to three paragraphs from `first` on.
struct OtherPaper {
  std::string name;  // empty where none stands there
  std::size_t end = 0;
};

OtherPaper other_paper_at(const std::vector<Prose>& prose, std::size_t first) {
  constexpr std::size_t kShortest = std::size_t{3} * 8;  // bytes
  constexpr std::size_t kMostLines = 3;
  OtherPaper paper;
  for (std::size_t i = first; i < std::min(prose.size(), first + kMostLines); ++i) {
    const std::string_view text = prose[i].text.text;
    if (!is_bare_line(text)) break;
    paper.name += text;
    if (paper.name.size() < kShortest) continue;
    if (std::any_of(kPapers.begin(), kPapers.end(),
                    [&](std::string_view kind) { return paper.name.ends_with(kind); })) {
      paper.end = i + 1;
      return paper;
    }
  }
  return {};
}

bool begins_anew(std::string_view text) {
  return ordinal_at_start(text).value == 1 || text.starts_with("第一条") ||
         text.starts_with("第一章");
}

}  // namespace

ReportPart find_report(const Flow& flow, const Editions& editions, const HeadingWords& words,
                       const std::vector<Prose>& prose) {
  std::vector<std::size_t> openings = openings_of(words, prose);
  if (openings.size() > kMostOpenings) openings.resize(kMostOpenings);
  if (openings.empty()) return {};
  if (openings.size() == 1 && !read_title(prose, *flow.source).text.empty()) return {};
  return Search(flow, editions, words, prose).find(openings);
}

Flow part_of(const Flow& flow, Span at) {
  Flow part = flow;
  std::erase_if(part.paragraphs, [at](const Paragraph& each) { return !at.contains(each.at); });
  std::erase_if(part.grids, [at](const Grid& each) { return !at.contains(each.at); });
  return part;
}

void cut_what_follows(std::vector<Prose>& prose, std::vector<Section>& sections,
                      std::vector<Note>& notes) {
  if (sections.empty()) return;
  constexpr std::size_t kLook = 6;  // paragraphs below the title: issuer, date, number, greeting
  const int last = static_cast<int>(sections.size()) - 1;
  for (std::size_t i = 0; i < prose.size(); ++i) {
    if (prose[i].section != last || prose[i].heading) continue;
    const OtherPaper paper = other_paper_at(prose, i);
    if (paper.name.empty()) continue;
    const auto below = prose.begin() + static_cast<std::ptrdiff_t>(paper.end);
    const auto end =
        prose.begin() + static_cast<std::ptrdiff_t>(std::min(prose.size(), paper.end + kLook));
    if (std::none_of(below, end, [](const Prose& each) { return begins_anew(each.text.text); })) {
      continue;
    }
    notes.push_back({say("报告之后另有文件“{}”，未读取", paper.name), prose[i].at});
    sections.back().body.end = std::max(sections.back().body.begin, prose[i].at.begin);
    prose.erase(prose.begin() + static_cast<std::ptrdiff_t>(i), prose.end());
    return;
  }
}

}  // namespace gouji
