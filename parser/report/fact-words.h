// SPDX-License-Identifier: GPL-3.0-or-later
// The closed lists that statements are read with (parser/report/words). Each is read on first use;
// of two words that start alike the longer is taken.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji {

/// What a word does in a statement; a word may do several things.
enum WordUse : std::uint32_t {
  kPlain = 1U << 0U,     // adds nothing
  kDeny = 1U << 1U,      // may stand between a denial and what is denied
  kLink = 1U << 2U,      // between 均 and what all of them are
  kAll = 1U << 3U,       // 均, 全部
  kSelf = 1U << 4U,      // how the body calls itself
  kArea = 1U << 5U,      // all of its area
  kYearLong = 1U << 6U,  // 全年
  kLast = 1U << 7U,      // 上年
  kNext = 1U << 8U,      // 下年度
  kCarry = 1U << 9U,     // 结转
  kCarried = 1U << 10U,  // may stand beside 结转
  kPart = 1U << 11U,     // 其中
  kTotal = 1U << 12U,    // 共
  kShare = 1U << 13U,    // 占
  kTurn = 1U << 14U,     // parts behind 其中 end where it stands
};

struct StatementWord {
  std::string_view printed;
  std::string_view subject;  // what it names, canonical: 申请; empty where it names nothing
  std::string_view action;   // what is done, canonical: 收到; empty where nothing is
  std::uint32_t uses = 0;    // WordUse
};

/// The word at `at`, or null.
const StatementWord* statement_word_at(std::string_view text, std::size_t at);

/// A word that limits whose, or which, figures a statement gives: Fact::Limit, or 0 for a word that
/// holds one and does not limit (人大代表).
struct ScopeWord {
  std::string_view printed;
  std::uint32_t limit = 0;
};
const ScopeWord* scope_word_at(std::string_view text, std::size_t at);

/// The unit at `at`, or empty: 个工作日 and 条例 are none.
std::string_view unit_at(std::string_view text, std::size_t at);

/// The denying word at `at`, or empty. 未 needs a verb of receiving or happening behind it, and 无
/// must not be part of a word.
std::string_view negator_at(std::string_view text, std::size_t at);

/// Words beside a year: what follows it directly, what may follow in its sentence, and what tells
/// that four digits are a year whose 年 is missing.
enum class YearWord : unsigned char { kBehind, kSentence, kLacking };
/// The first word of this kind in `text` (only at its start unless kSentence), or empty.
std::string_view year_word_in(YearWord kind, std::string_view text);

/// The names and texts of all lists.
const std::vector<std::pair<std::string_view, std::string_view>>& fact_word_lists();

}  // namespace gouji
