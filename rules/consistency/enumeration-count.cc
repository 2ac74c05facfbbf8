// SPDX-License-Identifier: GPL-3.0-or-later
// "以下3项" and the list 一是…二是… that follows; "以上6种" and the list before it. Only where the
// count and the list stand side by side, and only lists in 一是、二是: others are not counted.
#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/numeral.h"
#include "parser/text/ordinal.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// 三是 as it opens a clause. 统一是 and 唯一是 are no markers: punctuation stands before a marker.
struct Marker {
  std::uint32_t begin = 0;
  int value = 0;
};

std::vector<Marker> markers_of(std::string_view text) {
  static const Pattern marker("(?:^|[：:；;。，,、！（“])([一二三四五六七八九十]+)是");
  std::vector<Marker> markers;
  for (const Match& match : marker.find_all(text)) {
    const Span number = *match.groups[0];
    const int value = ordinal_value(slice(text, number));
    if (value > 0) markers.push_back({number.begin, value});
  }
  return markers;
}

/// A count that announces or sums up a list.
struct Announcement {
  bool before = false;  // 以上: the list stands before it
  int count = 0;
  Span at;
};

/// The figures, or the numerals, that `text` begins with; empty where it does with neither.
std::string_view number_at_start(std::string_view text) {
  const std::size_t figures = text.find_first_not_of("0123456789");
  if (figures != 0) return text.substr(0, figures);
  std::size_t end = 0;
  for (std::string_view numeral = "?"; !numeral.empty(); end += numeral.size()) {
    numeral =
        word_at(text, end, {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十"});
  }
  return text.substr(0, end);
}

std::vector<Announcement> announcements_of(std::string_view text) {
  std::vector<Announcement> found;
  std::size_t from = 0;
  while (const auto word = find_any(text, {"以下", "如下", "下列", "以上", "上述"}, from)) {
    from = word->end;
    std::size_t at = word->end;
    const auto skip = [&](std::initializer_list<std::string_view> words) {
      const std::string_view skipped = word_at(text, at, words);
      at += skipped.size();
      return !skipped.empty();
    };
    skip({"的"});
    const std::string_view number = number_at_start(text.substr(at));
    at += number.size();
    skip({"个", "大"});
    if (number.empty() ||
        !skip({"种", "项", "个", "点", "条", "类", "件", "方面", "问题", "措施", "工作"})) {
      continue;
    }
    const auto ascii = parse_decimal(number);
    const auto value = ascii ? ascii : parse_chinese_number(number);
    constexpr int kFewest = 2, kMost = 99;
    if (!value || value->units < kFewest || value->units > kMost) continue;
    found.push_back({contains_any(slice(text, *word), {"以上", "上述"}),
                     static_cast<int>(value->units),
                     {word->begin, static_cast<std::uint32_t>(at)}});
  }
  return found;
}

/// How far a list runs that starts with 一是, and whether its end is sure.
struct Run {
  int length = 0;
  bool sure = true;
};

/// The number of the sub-heading, in brackets, that a paragraph stands below; 0 where there is
/// none.
int sub_heading_above(const Report& report, std::size_t index) {
  const int section = report.paragraphs[index].section;
  for (std::size_t i = index + 1; i-- > 0 && report.paragraphs[i].section == section;) {
    const Ordinal ordinal = ordinal_at_start(report.paragraphs[i].text.text);
    if (ordinal.style == Numbering::kBracketed) return ordinal.value;
  }
  return 0;
}

/// The list that begins directly behind `from` of paragraph `index`: at most one clause lies
/// between. It may go on in the paragraphs that follow within the section.
Run list_after(const Report& report, std::size_t index, std::uint32_t from) {
  static const Pattern clause_end("[，。；,;]");
  static const Pattern other_list(
      "(?:^|[：:；;。，])(?:（[二三四五六七八九十]）|[2-9][.、]|第[二三四五六七]|"
      "[二三四五六七八九十](?:要|则|、)|其次|此外|另外|最后|同时)");
  constexpr std::size_t kClause = 40;
  Run run;
  const Prose& start = report.paragraphs[index];
  const int above = sub_heading_above(report, index);
  for (std::size_t i = index; i < report.paragraphs.size(); ++i) {
    const Prose& prose = report.paragraphs[i];
    if (prose.section != start.section || prose.heading) break;
    const std::string_view text = prose.text.text;
    if (i > index && above > 0) {
      const Ordinal ordinal = ordinal_at_start(text);
      const bool next = ordinal.style == Numbering::kBracketed && ordinal.value == above + 1;
      if (next) break;  // the next sub-heading: the list is whole
    }
    for (const Marker& marker : markers_of(text)) {
      if (i == index && marker.begin < from) continue;
      if (run.length == 0) {
        const std::string_view between =
            i == index ? text.substr(from, marker.begin - from) : text.substr(0, marker.begin);
        // 以下3项：制度、平台、队伍。一是…: the list stands there, and what follows is another.
        if (between.find("、") != std::string_view::npos) return run;
        const bool near = length_in_codes(between) <= kClause &&
                          clause_end.find_all(between).size() <= 1 && i <= index + 1;
        if (!near || marker.value != 1) return run;
        run.length = 1;
      } else if (marker.value == run.length + 1) {
        run.length = marker.value;
      } else {
        // A list within the list, or a number left out: the length is not sure. A new list in a
        // later paragraph ends this one.
        if (i == index || marker.value != 1) run.sure = false;
        return run;
      }
    }
    if (run.length > 0 && other_list.matches(i == index ? text.substr(from) : text))
      run.sure = false;
  }
  return run;
}

/// The list that ends before `end` in the same paragraph, with at most one sentence between its
/// last item and the count.
Run list_before(std::string_view text, std::uint32_t end) {
  static const Pattern own_clause(
      "(?:^|[。；，：])(?:通过|针对|对|对于|围绕|以|从|经过|采取|按照)?$");
  Run run;
  // "制度、队伍、平台以上三个方面": the count closes that list and not ours.
  if (!own_clause.matches(text.substr(0, end))) return run;
  for (const Marker& marker : markers_of(text.substr(0, end))) {
    if (marker.value == run.length + 1) {
      run.length = marker.value;
    } else {
      run.sure = run.sure && run.length == 0;
      run.length = marker.value == 1 ? 1 : 0;
    }
  }
  return run;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  for (std::size_t i = 0; i < report.paragraphs.size(); ++i) {
    const Prose& prose = report.paragraphs[i];
    if (prose.heading) continue;
    const std::string_view text = prose.text.text;
    for (const Announcement& announced : announcements_of(text)) {
      const Run run = announced.before ? list_before(text, announced.at.begin)
                                       : list_after(report, i, announced.at.end);
      // A single 一是 is a remark, not a list.
      if (run.length < 2 || run.length == announced.count || !run.sure) continue;
      Finding finding;
      finding.message =
          say("“{}”标称{}，实际列举{}", slice(text, announced.at), announced.count, run.length);
      finding.at = prose.text.source(announced.at);
      if (prose.section >= 0) {
        finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
      }
      finding.left = std::to_string(announced.count);
      finding.right = std::to_string(run.length);
      out.find(std::move(finding));
    }
  }
  return out;
}

}  // namespace

extern const Rule enumeration_count = {
    .code = "C10",
    .name = "enumeration-count",
    .severity = Severity::kWarning,
    .title = "列举数量与标称不符",
    .title_en = "Enumeration has another length than stated",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .needs_whole = NeedsWhole::kForBoth,
};

}  // namespace gouji
