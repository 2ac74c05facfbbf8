// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-phrases.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "parser/report/words/words.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

constexpr std::size_t kHan = 3;  // bytes of a character

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// Words that say when, by whom or that it is a total, and nothing of what is counted.
bool says_nothing(const StatementWord& word) {
  if ((word.uses & (kSelf | kYearLong)) != 0) return true;  // 全县 is more than 我局
  constexpr std::string_view kWords[] = {"本年度", "本年",   "今年", "年内", "一年来", "报告期内",
                                         "据统计", "经统计", "共",   "共计", "累计",   "总计",
                                         "合计",   "总共",   "一共", "了",   "已",     "年度"};
  return std::find(std::begin(kWords), std::end(kWords), word.printed) != std::end(kWords);
}

/// The words of the clause in front of the number without those; empty where they leave the clause
/// open (a number before it).
std::string phrase_of(const Report& report, const Fact& fact) {
  std::string_view words = words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  std::string phrase;
  const StatementWord* said = statement_word_at(fact.actor, 0);
  const bool area = said != nullptr && (said->uses & kArea) != 0;
  const bool own = !area && voice_of(report, fact) == Voice::kWhole;
  const std::string_view actor = own ? std::string_view(fact.actor) : std::string_view();
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view rest = words.substr(at);
    const bool digit = rest.front() >= '0' && rest.front() <= '9';
    if (digit) {
      constexpr std::size_t kYear = 4;
      if (rest.size() <= kYear || !rest.substr(kYear).starts_with("年")) return {};
      at += kYear + kHan;
      continue;
    }
    if (!actor.empty() && rest.starts_with(actor)) {
      at += actor.size();
      continue;
    }
    const StatementWord* word = statement_word_at(words, at);
    std::size_t next = at;
    if (word != nullptr) {
      next += word->printed.size();
      if (!says_nothing(*word)) phrase += word->printed;
    } else {
      next_code(words, next);
      phrase += words.substr(at, next - at);
    }
    at = next;
  }
  return phrase;
}

/// A clause in front that narrows nothing: a purpose, a source, an evaluation.
bool is_harmless(std::string_view clause) {
  for (const std::string_view begin :
       {"为", "根据", "据", "按", "依", "经", "年内", "一年来", "20"}) {
    if (clause.starts_with(begin))
      return !holds_any(clause, {"平台", "网站", "渠道", "季度", "月"});
  }
  return clause.size() <= std::size_t{4} * kHan &&
         holds_any(clause, {"今年", "本年", "全年", "年底", "年末"});
}

/// The clauses of its sentence in front of its own say nothing that narrows it.
bool is_free(const Report& report, const Fact& fact) {
  std::string_view lead = words_at(report, fact, {fact.sentence.begin, fact.clause_text.begin});
  constexpr std::string_view kComma = "，";
  while (!lead.empty()) {
    const std::size_t end = std::min(lead.find(kComma), lead.size());
    if (end > 0 && !is_harmless(lead.substr(0, end))) return false;
    lead.remove_prefix(std::min(end + kComma.size(), lead.size()));
  }
  return true;
}

bool is_plain_count(const Report& report, const Fact& fact) {
  return is_exact(fact) &&
         !fact.has(Fact::kPartOf | Fact::kNested | Fact::kShareOf | Fact::kPartOfYear |
                   Fact::kBesideYear | Fact::kHelp) &&
         !of_other_year(report, fact, true);
}

/// The last two characters in front of the number, which tell most pairs apart at little cost.
std::string_view end_of_phrase(const Report& report, const Fact& fact) {
  const std::string_view words =
      words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  return words.size() < 2 * kHan ? std::string_view() : words.substr(words.size() - 2 * kHan);
}

/// A verb of a body's work stands in it: bare names of columns are no statement.
bool holds_verb(std::string_view phrase, const Fact& fact) {
  return action_of(fact) != Action::kNone ||
         holds_any(phrase,
                   {"召开", "举办", "开展", "组织", "开设", "更新", "发布", "接待", "报送", "制作",
                    "编制", "刊发", "推送", "公开", "发文", "回应", "修订", "编发"});
}

/// 更新指南2次，全年共更新指南1次: in one sentence a number may be a part of the total behind it,
/// but not more than that.
bool may_stand_together(const Report& report, const Fact& one, const Fact& other) {
  if (one.sentence != other.sentence) return false;
  const std::string_view words = words_at(report, other, other.words);
  const bool total = other.has(Fact::kTotalOf | Fact::kWholeYear) || holds_any(words, {"共"});
  return !total || compare(number_of(one), number_of(other)) <= 0;
}

/// Between them begins the account of something else.
bool is_divided(const Report& report, const Fact& one, const Fact& other) {
  const std::string_view between =
      words_at(report, one, {one.in_text.end, other.clause_text.begin});
  return holds_any(between, {"：", "一是", "二是", "三是", "（一）", "（二）", "（三）", "其中",
                             "上半年", "下半年", "季度", "第一", "第二", "另外", "此外"});
}

}  // namespace

std::vector<std::pair<const Fact*, const Fact*>> differing_counts(const Report& report) {
  std::vector<std::pair<const Fact*, const Fact*>> found;
  constexpr std::size_t kShortest = 3 * kHan;
  std::vector<const Fact*> counts;  // of the paragraph
  int paragraph = -1;
  for (const Fact& fact : report.facts) {
    if (fact.paragraph != paragraph) counts.clear();
    paragraph = fact.paragraph;
    const auto* count = fact.as<Count>();
    if (count == nullptr) continue;
    counts.push_back(&fact);
    if (counts.size() < 2) continue;
    const std::string_view end = end_of_phrase(report, fact);
    if (end.empty()) continue;
    for (std::size_t i = 0; i + 1 < counts.size(); ++i) {
      const Fact& one = *counts[i];
      if (number_of(one) == count->value || unit_of(one) != count->unit) continue;
      if (end_of_phrase(report, one) != end) continue;
      const bool same_clause = one.clause_text == fact.clause_text;
      if (same_clause || !is_plain_count(report, one) || !is_plain_count(report, fact)) continue;
      const std::string phrase = phrase_of(report, one);
      if (phrase.size() < kShortest || phrase != phrase_of(report, fact)) continue;
      const bool apart = one.sentence != fact.sentence;
      if (!holds_verb(phrase, fact) || !is_free(report, one)) continue;
      if ((apart && !is_free(report, fact)) || may_stand_together(report, one, fact)) continue;
      if (is_divided(report, one, fact)) continue;
      found.emplace_back(&one, &fact);
    }
  }
  return found;
}

}  // namespace gouji
