// SPDX-License-Identifier: GPL-3.0-or-later
// What the prose states: a number, a denial, a year, a document. What is read off the words beside
// it stands here, so that rules ask for it and look at no words themselves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "fact-names.h"
#include "parser/base/decimal.h"
#include "parser/base/span.h"

namespace gouji {

/// A number with a unit, also an amount of money.
struct Count {
  Subject subject = Subject::kNone;  // what is counted; none where unknown
  Action action = Action::kNone;     // what was done with it
  std::string narrowed;  // words that are not known and may narrow it; empty where all are known
  Decimal value;
  bool exact = true;     // false with 余, 近, 多, 约
  bool or_more = false;  // 300余, 300多, and nothing else that makes it inexact: no less
  std::string unit;      // 件, 条, 元
  Span named;            // from its subject to its end, in the text of the paragraph
};

/// That there was none: 未收到申请, 零败诉. Rules hold it against a table as a count of zero.
struct Denial {
  Subject subject = Subject::kNone;  // what is denied, or the cases of the outcome that is
  Action action = Action::kNone;     // what was not done with it, or the outcome
  std::string narrowed;              // as in Count
};

/// That all were of one kind: 均为自然人, 均获维持, 均已答复.
struct AllAlike {
  Subject subject = Subject::kNone;  // what all of them are: applications, cases; of a result
                                     // (均予以公开) the result; none where unknown
  Action action = Action::kNone;     // the outcome, the kind of applicants, or what was done with
                                     // them; none of a result
};

struct Percentage {
  Subject subject = Subject::kNone;  // what it is the share of, or whose change
  Action action = Action::kNone;     // as in Count, also kGrow and kFall
  std::string narrowed;              // as in Count
  Decimal value;                     // 33.9
  bool exact = true;
};

enum class YearFault : std::uint8_t {
  kNone,
  kDigits,  // five digits before 年
  kBare,    // four digits that can only be a year, without 年
};

struct YearMention {
  int year = 0;  // as printed, also of five digits
  YearFault fault = YearFault::kNone;
  bool opens = false;      // opens its clause
  bool quoted = false;     // within “” or 《》
  bool work_plan = false;  // of a title of work points
  bool from_last = false;  // beside 结转: 上年 stands in front of it in its clause
  bool to_next = false;    // beside 结转: 下年度 stands behind it in its clause
  /// kCarriedFrom and kCarriedTo beside 结转; kBasis of work points that are named as what was gone
  /// by; else none.
  Action action = Action::kNone;
  std::string excuse;  // the word by which another year than the report's is right; empty: none
};

struct DateMention {
  std::string canonical;  // 2023-01-01
};

/// A pair of dates, or the day up to which figures are counted.
struct PeriodMention {
  std::string canonical;    // 2023-01-01/2023-12-31; a part that is not printed is left out
  bool of_figures = false;  // its sentence says that figures are counted for it
};

struct DocumentNumber {
  std::string canonical;  // 国办公开办函〔2021〕30号: with its issuer, brackets of one kind
};

using Claim = std::variant<Count, Denial, AllAlike, Percentage, YearMention, DateMention,
                           PeriodMention, DocumentNumber>;

/// A claim of the prose with what is the same for all: where it stands, who says it of whom, and
/// what its sentence speaks of.
struct Fact {
  /// What the words of its sentence say about whose figures it gives, and which. Years, dates,
  /// periods and documents have none.
  enum Limit : std::uint32_t {
    kPartOfYear = 1U << 0U,  // 上半年
    kChannel = 1U << 1U,     // 当面, 网络平台
    kOffice = 1U << 2U,      // 区政府办, 代表区政府
    kHelp = 1U << 3U,        // 协助, 转办: not its own applications
    kBelow = 1U << 4U,       // 下属, 各部门
    kLevel = 1U << 5U,       // 本级, 局机关
    kOwn = 1U << 6U,         // 本机关
    kWholeArea = 1U << 7U,   // 全区
    kSettled = 1U << 8U,     // 已审结
    kPartOf = 1U << 9U,      // 其中 stands before it, in its own words
    kNested = 1U << 10U,     // within brackets
    kTotalOf = 1U << 11U,    // 共, 总计 in its own words
    kShareOf = 1U << 12U,    // 占 in its own words
    kTurned = 1U << 13U,     // its own words leave the division that 其中 began
    kWholeYear = 1U << 14U,  // 全年 in its own words
    kBesideYear = 1U << 15U,  // 上年, 下年度 without 结转 in its own words: other than this year's
    kChange = 1U << 16U,    // 增加3件: how many more, not how many
    kLastYear = 1U << 17U,  // a sentence that speaks of last year up to it; not what came from it
    kParty = 1U << 18U,  // 区政府, 以区政府为被告: whose cases are meant is said by a party
    kOfPart = 1U << 19U,  // 网上申请中: its own words say of what it is a part, without 其中
    kElse = 1U << 20U,  // 不予许可决定, 15万件, 未收到申请的单位: no figure of its subject
    kReached = 1U << 21U,  // 由9件增至12件: what was reached, this year's, whatever it came from
    kDealtToo = 1U << 22U,     // 新收并办结10件: what came in and was dealt with as well
    kPending = 1U << 23U,      // 尚未审结: cases that are open
    kDirect = 1U << 24U,       // 未经复议直接起诉: suits of one kind
    kAfterReview = 1U << 25U,  // 复议后起诉: those of the other
  };

  Claim claim;
  Subject topic = Subject::kNone;  // what its sentence, or the one before, speaks of up to it
  std::string actor;  // who, as printed: 我局, 全区, 岚浦县水利局; empty where no one is named
  /// Who acts in the last count of its sentence that says so; only where `actor` is empty.
  std::string actor_before;
  std::string scope;  // scope words in the same sentence: 全区, 本机关; empty where none
  std::uint32_t limits = 0;  // Limit
  Span at;                   // of the statement
  Span clause;               // of the clause that it stands in
  int paragraph = -1;        // index into Report::paragraphs

  // Places in the text of the paragraph.
  Span in_text;      // of `at`
  Span words;        // from its first word in the clause to its end
  Span clause_text;  // of `clause`
  Span sentence;     // of the sentence

  [[nodiscard]] bool has(std::uint32_t any_of) const { return (limits & any_of) != 0; }
  template <class T>
  [[nodiscard]] bool is() const {
    return std::holds_alternative<T>(claim);
  }
  /// Null where it claims something else.
  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&claim);
  }
};

// What is asked of facts whatever they claim.

/// What a count, a percentage, a denial or a claim about all is about; kPeriod of the period that
/// figures are counted for, kWorkPlan of the year of work points; none of everything else.
Subject subject_of(const Fact& fact);
/// What a count, a percentage, a denial or a claim about all says was done; none of everything
/// else.
Action action_of(const Fact& fact);
/// False of a number that is about so many, and of a year with a fault.
bool is_exact(const Fact& fact);
/// 件, % of a percentage, empty where nothing is counted.
std::string_view unit_of(const Fact& fact);
/// 12, 33.9, 2023, 2023-01-01, 国办公开办函〔2021〕30号; 0 of a denial and of a claim about all.
std::string value_text(const Fact& fact);

}  // namespace gouji
