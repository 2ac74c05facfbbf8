// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and clauses of prose in reading form. Statements do not cross their ends.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

struct Clause {
  Span sentence;  // up to 。 ； ！ ？ (mark not included)
  Span at;        // also ends at ，
};

/// Whether it is searched for statements: text of hundreds of characters without punctuation is not
/// prose, and searching it would take long.
bool is_readable(const Clause& clause);

/// In order; none is empty.
std::vector<Clause> clauses_of(std::string_view text);

/// The word of `words` that `text` has at `position`, or empty.
std::string_view word_at(std::string_view text, std::size_t position,
                         std::initializer_list<std::string_view> words);
bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words);
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words);
bool contains_any(std::string_view text, std::initializer_list<std::string_view> words);

/// The first place at or after `from` with one of `words`; if there are several at one place, the
/// first in the list. Searching words one by one costs a fraction of compiling one expression for
/// all of them.
std::optional<Span> find_any(std::string_view text, std::initializer_list<std::string_view> words,
                             std::size_t from = 0);

/// The text before `end` of the same sentence, as far as it can affect the meaning there.
std::string_view lead_of(std::string_view text, const Clause& clause, std::size_t end);

/// The words that limit a statement.
struct StatementScope {
  std::string words;         // in order, without repetition, joined by 、; empty if none
  std::uint32_t limits = 0;  // Fact::Limit
};

/// Scope words in `text`: whose figures they are (全区, 本机关, 代表区政府), by which channel
/// (当面, 网络平台), for which part of the year (上半年, 6月).
StatementScope scope_of(std::string_view text, std::uint32_t wanted = ~0U);
/// Only scope words for a part of the year.
StatementScope time_scope_of(std::string_view text);

}  // namespace gouji
