// SPDX-License-Identifier: GPL-3.0-or-later
// "网上3件、信函2件，合计5件" and "5件，分别为网上3件、信函2件": items of one unit and the total
// that the list itself gives. 其中 and 包括 are seldom complete and belong to C09.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

using Facts = std::vector<const Fact*>;

std::string_view between(const Report& report, const Fact& first, const Fact& second) {
  if (first.in_text.end > second.in_text.begin) return {};
  return words_at(report, first, {first.in_text.end, second.in_text.begin});
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// How many items 二者, 两者, 三者 name; 0 of other words.
std::size_t named_items(std::string_view words) {
  if (words.starts_with("二者") || words.starts_with("两者")) return 2;
  return words.starts_with("三者") ? 3 : 0;
}

/// The words of the fact are one of these and its number.
bool is_bare_total(const Report& report, const Fact& fact) {
  std::string_view words = words_at(report, fact, fact.words);
  words.remove_suffix(std::min<std::size_t>(words.size(), fact.in_text.size()));
  const auto ends = [&](std::string_view end) {
    if (!words.ends_with(end)) return false;
    words.remove_suffix(end.size());
    return true;
  };
  if (!ends("共计") && !ends("合计") && !ends("总计") && !ends("总共")) {
    if (!ends("共")) return false;
    // 二者共13件; 收到12件，加上上年结转1件，共13件.
    const std::string_view before = words_at(report, fact, {fact.sentence.begin, fact.words.begin});
    return named_items(words) != 0 || (words.empty() && contains_any(before, {"加上"}));
  }
  if (words.empty()) return true;
  // 三级共计: all of the items.
  static const Pattern all(
      "^(?:以上|上述|[两二三四五六七八九十]{1,2})(?:级|类|项|者|方面|部分|种|层)$");
  return all.matches(words);
}

/// 共计23个政策解读产品: a noun of its own behind the number, so that it may count other things.
bool has_own_noun(const Report& report, const Fact& fact) {
  const std::string_view behind = text_of(report, fact).substr(fact.in_text.end);
  if (behind.empty()) return false;
  constexpr std::string_view kEnds[] = {"。", "，", "；", "、", "（", "）", "：", "(", ")", "“"};
  return std::none_of(std::begin(kEnds), std::end(kEnds),
                      [&](std::string_view end) { return behind.starts_with(end); });
}

struct List {
  Facts items;
  const Fact* total = nullptr;
};

bool is_item(const Report& report, const Fact& fact, const Fact& total) {
  const auto* count = fact.as<Count>();
  const bool named = fact.words.begin < fact.in_text.begin || subject_of(fact) != Subject::kNone;
  return count != nullptr && count->exact && count->unit == unit_of(total) && named &&
         !fact.has(Fact::kPartOf | Fact::kNested) && !is_bare_total(report, fact);
}

std::optional<Decimal> sum_of(const Facts& items, std::size_t from) {
  std::optional<Decimal> sum = Decimal{};
  for (std::size_t i = from; i < items.size() && sum; ++i) sum = add(*sum, number_of(*items[i]));
  return sum;
}

/// 每月1期，全年12期: how often, which is no part of how many.
bool is_a_rate(const Report& report, const Fact& fact) {
  const std::string_view words =
      words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  const std::size_t each = words.rfind("每");
  if (each == std::string_view::npos) return false;
  const std::string_view behind = words.substr(each + std::string_view("每").size());
  const bool time = starts_with_any(
      behind, {"月", "季", "周", "旬", "天", "日", "年", "半年", "半月", "个月", "两", "星期"});
  return time && behind.find_first_of("0123456789") == std::string_view::npos;
}

/// 共收到50件，网上30件、现场20件，合计50件: 共 at the head gives the total, not an item.
bool repeats_first(const List& list) {
  const auto rest = sum_of(list.items, 1);
  const Decimal first = number_of(*list.items.front()), total = number_of(*list.total);
  return list.items.size() < 2 || first == total || (rest && *rest == first) ||
         (rest && *rest == total) || list.items.size() > 2;
}

/// The items right before a bare total, up to what is none.
List listed_before(const Report& report, const Facts& sentence, std::size_t at) {
  List list;
  list.total = sentence[at];
  const std::size_t named = named_items(words_at(report, *list.total, list.total->words));
  for (std::size_t i = at; i-- > 0;) {
    const Fact& fact = *sentence[i];
    if (named != 0 && list.items.size() == named) return list;
    if (fact.is<Percentage>()) continue;
    if (named != 0 && fact.is<Count>() && unit_of(fact) != unit_of(*list.total)) continue;
    if (named != 0 && fact.is<YearMention>()) continue;
    if (!fact.is<Count>()) break;
    if (fact.has(Fact::kNested) || is_a_rate(report, fact)) continue;
    // 办结的11件中，…: what it is out of is no item.
    std::string_view behind = text_of(report, fact).substr(fact.in_text.end);
    for (const std::string_view noun : {"的", "申请", "案件", "事项", "信息"}) {
      if (behind.starts_with(noun)) behind.remove_prefix(noun.size());
    }
    if (behind.starts_with("中") || behind.starts_with("里")) break;
    if (!is_item(report, fact, *list.total)) {
      // A total that opens the list is one reading more than this rule can tell apart.
      list.items.clear();
      return list;
    }
    list.items.insert(list.items.begin(), &fact);
    if (fact.has(Fact::kTotalOf) && named == 0) break;  // 共处理许可60件、处罚25件，合计85件
  }
  if (named != 0) {
    if (list.items.size() != named) list.items.clear();
    return list;
  }
  if (!list.items.empty() && list.items.front()->has(Fact::kTotalOf) && repeats_first(list)) {
    list.items.clear();
  }
  return list;
}

/// The items behind 分别为 or 具体为 up to the end of the sentence; none where 等 leaves them open.
List listed_behind(const Report& report, const Facts& sentence, std::size_t at) {
  List list;
  list.total = sentence[at];
  if (at + 1 >= sentence.size()) return {};
  std::string_view mark = between(report, *sentence[at], *sentence[at + 1]);
  for (const std::string_view lead : {"，", "。", "："}) {
    if (mark.starts_with(lead)) mark.remove_prefix(lead.size());
  }
  if (!mark.starts_with("分别为") && !mark.starts_with("具体为")) return {};
  for (std::size_t i = at + 1; i < sentence.size(); ++i) {
    const Fact& fact = *sentence[i];
    if (fact.is<Percentage>() || fact.has(Fact::kNested)) continue;
    const auto* count = fact.as<Count>();
    const bool item = count != nullptr && count->exact && count->unit == unit_of(*list.total) &&
                      !fact.has(Fact::kPartOf | Fact::kTotalOf | Fact::kTurned);
    if (!item) return {};
    list.items.push_back(&fact);
  }
  const Fact& last = *sentence.back();
  const std::string_view text = text_of(report, last);
  const std::string_view tail = text.substr(last.in_text.end);
  const std::size_t stop = tail.find("。");
  if (stop == std::string_view::npos || holds_any(tail.substr(0, stop), {"等", "，"})) return {};
  return list;
}

/// 105 + 17 = 122.
std::string shown(const Facts& items, Decimal sum) {
  std::string words;
  for (const Fact* item : items) {
    words += (words.empty() ? "" : " + ") + to_string(number_of(*item));
  }
  return words + " = " + to_string(sum);
}

/// Numbers that are no parts of one whole: a stock, or what came and what went.
bool is_of_another_kind(const Report& report, const List& list) {
  const Fact& first = *list.items.front();
  const Span all = cover(cover(first.words, list.items.back()->in_text), list.total->in_text);
  return holds_any(words_at(report, first, all), {"目前", "现有", "累计", "注销", "关停", "减少",
                                                  "撤销", "整合", "较", "比上", "同比", "占"}) ||
         holds_any(words_at(report, first, first.sentence), {"目前", "现有"});
}

void check_list(const Report& report, const List& list, Outcome& out, bool& claimed) {
  if (list.total == nullptr || list.items.size() < 2 || !is_exact(*list.total)) return;
  if (is_of_another_kind(report, list)) return;
  claimed = true;
  const auto sum = sum_of(list.items, 0);
  const Decimal total = number_of(*list.total);
  if (!sum || *sum == total) return;
  // 收到12件，其中…重复3件、信访2件，两类合计5件: the last items give the total, so that the first
  // is no item.
  for (std::size_t from = 1; from + 1 < list.items.size(); ++from) {
    const auto part = sum_of(list.items, from);
    if (part && *part == total) return;
  }
  Finding finding;
  const Fact& first = *list.items.front();
  const Span at = whole_words(
      report, first, cover(cover(first.words, list.items.back()->in_text), list.total->in_text));
  if (has_own_noun(report, *list.total)) finding.severity = Severity::kInfo;
  finding.message = say("“{}”：{}，不是{}", words_at(report, first, at), shown(list.items, *sum),
                        to_string(total));
  finding.at = place_in(report, first, at);
  finding.where.section = section_of(report, first);
  finding.left = to_string(*sum);
  finding.right = to_string(total);
  out.find(std::move(finding));
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  bool claimed = false;
  for (const Facts& sentence : sentences_with_facts(report)) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (!sentence[i]->is<Count>() || sentence[i]->has(Fact::kNested)) continue;
      if (is_bare_total(report, *sentence[i])) {
        check_list(report, listed_before(report, sentence, i), out, claimed);
      } else {
        check_list(report, listed_behind(report, sentence, i), out, claimed);
      }
    }
  }
  return claimed ? out : Outcome::not_applicable(say("正文没有列出分项又写明合计"));
}

}  // namespace

extern const Rule sum_of_parts = {
    .code = "C16",
    .name = "sum-of-parts",
    .severity = Severity::kWarning,
    .title = "分项之和与合计不符",
    .title_en = "Parts and their stated sum differ",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
