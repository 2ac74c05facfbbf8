// SPDX-License-Identifier: GPL-3.0-or-later
// A clause as tokens: known words, numbers with their unit, years, marks, and unknown text. "An
// application for disclosure of government information", in any word order, is one token.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/base/decimal.h"
#include "parser/report/report.h"
#include "parser/report/words/clauses.h"
#include "parser/report/words/words.h"

namespace gouji {

struct Token {
  enum class Kind : std::uint8_t {
    kUnknown,  // one character, or a number without a unit
    kWord,
    kNumber,
    kYear,   // 2023年
    kDay,    // 6月, 31日
    kMark,   // punctuation
    kTitle,  // 《…》
  };
  Kind kind = Kind::kUnknown;
  Span at;
  Subject subject = Subject::kNone;
  Action action = Action::kNone;
  std::uint64_t uses = 0;   // WordUse
  std::uint32_t limit = 0;  // Fact::Limit of a scope word
  bool scope = false;       // it is a scope word, perhaps without a limit
  char32_t mark = 0;
  Span field;  // for an application: the field whose information is asked for (公开水利信息的申请);
               // or empty
  int year = 0;
  // Only set for numbers.
  Decimal value;
  bool exact = true, or_more = false, percent = false;
  std::string_view unit;

  [[nodiscard]] bool has(std::uint64_t any_of) const { return (uses & any_of) != 0; }
  [[nodiscard]] bool is_number() const { return kind == Kind::kNumber; }
  [[nodiscard]] bool opens() const { return mark == U'（' || mark == U'('; }
  [[nodiscard]] bool closes() const { return mark == U'）' || mark == U')'; }
  [[nodiscard]] bool is_colon() const { return mark == U'：' || mark == U':'; }
  /// 、 and words that join a list.
  [[nodiscard]] bool joins() const;
};

/// The tokens of the clause, in order and without gaps.
std::vector<Token> tokens_of(std::string_view text, const Clause& clause);

/// Half-open range of tokens.
struct TokenRange {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
};

}  // namespace gouji
