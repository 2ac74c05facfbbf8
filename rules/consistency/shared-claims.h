// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules that hold the text against the tables share: sentences, whose figures a sentence
// gives, and sums of a table's cells. A statement is compared only where its words leave no doubt
// what it counts and for whom.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/report/report.h"
#include "rules/rule.h"

namespace gouji {

/// A sentence of the prose, up to 。；！ (not included). Places in `text` are places in the
/// paragraph's text plus `begin`.
struct Sentence {
  const Prose* prose = nullptr;
  std::uint32_t begin = 0;
  std::string_view text;

  [[nodiscard]] Span place(Span in_sentence) const {
    return prose->text.source({begin + in_sentence.begin, begin + in_sentence.end});
  }
};

/// The sentences of these sections, without headings.
std::vector<Sentence> sentences_of(const Report& report,
                                   std::initializer_list<std::string_view> sections);

/// Words that limit a statement to a channel, a part of the year, or a part of its own total (信函,
/// 上半年, 其中).
bool is_partial(std::string_view text);

/// Words of figures that are not the whole table's: another body's, or only the office's in the
/// report of a whole government (区政府办, 代表区政府, 指导, 协助, 转办).
bool names_other_scope(std::string_view text);

/// The year that the words begin with is another than the report's.
bool names_other_year(std::string_view text, const Report& report);

/// The sum of these rows' or columns' cells. Blank and signs count as 0. Empty where a cell is
/// missing or unreadable.
std::optional<Decimal> sum_of_rows(const StatutoryTable& table,
                                   const std::vector<std::string_view>& rows,
                                   std::string_view column);
/// The same over all rows whose id begins with `group` (refused.).
std::optional<Decimal> sum_of_group(const StatutoryTable& table, std::string_view group,
                                    std::string_view column);
std::optional<Decimal> sum_of_columns(const StatutoryTable& table, std::string_view row,
                                      const std::vector<std::string_view>& columns);

/// A finding at words of a sentence, with the table's figure as its other side. `row` and `column`
/// name the cell; empty where the figure is a sum.
Finding contradiction(const Report& report, const Sentence& sentence, Span words,
                      std::string message, const StatutoryTable& table, std::string_view row,
                      std::string_view column);

}  // namespace gouji
