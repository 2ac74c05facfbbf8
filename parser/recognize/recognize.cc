// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/recognize/recognize.h"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/recognize/report-part.h"
#include "parser/report/facts/facts.h"
#include "parser/report/loose/tables.h"
#include "parser/report/outline/kind.h"
#include "parser/report/outline/prose.h"
#include "parser/report/outline/sections.h"
#include "parser/report/outline/table-headings.h"
#include "parser/report/outline/title.h"
#include "parser/report/tables/displaced-rows.h"
#include "parser/report/tables/tables.h"

namespace gouji {
namespace {

/// The year with which most sentences begin (2023年，…), where at least two do and no other has as
/// many.
std::optional<Stated<int>> majority_year(const std::vector<Prose>& prose) {
  std::map<int, std::pair<int, Span>> found;  // year → times, first place
  for (const Prose& one : prose) {
    const std::string_view text = one.text.text;
    for (const Clause& clause : clauses_of(text)) {
      if (clause.at.begin != clause.sentence.begin) continue;
      const YearToken year = year_at(text, clause.at.begin);
      if (!year.with_character) continue;
      auto& [times, at] = found[year.value];
      if (times++ == 0) {
        at = one.text.source({clause.at.begin, clause.at.begin + year.length});
      }
    }
  }
  std::optional<Stated<int>> best;
  int most = 1;
  for (const auto& [year, entry] : found) {
    if (entry.first == most) best.reset();
    if (entry.first <= most) continue;
    most = entry.first;
    best = Stated<int>{year, entry.second};
  }
  return best;
}

struct YearTold {
  std::optional<Stated<int>> year;
  std::string note;  // where it does not stand in the title
};

/// A year that the period names; `wanted` where it is one of them.
std::optional<int> year_of_period(const Report& report, std::optional<int> wanted) {
  if (!report.period) return std::nullopt;
  const Period& period = report.period->value;
  for (const int year : {period.from_year, period.to_year}) {
    if (wanted && year == *wanted) return year;
  }
  for (const int year : {period.from_year, period.to_year}) {
    if (year != 0) return year;
  }
  return std::nullopt;
}

/// The year that the user gave, where it settles something: the report names none, or its title
/// and period disagree and the given one is one of the two.
std::optional<YearTold> settled_by(int given, const Title& title, const Report& report) {
  const std::optional<int> period = year_of_period(report, given);
  if (!title.year && !period) {
    return YearTold{Stated<int>{given, report.title_at},
                    say("题名和统计期限中没有年度，按指定的年度取{}年", given)};
  }
  if (title.year && title.year->value != given && period == given) {
    return YearTold{
        Stated<int>{given, report.period->at},
        say("题名为{}年，统计期限为{}年，按指定的年度取{}年", title.year->value, given, given)};
  }
  return std::nullopt;
}

/// Of the title; else of the statistics period; else of most sentences.
YearTold stated_year(const Title& title, const Report& report) {
  if (title.year) return {title.year, {}};
  if (const std::optional<int> year = year_of_period(report, {})) {
    return {Stated<int>{*year, report.period->at}, say("题名中没有年度，按统计期限取{}年", *year)};
  }
  const std::optional<Stated<int>> year = majority_year(report.paragraphs);
  if (!year) return {};
  return {year, say("题名中没有年度，按正文句首的年份取{}年", year->value)};
}

/// What the report names goes before what the user gave: a folder holds reports of many years.
YearTold report_year(const Title& title, const Report& report, std::optional<int> given) {
  if (!given) return stated_year(title, report);
  if (std::optional<YearTold> settled = settled_by(*given, title, report)) return *settled;
  YearTold own = stated_year(title, report);
  if (own.year && own.year->value != *given) {
    own.note = say("指定的年度为{}年，报告写明的是{}年，仍按{}年核对", *given, own.year->value,
                   own.year->value);
  }
  return own;
}

/// The edition whose sections the headings are held against: the one due by year, else the newest.
/// The year is told before the sections here, also from text behind the last of them; it is told
/// again once that text is cut off.
const Edition* form_due(const Title& title, Report& report, std::optional<int> given) {
  std::optional<Stated<int>> year = title.year;
  if (!year || given) {
    report.period = read_period(report.paragraphs);
    year = report_year(title, report, given).year;
  }
  const Edition* due = year ? report.editions->for_year(year->value) : nullptr;
  return due != nullptr ? due : report.editions->newest();
}

/// Garbled text can look like digits: discards everything recognised.
void forget_what_was_read(Report& report) {
  report.title.clear();
  report.title_at = {};
  report.body.clear();
  report.year.reset();
  report.period.reset();
  report.tables.clear();
  report.sections.clear();
  report.facts.clear();
  report.grids.clear();
  for (Prose& prose : report.paragraphs) {
    prose.section = -1;
    prose.heading = false;
  }
}

}  // namespace

Report recognize(const Flow& flow, std::shared_ptr<const Editions> editions,
                 std::optional<int> given_year) {
  if (!flow.loose.empty()) {
    const Flow settled = with_loose_tables(flow, *editions);
    return recognize(settled, std::move(editions), given_year);
  }
  HeadingWords words = heading_words(*editions, editions->newest(), {});
  if (const std::optional<Flow> apart = with_headings_out_of_tables(flow, words)) {
    return recognize(*apart, std::move(editions), given_year);
  }
  Report report;
  report.source = flow.source;
  report.editions = std::move(editions);
  report.grids = flow.grids;
  report.pages = flow.pages;
  report.typed_forms = flow.typed_forms;
  report.hidden = flow.hidden;
  report.page_count = flow.page_count;
  report.incomplete = flow.incomplete;
  report.notes = flow.notes;

  report.paragraphs = read_prose(flow);
  const ReportPart part = find_report(flow, *report.editions, words, report.paragraphs);
  std::optional<Flow> cut;
  if (!part.whole_document) {
    cut = part_of(flow, part.at);
    std::erase_if(report.paragraphs,
                  [&](const Prose& prose) { return !part.at.contains(prose.at); });
  }
  report.notes.insert(report.notes.end(), part.notes.begin(), part.notes.end());
  const Flow& own = cut ? *cut : flow;
  const Title title = read_title(report.paragraphs, *own.source);
  report.title = title.text;
  report.title_at = title.at;
  report.body = title.body;
  words.body = fold(title.body);
  report.form = form_due(title, report, given_year);
  if (report.form != words.form) hold_against(words, report.form);
  report.tables = read_tables(own, *report.editions);
  for (StatutoryTable& table : report.tables) {
    if (table.doubt.empty()) table.doubt = displaced_rows(table);
  }
  report.sections = read_sections(own, words, report.paragraphs);
  cut_what_follows(report.paragraphs, report.sections, report.notes);
  report.facts = read_facts(report.paragraphs);
  report.period = read_period(report.paragraphs);
  const YearTold year = report_year(title, report, given_year);
  report.year = year.year;
  KindTold told = tell_kind(flow, title, report);
  report.kind = told.kind;
  report.kind_reason = std::move(told.reason);
  // Of another document nothing is guessed.
  if (report.kind == DocumentKind::kNoText) {
    forget_what_was_read(report);
  } else if (report.kind == DocumentKind::kNotAReport) {
    report.year = title.year;
  } else if (!year.note.empty()) {
    report.notes.push_back({year.note, year.year->at});
  }
  if (report.year) report.edition = report.editions->for_year(report.year->value);
  return report;
}

}  // namespace gouji
