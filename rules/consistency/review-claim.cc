// SPDX-License-Identifier: GPL-3.0-or-later
// What the text says of reviews and lawsuits, and table 4: that there were none, or how many. A
// denial of an outcome (未发生被纠错的行政复议) denies no case; the facts keep such words as their
// scope. A count is compared only where its clause speaks of nothing but such cases.
#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/facts/subjects.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-lead.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Total {
  std::string_view name;
  std::vector<std::string_view> columns;
  std::vector<std::string_view> open;  // the columns of those that are pending
};

/// The cases that it counts.
struct Counted {
  Subject subject = Subject::kNone;
  std::uint32_t kind = 0;  // kDirect or kAfterReview of suits of one kind
};

/// 行政复议维持4件、尚未审结2件: the outcome in front of it is of the cases that are spoken of.
bool follows_outcome(const Report& report, const Fact& fact) {
  if (!is_case(fact.topic) || fact.has(Fact::kNested)) return false;
  const Fact* before = nullptr;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->is<Count>() && other->in_text.end <= fact.in_text.begin) before = other;
  }
  if (before == nullptr || before->topic != fact.topic) return false;
  return is_outcome_of_case(subject_of(*before)) && !is_narrowed(report, *before);
}

/// 行政复议3件，行政诉讼1件，共4件: the total of nothing but what its sentence counts in front of
/// it.
bool is_joint_total(const Report& report, const Fact& fact) {
  if (!fact.is<Count>() || !is_case(fact.topic) || fact.has(Fact::kNested | Fact::kPartOf)) {
    return false;
  }
  const std::string_view words = words_at(report, fact, {fact.words.begin, fact.in_text.begin});
  constexpr std::string_view kTotals[] = {"共",     "共计",   "合计",     "总计", "两项共",
                                          "两类共", "两者共", "两项合计", "合共"};
  if (std::find(std::begin(kTotals), std::end(kTotals), words) == std::end(kTotals)) return false;
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  return std::all_of(beside.begin(), beside.end(), [&](const Fact* other) {
    if (!other->is<Count>() || other->in_text.begin >= fact.in_text.begin) return true;
    const Subject subject = subject_of(*other);
    const bool two = unit_of(*other) == "项";  // 两项共24件
    return two || is_case(subject) || (subject == Subject::kNone && is_case(other->topic));
  });
}

/// 行政复议方面，全年13件; （一）行政复议。全年共发生13起: the clause in front of it, or a sentence
/// that is a heading, names the cases, and its own words say nothing more.
bool is_headed(const Report& report, const Fact& fact) {
  const Subject topic = fact.topic;
  const std::string_view unit = unit_of(fact);
  if (!fact.is<Count>() || (topic != Subject::kReview && topic != Subject::kSuit) ||
      subject_of(fact) != Subject::kNone || fact.has(Fact::kNested | Fact::kPartOf) ||
      (unit != "件" && unit != "起" && unit != "宗")) {
    return false;
  }
  std::string_view own = words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  for (const std::string_view verb :
       {"共发生", "发生", "共收到", "收到", "共收案", "收案", "新收"}) {
    if (own.ends_with(verb)) {
      own.remove_suffix(verb.size());
      break;
    }
  }
  if (!read_lead(report, own).free) return false;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->is<Count>() && other->in_text.end <= fact.in_text.begin) return false;
  }
  constexpr std::string_view kComma = "，", kStop = "。";
  std::string_view before = text_of(report, fact).substr(0, fact.clause_text.begin);
  if (before.ends_with(kComma)) {
    before.remove_suffix(kComma.size());
    const std::size_t begin = std::min<std::size_t>(fact.sentence.begin, before.size());
    return ends_with_any(before.substr(begin), {"复议方面", "诉讼方面", "复议情况", "诉讼情况",
                                                "复议案件方面", "诉讼案件方面"});
  }
  if (!before.ends_with(kStop)) return false;
  before.remove_suffix(kStop.size());
  const std::size_t stop = before.rfind(kStop);
  if (stop != std::string_view::npos) before.remove_prefix(stop + kStop.size());
  constexpr std::size_t kLongestHeading = std::size_t{3} * 20;  // bytes
  return before.size() <= kLongestHeading &&
         starts_with_any(before, {"（", "一", "二", "1", "2"}) &&
         ends_with_any(before, {"行政复议", "行政诉讼", "复议情况", "诉讼情况"}) &&
         !contains_any(before, {"，", "；", "：", "、行政"});
}

/// 行政复议3件，审结2件: those in front of it, of both kinds where both are counted there; in a
/// bracket (直接起诉7件（尚未审结2件）) those that the bracket belongs to.
Counted counted_by(const Report& report, const Fact& fact) {
  constexpr std::uint32_t kKinds = Fact::kDirect | Fact::kAfterReview;
  const auto of = [](const Fact& each) { return Counted{subject_of(each), each.limits & kKinds}; };
  const bool bare = subject_of(fact) == Subject::kNone;
  if (is_headed(report, fact)) return {fact.topic, 0};
  const bool joint = bare && is_joint_total(report, fact);
  if (!joint && (!bare || !fact.has(Fact::kSettled | Fact::kPending))) return of(fact);
  Counted last;
  bool reviews = false, suits = false;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->in_text.begin >= fact.in_text.begin) continue;
    const Subject counted = subject_of(*other);
    if (!is_case(counted)) continue;
    const bool both = counted == Subject::kCases;
    reviews = reviews || both || counted == Subject::kReview;
    suits = suits || both || counted == Subject::kSuit;
    last = of(*other);
  }
  if (reviews && suits && !fact.has(Fact::kNested)) return {Subject::kCases, 0};
  if (last.subject == Subject::kNone && follows_outcome(report, fact)) return {fact.topic, 0};
  return last;
}

/// What the fact is about: reviews, suits, or either; empty where it is about something else.
std::vector<const Total*> totals_of(const Report& report, const Fact& fact) {
  static const Total reviews{"行政复议", {"review.total"}, {"review.pending"}};
  static const Total suits{"行政诉讼",
                           {"direct.total", "after_review.total"},
                           {"direct.pending", "after_review.pending"}};
  static const Total direct{"未经复议直接起诉", {"direct.total"}, {"direct.pending"}};
  static const Total after{"复议后起诉", {"after_review.total"}, {"after_review.pending"}};
  const Counted counted = counted_by(report, fact);
  if (counted.subject == Subject::kReview) return {&reviews};
  if (counted.kind == Fact::kDirect) return {&direct};
  if (counted.kind == Fact::kAfterReview) return {&after};
  if (counted.subject == Subject::kSuit) return {&suits};
  return counted.subject == Subject::kCases ? std::vector<const Total*>{&reviews, &suits}
                                            : std::vector<const Total*>{};
}

/// Its words, or those before it, say that the cases are about disclosure.
bool is_about_disclosure(const Report& report, const Fact& fact) {
  if (stands_in(report, fact, kDisputeSection)) return true;
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  return sentence.find("信息公开") != std::string_view::npos ||
         sentence.find("政务公开") != std::string_view::npos ||
         sentence.find("申请公开") != std::string_view::npos;
}

/// 起诉案件1件，…，结转起诉案件2件: which of several numbers the table has is open.
bool is_one_of_several(const Report& report, const Fact& fact, const Count& count) {
  if (fact.has(Fact::kDirect | Fact::kAfterReview)) return false;  // their words tell them apart
  for (const Fact* beside : facts_beside(report, fact)) {
    const auto* other = beside->as<Count>();
    if (fact.has(Fact::kReached) && beside->has(Fact::kLastYear)) continue;  // 由5件减至3件
    if (beside->has(Fact::kDirect | Fact::kAfterReview)) continue;  // 诉讼11件，其中直接起诉7件
    const bool same = other != nullptr && other->subject == count.subject &&
                      other->subject != Subject::kNone && other->value != count.value;
    if (same) return true;
  }
  return false;
}

/// Which of the cases a statement is about.
enum class Which : unsigned char { kAll, kOpen, kClosed };

Which which_of(const Fact& fact) {
  if (fact.has(Fact::kPending)) return Which::kOpen;
  return fact.has(Fact::kSettled) ? Which::kClosed : Which::kAll;
}

/// The sum of these of the totals' cases.
std::optional<Sum> sum_of(const StatutoryTable& table, const std::vector<const Total*>& totals,
                          Which which) {
  std::vector<std::string_view> columns, open;
  for (const Total* total : totals) {
    columns.insert(columns.end(), total->columns.begin(), total->columns.end());
    open.insert(open.end(), total->open.begin(), total->open.end());
  }
  if (which == Which::kOpen) return sum_of_columns(table, "cases", open);
  const auto all = sum_of_columns(table, "cases", columns);
  if (which == Which::kAll) return all;
  return minus(all, sum_of_columns(table, "cases", open));
}

/// 尚未审结行政复议1件: its own words say so. 行政复议1件尚未审结 may be all of them.
bool names_open_ones(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, fact.words);
  return words.find("未") != std::string_view::npos || words.find("在审") != std::string_view::npos;
}

/// Other figures than the one that its words name that may be meant as well: all cases of 审结
/// 复议3件, where no one counted those that are open.
bool may_be_of_others(const Report& report, const StatutoryTable& table, const Fact& fact,
                      const std::vector<const Total*>& totals) {
  if (subject_of(fact) == Subject::kNone)
    return false;  // 复议3件，审结2件: all were counted before
  if (which_of(fact) == Which::kOpen && names_open_ones(report, fact)) return false;
  const auto is = [&](Which which) {
    const auto sum = sum_of(table, totals, which);
    return sum && sum->value == number_of(fact);
  };
  return is(Which::kAll) || is(Which::kClosed);
}

void add_cells(Finding& finding, const StatutoryTable& table, const Total& total, Which which) {
  const bool open = which == Which::kOpen;
  for (const std::string_view column : open ? total.open : total.columns) {
    const Cell& cell = table.cell("cases", column);
    Where where = where_of(table);
    where.row = "cases";
    where.column = column;
    finding.evidence.push_back(
        {open ? say("表四{}尚未审结", total.name) : say("表四{}总计", total.name), cell.text,
         cell.at, where});
  }
}

/// 新收复议10件，上年结转3件: what is new, beside what was open already.
bool is_new_beside_older(const Report& report, const Fact& fact) {
  if (is_joint_total(report, fact)) return false;
  const std::string_view words = words_at(report, fact, {fact.sentence.begin, fact.in_text.end});
  if (!contains_any(words, {"新增", "新收", "新发生", "新受理", "新发"})) return false;
  constexpr std::string_view kAmong = "中";
  const std::string_view text = text_of(report, fact).substr(fact.in_text.end);
  return contains_any(words_at(report, fact, fact.sentence),
                      {"上年", "去年", "结转", "延续", "其余", "往年", "存量"}) ||
         text.starts_with(kAmong);
}

/// 应诉案件29件，其中信息公开类4件: all cases of the body, and then those about disclosure.
bool is_of_all_fields(const Report& report, const Fact& fact) {
  const std::string_view before = words_at(report, fact, {fact.sentence.begin, fact.in_text.end});
  if (contains_any(before, {"信息公开", "政务公开", "申请公开"})) return false;
  for (const Fact* other : facts_beside(report, fact)) {
    if (!other->is<Count>() || other->in_text.begin < fact.in_text.end) continue;
    const std::string_view between =
        words_at(report, fact, {fact.in_text.end, other->in_text.begin});
    const bool named = contains_any(between, {"信息公开", "政务公开"});
    if (named && compare(number_of(*other), number_of(fact)) <= 0) return true;
  }
  return false;
}

/// The whole body's cases of the whole year.
bool is_whole(const Report& report, const Fact& fact) {
  return !is_narrowed(report, fact) && !of_others(report, fact) && !of_a_part(fact) &&
         voice_of(report, fact) == Voice::kWhole && !of_other_year(report, fact);
}

std::string message(std::string_view words, std::string_view total, Which which, Decimal sum) {
  const std::string number = to_string(sum);
  if (which == Which::kOpen) return say("正文称“{}”，表四{}尚未审结{}件", words, total, number);
  if (which == Which::kClosed) return say("正文称“{}”，表四{}已审结{}件", words, total, number);
  return say("正文称“{}”，表四{}共{}件", words, total, number);
}

void check_denials(const Report& report, const StatutoryTable& table, Outcome& out, bool& claimed) {
  std::vector<Finding> findings;
  for (const Fact* fact : facts_of<Denial>(report)) {
    if (action_of(*fact) != Action::kNone || !is_whole(report, *fact)) continue;
    for (const Total* total : totals_of(report, *fact)) {
      claimed = true;
      const Which which = which_of(*fact) == Which::kOpen ? Which::kOpen : Which::kAll;
      const bool open = which == Which::kOpen;
      const auto sum = sum_of(table, {total}, which);
      if (!sum) out.doubt(say("表四有读不出的总计，无法核对"));
      if (!sum || sum->value.is_zero()) continue;
      // One denial of both kinds of cases is one statement.
      const Span at = whole_words(report, *fact, fact->in_text);
      const Span place = place_in(report, *fact, at);
      if (!findings.empty() && findings.back().at.begin == place.begin) {
        findings.back().message += open
                                       ? say("，{}尚未审结{}件", total->name, to_string(sum->value))
                                       : say("，{}共{}件", total->name, to_string(sum->value));
      } else {
        Finding& finding = findings.emplace_back(contradiction(
            report, *fact, at, message(words_at(report, *fact, at), total->name, which, sum->value),
            table, "", ""));
        finding.left = "0";
        finding.right = to_string(sum->value);
        finding.severity = Severity::kError;
      }
      add_cells(findings.back(), table, *total, which);
    }
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

/// 24件 of both at once: a case may stand in both tables, so reviews with suits of either kind.
bool fits_jointly(const StatutoryTable& table, Decimal value) {
  const auto direct = sum_of_columns(table, "cases", {"review.total", "direct.total"});
  return direct && direct->value == value;
}

/// 行政诉讼11件，其中未经复议直接起诉7件: a kind of the suits that were counted in front of it,
/// where that number is the table's.
bool is_kind_of_all(const Report& report, const StatutoryTable& table, const Fact& fact) {
  if (!fact.has(Fact::kDirect | Fact::kAfterReview)) return false;
  const auto all = sum_of_columns(table, "cases", {"direct.total", "after_review.total"});
  const Fact* whole = nullptr;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->is<Count>() && other->in_text.end <= fact.in_text.begin) {
      if (!other->has(Fact::kDirect | Fact::kAfterReview)) whole = other;
    }
  }
  return whole != nullptr && all && subject_of(*whole) == Subject::kSuit &&
         !whole->has(Fact::kSettled | Fact::kPending) && number_of(*whole) == all->value;
}

void check_counts(const Report& report, const StatutoryTable& table, Outcome& out, bool& claimed) {
  for (const Fact* fact : facts_of<Count>(report)) {
    const Count& count = *fact->as<Count>();
    const std::vector<const Total*> totals = totals_of(report, *fact);
    const bool carried = count.action == Action::kCarry || count.action == Action::kCarryIn ||
                         count.action == Action::kCarryOut;
    // 涉及行政复议的5个: bodies are counted so.
    if (totals.empty() || carried || !count.exact || count.unit == "个") continue;
    if (fact->has(Fact::kPartOf) && !is_kind_of_all(report, table, *fact)) continue;
    if (!is_whole(report, *fact) || is_new_beside_older(report, *fact) ||
        is_of_all_fields(report, *fact)) {
      continue;
    }
    claimed = true;
    std::string name;
    for (const Total* total : totals) {
      name += (name.empty() ? "" : "、") + std::string(total->name);
    }
    const Which which = which_of(*fact);
    const auto sum = sum_of(table, totals, which);
    if (!sum || count.value == sum->value) continue;
    if (which != Which::kAll && may_be_of_others(report, table, *fact, totals)) continue;
    if (totals.size() > 1 && fits_jointly(table, count.value)) continue;
    if (!sum->whole) {
      out.doubt(say("表四有空白的总计，无法核对"));
      continue;
    }
    const bool bare = count.subject == Subject::kNone;
    const Span at = whole_words(report, *fact, bare ? fact->words : count.named);
    Finding finding =
        contradiction(report, *fact, at,
                      message(words_at(report, *fact, at), name, which, sum->value), table, "", "");
    finding.left = to_string(count.value);
    finding.right = to_string(sum->value);
    const bool fresh =
        contains_any(words_at(report, *fact, {fact->clause_text.begin, fact->in_text.begin}),
                     {"新增", "新发生", "新收", "新受理"});
    if ((!count.value.is_zero() && !is_about_disclosure(report, *fact)) || fresh ||
        is_one_of_several(report, *fact, count)) {
      finding.severity = Severity::kInfo;
    }
    for (const Total* total : totals) add_cells(finding, table, *total, which);
    finding.cause = cause_of_statement(*fact);
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  const std::string unreadable = unreadable_table(in.report, kDisputeTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *in.report.table(kDisputeTable);
  Outcome out;
  bool claimed = false;
  check_denials(in.report, table, out, claimed);
  check_counts(in.report, table, out, claimed);
  return claimed ? out : Outcome::not_applicable(say("正文没有写明复议、诉讼的件数"));
}

}  // namespace

extern const Rule review_claim = {
    .code = "C05",
    .name = "review-claim",
    .severity = Severity::kWarning,
    .title = "复议诉讼表述与表不符",
    .title_en = "Text and table differ in reviews and lawsuits",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .turn = 20,
};

}  // namespace gouji
