// SPDX-License-Identifier: GPL-3.0-or-later
// What the prose states: numbers with their unit, percentages, years, dates, document numbers, the
// statistics period, and denials (未收到申请).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/report/facts/tokens.h"
#include "parser/report/report.h"
#include "parser/report/words/clauses.h"

namespace gouji {

/// Facts of all paragraphs, in order of print. Precise rather than complete: a number whose subject
/// is not clear has none, and a denial whose object is narrowed by words that are not known has
/// these as its scope.
std::vector<Fact> read_facts(const std::vector<Prose>& prose);

/// The period that the report says its figures are for, or empty.
std::optional<Stated<Period>> read_period(const std::vector<Prose>& prose);

// The parts of read_facts. Places are of the paragraph's text (in_text, words, clause_text, …).

// They fill in those places; the places of the document are read_facts' own to tell.

/// A clause with its tokens.
struct TokenClause {
  Clause clause;
  std::vector<Token> tokens;
  std::size_t first = 0;  // index of the first clause of its sentence
  bool states = false;    // a number or a denial stands in it
};

/// Counts, percentages and amounts.
void find_counts(std::string_view text, const std::vector<TokenClause>& clauses,
                 std::vector<Fact>& out);
/// Years and dates, and years of which a character is missing.
void find_years(std::string_view text, const std::vector<Clause>& clauses, std::vector<Fact>& out);
/// That there was none.
void find_denials(std::string_view text, const std::vector<TokenClause>& clauses,
                  std::vector<Fact>& out);
/// That all were of one kind, and that no case had an outcome against the body.
void find_claims(std::string_view text, const std::vector<TokenClause>& clauses,
                 std::vector<Fact>& out);
void find_document_numbers(std::string_view text, const std::vector<Clause>& clauses,
                           std::vector<Fact>& out);

/// Fills in what tells that a figure is none of the tables (Fact::kChange to kElse, actor_before).
/// `facts`: those of one paragraph, in order.
void mark_other_figures(std::string_view text, std::vector<Fact>& facts);
/// Marks figures of another time than the year (近三年) and of a part that its words pick by speed
/// or office. `facts`: those of one paragraph, in order.
void mark_figures_of_parts(std::string_view text, std::vector<Fact>& facts);

/// Says which cases a figure of reviews or suits counts (Fact::kSettled, kPending), and marks those
/// of one field or apart from disclosure (kElse).
void mark_case_figures(std::string_view text, std::vector<Fact>& facts);

/// Says where in the text a fact stands.
void put_place(Fact& fact, Span at, const std::vector<Clause>& clauses);

/// A statistics period, or a range of dates that may be one.
struct PeriodDraft {
  Period period;
  Span at;
  bool named = false;  // its sentence says that figures are counted for it
};
std::vector<PeriodDraft> find_periods(std::string_view text);
/// 2023-01-01/2023-12-31; a part that is not printed is left out (2023-01).
std::string canonical(const Period& period);

}  // namespace gouji
