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

/// Facts of all paragraphs, in order of print. Precise rather than complete: a number with an
/// unclear subject has none, and a denial whose object is narrowed by unknown words has these as
/// its scope.
std::vector<Fact> read_facts(const std::vector<Prose>& prose);

/// The period that the report declares for its figures, or empty.
std::optional<Stated<Period>> read_period(const std::vector<Prose>& prose);

// The parts of read_facts. Places are relative to the paragraph's text (in_text, words,
// clause_text, …).

// They fill in those places; only read_facts fills in places of the document.

/// A clause with its tokens.
struct TokenClause {
  Clause clause;
  std::vector<Token> tokens;
  std::size_t first = 0;  // index of the first clause of its sentence
  bool states = false;    // it has a number or a denial
};

/// Counts, percentages and amounts.
void find_counts(std::string_view text, const std::vector<TokenClause>& clauses,
                 std::vector<Fact>& out);
/// Years and dates, and years with a missing character.
void find_years(std::string_view text, const std::vector<Clause>& clauses, std::vector<Fact>& out);
/// Statements that there was none.
void find_denials(std::string_view text, const std::vector<TokenClause>& clauses,
                  std::vector<Fact>& out);
/// Statements that all were of one kind, and that no case ended against the body.
void find_claims(std::string_view text, const std::vector<TokenClause>& clauses,
                 std::vector<Fact>& out);
void find_document_numbers(std::string_view text, const std::vector<Clause>& clauses,
                           std::vector<Fact>& out);

/// Marks figures that are not figures of the tables (Fact::kChange to kElse, actor_before).
/// `facts`: those of one paragraph, in order.
void mark_other_figures(std::string_view text, std::vector<Fact>& facts);
/// Marks figures for other times than the year (近三年), and for parts selected by speed or office.
/// `facts`: those of one paragraph, in order.
void mark_figures_of_parts(std::string_view text, std::vector<Fact>& facts);

/// Records which cases a figure of reviews or suits counts (Fact::kSettled, kPending), and marks
/// figures of one field or unrelated to disclosure (kElse).
void mark_case_figures(std::string_view text, std::vector<Fact>& facts);

/// Records where in the text a fact is.
void put_place(Fact& fact, Span at, const std::vector<Clause>& clauses);

/// A statistics period, or a range of dates that may be one.
struct PeriodDraft {
  Period period;
  Span at;
  bool named = false;  // its sentence says that the figures cover it
};
std::vector<PeriodDraft> find_periods(std::string_view text);
/// 2023-01-01/2023-12-31; omits parts that are not printed (2023-01).
std::string canonical(const Period& period);

}  // namespace gouji
