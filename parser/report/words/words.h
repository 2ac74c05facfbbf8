// SPDX-License-Identifier: GPL-3.0-or-later
// The closed word lists for reading statements (parser/report/words). Each is loaded on first use;
// among words with the same start the longest wins.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "fact-names.h"

namespace gouji {

/// The role of a word in a statement; a word may have several.
enum WordUse : std::uint64_t {
  kPlain = 1ULL << 0U,     // adds nothing
  kDeny = 1ULL << 1U,      // may come between a denial and what is denied
  kLink = 1ULL << 2U,      // between 均 and the property that all share
  kAll = 1ULL << 3U,       // 均, 全部
  kSelf = 1ULL << 4U,      // the body's name for itself
  kArea = 1ULL << 5U,      // all of its area
  kYearLong = 1ULL << 6U,  // 全年
  kLast = 1ULL << 7U,      // 上年
  kNext = 1ULL << 8U,      // 下年度
  kCarry = 1ULL << 9U,     // 结转
  kCarried = 1ULL << 10U,  // may come beside 结转
  kPart = 1ULL << 11U,     // 其中
  kTotal = 1ULL << 12U,    // 共
  kShare = 1ULL << 13U,    // 占
  kTurn = 1ULL << 14U,     // ends the parts after 其中
  kDone = 1ULL << 15U,     // 办结, 答复
  kIssue = 1ULL << 16U,    // 制发
  kPublish = 1ULL << 17U,  // 发布
  kDecide = 1ULL << 18U,   // 作出
  kHappen = 1ULL << 19U,   // 引发
  kMeans = 1ULL << 20U,    // 方式, 渠道
  kForeign = 1ULL << 21U,  // names another matter: 提案, 来信
  kOther = 1ULL << 22U,    // comes beside reviews and suits: 投诉
  kMatter = 1ULL << 23U,   // counts items, not decisions: 行政许可事项
  kCase = 1ULL << 24U,     // 案例
  // The parts of "an application for disclosure of government information", in any order.
  kGov = 1ULL << 25U,       // 政府
  kInfo = 1ULL << 26U,      // 信息
  kDisclose = 1ULL << 27U,  // 公开
  kAsk = 1ULL << 28U,       // 申请
  kWant = 1ULL << 29U,      // 请求: asks only together with disclosure
  kByAsk = 1ULL << 30U,     // 依申请
  kItem = 1ULL << 31U,      // 件, 事项
  kRun = 1ULL << 32U,       // may come among them: 的, 相关
  kNegate = 1ULL << 33U,    // 未, 没有
  kJoin = 1ULL << 34U,      // 和, 或
};

struct StatementWord {
  std::string_view printed;
  Subject subject = Subject::kNone;  // the thing it names
  Action action = Action::kNone;     // the action it names
  std::uint64_t uses = 0;            // WordUse
};

/// The word at `at`, or null.
const StatementWord* statement_word_at(std::string_view text, std::size_t at);

/// A word that limits whose, or which, figures a statement gives: Fact::Limit, or 0 for a word that
/// contains such a word but does not limit (人大代表).
struct ScopeWord {
  std::string_view printed;
  std::uint32_t limit = 0;
};
const ScopeWord* scope_word_at(std::string_view text, std::size_t at);

/// The unit at `at`, or empty: 个工作日 and 条例 are not units.
std::string_view unit_at(std::string_view text, std::size_t at);

/// The denying word at `at`, or empty. 未 needs a verb of receiving or happening after it, and 无
/// must not be part of a word.
std::string_view negator_at(std::string_view text, std::size_t at);

/// Words beside a year: those directly after it, those that may follow in its sentence, and those
/// that show that four digits are a year with its 年 missing.
enum class YearWord : unsigned char { kBehind, kSentence, kLacking };
/// The first word of this kind in `text`, which begins right after the year (only at its start
/// unless kSentence), or empty.
std::string_view year_word_in(YearWord kind, std::string_view text);

/// The names and texts of all lists.
const std::vector<std::pair<std::string_view, std::string_view>>& fact_word_lists();

}  // namespace gouji
