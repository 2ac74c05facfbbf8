// SPDX-License-Identifier: GPL-3.0-or-later
// Which cases a figure of reviews or suits counts: decided ones, open ones, those of one field,
// those unrelated to disclosure. The words of its clause show this, after 其中 the words of the
// clause before. Fails if 审结 comes before a number of all cases: then the rules accept both
// figures.
#include <algorithm>

#include "parser/report/facts/facts.h"
#include "parser/report/facts/thing.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

bool is_open(std::string_view words) {
  return contains_any(words, {"未审结", "未结案", "未办结", "未结", "未审理完", "在审理", "正在审",
                              "审理中", "在审", "未判决", "未宣判"}) &&
         !contains_any(words, {"上年", "去年", "年初", "往年", "结转"});
}

/// Whether 审结 occurs, outside of 未审结 and not as something still to happen.
bool is_closed(std::string_view words) {
  if (contains_any(words, {"决定已作出", "已作出决定", "已作出复议决定", "已判决", "已宣判",
                           "已作出判决"})) {
    return true;
  }
  for (const std::string_view word : {"审结", "办结", "结案", "已结"}) {
    for (std::size_t at = words.find(word); at != std::string_view::npos;
         at = words.find(word, at + word.size())) {
      if (!ends_with_any(words.substr(0, at), {"未", "待", "正在", "没有"})) return true;
    }
  }
  return false;
}

/// Text around a figure of its clause.
struct Around {
  std::string_view before;  // from the beginning of its clause
  std::string_view behind;  // up to the next figure, or the end of its clause
};

Around around(std::string_view text, const std::vector<Fact>& facts, std::size_t at) {
  const Fact& fact = facts[at];
  std::uint32_t end = std::max(fact.clause_text.end, fact.in_text.end);
  for (std::size_t i = at + 1; i < facts.size() && facts[i].in_text.begin < end; ++i) {
    if (facts[i].is<Count>() && facts[i].in_text.begin >= fact.in_text.end) {
      end = facts[i].in_text.begin;
      break;
    }
  }
  std::string_view behind = text.substr(fact.in_text.end, end - fact.in_text.end);
  for (const std::string_view mark : {"、", "（", "；"})
    behind = behind.substr(0, behind.find(mark));
  const std::uint32_t begin = std::min(fact.clause_text.begin, fact.in_text.begin);
  return {text.substr(begin, fact.in_text.begin - begin), behind};
}

/// 审结案件8件，其中复议6件: the clause before names the cases that are divided.
std::string_view divided(std::string_view text, const Fact& fact) {
  constexpr std::string_view kAmong = "其中", kComma = "，";
  const std::uint32_t begin = fact.clause_text.begin;
  if (!slice(text, fact.clause_text).starts_with(kAmong) || begin <= fact.sentence.begin) return {};
  std::string_view sentence = text.substr(fact.sentence.begin, begin - fact.sentence.begin);
  if (sentence.ends_with(kComma)) sentence.remove_suffix(kComma.size());
  const std::size_t comma = sentence.rfind(kComma);
  return comma == std::string_view::npos ? sentence : sentence.substr(comma + kComma.size());
}

/// The last bracket that is still open before the figure, or npos.
std::size_t open_bracket(std::string_view before) {
  const std::size_t open = before.rfind("（"), close = before.rfind("）");
  if (open == std::string_view::npos) return open;
  return close != std::string_view::npos && close > open ? std::string_view::npos : open;
}

/// 复议集中在征收领域（7件）: the words between the cases and the bracket name a part of them.
/// 书面申请复议1件: so does the way they were requested.
bool is_of_one_field(std::string_view before) {
  if (contains_any(before, {"书面申请", "口头申请"})) return true;
  const std::size_t open = open_bracket(before);
  if (open == std::string_view::npos) return false;
  std::string_view named = before.substr(0, open);
  std::size_t behind = 0;
  for (const std::string_view thing : {"复议", "诉讼"}) {
    const std::size_t at = named.rfind(thing);
    if (at != std::string_view::npos) behind = std::max(behind, at + thing.size());
  }
  named.remove_prefix(behind);
  if (constexpr std::string_view kKind = "类"; named.starts_with(kKind)) {
    named.remove_prefix(kKind.size());  // 复议类案件（3件）
  }
  return contains_any(named, {"领域", "方面", "类", "局", "委", "镇", "乡", "街道", "村", "其他"});
}

/// 均与政府信息公开无关, after the figure in its sentence or at the start of the next.
bool is_apart_from_disclosure(std::string_view text, const Fact& fact) {
  constexpr std::string_view kInfo = "信息公开";
  const std::string_view rest = text.substr(fact.in_text.end);
  const std::size_t own =
      fact.sentence.end > fact.in_text.end ? fact.sentence.end - fact.in_text.end : 0;
  const std::string_view next = rest.substr(std::min(own, rest.size()));
  const bool goes_on =
      starts_with_any(next, {"均", "都", "全部", "皆", "上述", "以上", "该案", "这些", "这"});
  const std::size_t next_end = goes_on ? std::min(next.find("。"), next.size()) : 0;
  const std::string_view said = rest.substr(0, own + next_end);
  const std::size_t at = said.find(kInfo);
  if (at == std::string_view::npos || said.substr(0, at).find("其中") != std::string_view::npos) {
    return false;
  }
  std::string_view ahead = said.substr(0, at), behind = said.substr(at + kInfo.size());
  for (const std::string_view part : {"政务", "政府"}) {
    if (ahead.ends_with(part)) ahead.remove_suffix(part.size());
  }
  for (const std::string_view part : {"申请", "工作", "事项", "答复"}) {
    if (behind.starts_with(part)) behind.remove_prefix(part.size());
  }
  if (ends_with_any(ahead, {"不涉及", "不涉", "未涉及", "不属于", "不是因", "并非因", "非因",
                            "不属", "未涉", "不是", "无涉"})) {
    return true;
  }
  return ends_with_any(ahead, {"与", "和", "同"}) &&
         starts_with_any(behind, {"无关", "没有关系", "无关联", "无直接关系", "不相关", "不相干"});
}

/// The kind of suits that the words themselves name.
std::uint32_t kind_of_suit(std::string_view words) {
  const bool after = words.find("复议后") != std::string_view::npos;
  const bool direct = contains_any(words, {"未经复议", "未经行政复议", "直接起诉", "直接提起"});
  if (after == direct) return 0;
  return after ? Fact::kAfterReview : Fact::kDirect;
}

/// 因行政处罚引发的行政复议, 占全部行政复议案件: cases unrelated to disclosure, or about disclosure
/// and everything else.
bool is_of_all_matters(std::string_view before) {
  if (contains_any(before, {"全部行政复议", "全部行政诉讼", "全部行政应诉", "全部复议", "全部诉讼",
                            "所有行政复议", "所有行政诉讼"})) {
    return true;
  }
  for (const std::string_view came : {"引发", "引起"}) {
    const std::size_t end = before.find(came);
    if (end == std::string_view::npos) continue;
    const std::size_t because = before.substr(0, end).rfind("因");
    if (because == std::string_view::npos) continue;
    return before.substr(because, end - because).find("公开") == std::string_view::npos;
  }
  return false;
}

/// 上年未审结的行政复议4件, 2022年结转行政诉讼3件: of the year before, unless words about this year
/// follow.
bool is_of_year_before(std::string_view before) {
  std::size_t last = std::string_view::npos;
  for (const std::string_view open : {"结转", "未审结", "延续", "未决"}) {
    const std::size_t at = before.rfind(open);
    if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) last = at;
  }
  if (last == std::string_view::npos) return false;
  const std::string_view when = before.substr(0, last), rest = before.substr(last);
  if (contains_any(rest, {"本年", "今年", "当年", "全年", "新收", "新增", "新发生", "。", "；"})) {
    return false;
  }
  const std::size_t clause = when.rfind("，");
  const std::string_view own = clause == std::string_view::npos ? when : when.substr(clause);
  constexpr std::string_view kYear = "年";
  const std::string_view named =
      own.ends_with(kYear) ? own.substr(0, own.size() - kYear.size()) : std::string_view();
  const bool year = !named.empty() && named.back() >= '0' && named.back() <= '9';  // 2022年结转
  return year || contains_any(own, {"上年", "去年", "上一年"});
}

/// 除3件行政复议、3件行政诉讼正在审理外: this applies to all figures of the clause.
bool is_open_but_for(std::string_view clause) {
  constexpr std::string_view kBut = "除", kFor = "外";
  return clause.starts_with(kBut) && clause.find(kFor) != std::string_view::npos && is_open(clause);
}

void mark(std::string_view text, std::vector<Fact>& facts, std::size_t at) {
  Fact& fact = facts[at];
  if (subject_of(fact) == Subject::kSuit) fact.limits |= kind_of_suit(slice(text, fact.words));
  if (fact.is<Denial>()) {
    const std::string_view words = slice(text, fact.in_text);
    const std::string_view rest = text.substr(fact.in_text.end);
    const bool behind = starts_with_any(rest, {"尚未审结", "未审结", "案件尚未审结", "案件未审结"});
    if (is_open(words) || behind) fact.limits |= Fact::kPending;
    return;
  }
  const Around words = around(text, facts, at);
  const std::string_view of = divided(text, fact);
  if (is_open(words.before) || is_open(words.behind) || is_open(of) ||
      is_open_but_for(slice(text, fact.clause_text))) {
    fact.limits |= Fact::kPending;
  } else if (is_closed(words.before) || is_closed(words.behind) || is_closed(of)) {
    fact.limits |= Fact::kSettled;
  }
  const std::string_view said =
      text.substr(fact.sentence.begin, fact.in_text.begin - fact.sentence.begin);
  if (is_of_all_matters(words.before) || is_of_year_before(said)) fact.limits |= Fact::kElse;
  if (is_of_one_field(words.before) || is_apart_from_disclosure(text, fact)) {
    fact.limits |= Fact::kElse;
  }
}

/// 行政复议3件，审结2件: only a figure, after the cases that its sentence counts.
void mark_bare(std::string_view text, std::vector<Fact>& facts, std::size_t at) {
  Fact& fact = facts[at];
  const Around words = around(text, facts, at);
  if (is_open(words.before) || is_open(words.behind)) {
    fact.limits |= Fact::kPending;
  } else if (is_closed(words.before) || is_closed(words.behind)) {
    fact.limits |= Fact::kSettled;
  }
}

/// 行政复议、行政诉讼分别为3件、1件: the first figure belongs to the first name, whether it counts
/// all cases, open ones, or those with an outcome.
void share_out(std::string_view text, std::vector<Fact>& facts) {
  constexpr std::string_view kEach = "分别", kReview = "复议", kSuit = "诉讼";
  for (std::size_t i = 0; i + 1 < facts.size(); ++i) {
    Fact &first = facts[i], &second = facts[i + 1];
    if (!first.is<Count>() || !second.is<Count>() || first.sentence != second.sentence) continue;
    if (second.in_text.begin < first.in_text.end) continue;
    const std::string_view between =
        text.substr(first.in_text.end, second.in_text.begin - first.in_text.end);
    if (between != std::string_view("、") && between != std::string_view("和")) continue;
    const std::string_view before =
        text.substr(first.sentence.begin, first.in_text.begin - first.sentence.begin);
    const std::size_t each = before.rfind(kEach);
    if (each == std::string_view::npos || before.size() - each > 3 * kEach.size()) continue;
    const std::size_t review = before.substr(0, each).rfind(kReview);
    const std::size_t suit = before.substr(0, each).rfind(kSuit);
    if (review == std::string_view::npos || suit == std::string_view::npos) continue;
    auto &one = std::get<Count>(first.claim), &other = std::get<Count>(second.claim);
    const bool outcome = is_outcome_of_case(one.subject);
    if (!outcome && one.subject != Subject::kNone && !is_case(one.subject)) continue;
    const auto name = [&](Fact& fact, Count& count, Subject cases) {
      fact.topic = cases;
      count.subject = outcome ? one.subject : cases;
      count.narrowed.clear();
    };
    name(second, other, review < suit ? Subject::kSuit : Subject::kReview);
    name(first, one, review < suit ? Subject::kReview : Subject::kSuit);
    second.words.begin = second.in_text.begin;
    // 其中未审结的分别为2件、1件: the words in front apply to both.
    const std::string_view lead = before.substr(0, each);
    const std::size_t comma = lead.rfind("，");
    if (is_open(comma == std::string_view::npos ? lead : lead.substr(comma))) {
      second.limits |= Fact::kPending;
    }
    second.limits |= first.limits;
  }
}

}  // namespace

void mark_case_figures(std::string_view text, std::vector<Fact>& facts) {
  if (text.find("分别") != std::string_view::npos) share_out(text, facts);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].is<AllAlike>() && is_case(subject_of(facts[i]))) {
      // 审结复议2件，均为维持
      const std::uint32_t begin = facts[i].sentence.begin;
      if (is_of_year_before(text.substr(begin, facts[i].in_text.begin - begin))) {
        facts[i].limits |= Fact::kElse;
      }
      if (is_closed(text.substr(begin, facts[i].in_text.end - begin))) {
        facts[i].limits |= Fact::kSettled;
      }
      continue;
    }
    const bool counted = facts[i].is<Count>() || facts[i].is<Denial>();
    if (counted && is_case(subject_of(facts[i]))) {
      mark(text, facts, i);
    } else if (facts[i].is<Count>() && subject_of(facts[i]) == Subject::kNone &&
               is_case(facts[i].topic)) {
      mark_bare(text, facts, i);
    }
  }
}

}  // namespace gouji
