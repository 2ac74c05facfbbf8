// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules share that hold the facts of the prose against the tables. A statement is compared
// only where its words leave no doubt what it counts and for whom.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/report/report.h"
#include "rules/rule.h"

namespace gouji {

/// Whether it stands in the section of this id.
bool stands_in(const Report& report, const Fact& fact, std::string_view id);

/// Whether it may speak of the year's figures: everything but problems and plans does, also the
/// preamble and parts that the form does not have.
bool speaks_of_the_year(const Report& report, const Fact& fact);

/// The facts of these claims that speak of the year: those of the first claim in order of print,
/// then those of the next: facts_of<Count, Denial>(report).
template <class... Claims>
std::vector<const Fact*> facts_of(const Report& report) {
  std::vector<const Fact*> found;
  const auto take = [&](bool (*claims)(const Fact&)) {
    for (const Fact& fact : report.facts) {
      if (claims(fact) && speaks_of_the_year(report, fact)) found.push_back(&fact);
    }
  };
  (take([](const Fact& fact) { return fact.is<Claims>(); }), ...);
  return found;
}

/// The number that is held against a table: of a count, or the zero of a denial.
Decimal number_of(const Fact& fact);

/// What rules that find one figure of the prose wrong name as the cause: see Finding::cause.
std::string cause_of_statement(const Fact& fact);

/// The facts of the fact's own sentence, of any claim.
std::vector<const Fact*> facts_beside(const Report& report, const Fact& fact);

/// The facts of each sentence that speaks of the year, up to 。 (lists run on over ；), in order of
/// print.
std::vector<std::vector<const Fact*>> sentences_with_facts(const Report& report);

/// The text of the fact's paragraph: its places are places in it.
std::string_view text_of(const Report& report, const Fact& fact);
std::string_view words_at(const Report& report, const Fact& fact, Span in_text);
/// The document's place of these bytes of it.
Span place_in(const Report& report, const Fact& fact, Span in_text);
/// The number of its section: 一, 二, …; empty outside the form's sections.
std::string section_of(const Report& report, const Fact& fact);

/// The heading nearest above it in its section, or the words that open its own paragraph, is about
/// applications: （二）依申请公开. Their own section is about nothing else.
bool is_below_applications(const Report& report, const Fact& fact);

/// Whether the one who acts is the one whose figures the tables give.
enum class Voice : unsigned char { kWhole, kPart, kUnclear };
Voice voice_of(const Report& report, const Fact& fact);
/// The same of a name, as printed; empty where no one is named.
Voice voice_of(const Report& report, std::string_view actor);

/// Figures that are not the whole table's: another body's, or only the office's in the report of a
/// whole government (区政府办, 代表区政府, 指导, 协助, 转办).
bool of_others(const Report& report, const Fact& fact);

/// A change, last year's figure, what a part of the area did or met, or another thing altogether:
/// what the fact is marked with, as far as it matters in the report of this body.
bool is_another_figure(const Report& report, const Fact& fact);

/// Words that may narrow the statement, other than the body's own name.
bool is_narrowed(const Report& report, const Fact& fact);

/// Figures of a channel, of a part of the year, or of another year by a word (上年).
bool of_a_part(const Fact& fact);

/// Its sentence names another year than the report's; only before the fact itself where `before`.
bool of_other_year(const Report& report, const Fact& fact, bool before = false);

/// The place widened so that no bracket and no quotation marks are cut in two.
Span whole_words(const Report& report, const Fact& fact, Span in_text);

/// A finding at bytes of the fact's paragraph, with the table's figure as its other side. `row` and
/// `column` name the cell; empty where the figure is a sum.
Finding contradiction(const Report& report, const Fact& fact, Span in_text, std::string message,
                      const StatutoryTable& table, std::string_view row, std::string_view column);

}  // namespace gouji
