// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/facts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "parser/report/facts/thing.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

void find_period_facts(std::string_view text, const std::vector<Clause>& clauses,
                       std::vector<Fact>& out) {
  for (const PeriodDraft& period : find_periods(text)) {
    Fact& fact = out.emplace_back();
    fact.claim = PeriodMention{canonical(period.period), period.named};
    put_place(fact, period.at, clauses);
  }
}

bool states(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.is_number() || token.has(kNegate); });
}

/// 即12件, 共计8件: a clause with only a number; its thing is in the clause before.
bool is_bare_number(std::string_view text, const std::vector<Token>& tokens) {
  if (tokens.size() < 2 || !tokens[1].is_number() || tokens[1].percent) return false;
  const std::string_view first = slice(text, tokens[0].at);
  constexpr std::string_view kLead[] = {"即", "计", "共", "共计", "合计", "总计", "达"};
  return std::find(std::begin(kLead), std::end(kLead), first) != std::end(kLead) &&
         (tokens.size() == 2 || tokens[2].opens());
}

/// Joins the last clause to the one before it, if that is in the same sentence and states nothing.
void join_before(std::vector<TokenClause>& clauses) {
  TokenClause& before = clauses[clauses.size() - 2];
  const TokenClause& last = clauses.back();
  const bool shares = std::all_of(
      before.tokens.begin(), before.tokens.end(),
      [](const Token& each) { return !each.has(kNegate) && (!each.is_number() || each.percent); });
  if (!shares || !(before.clause.sentence == last.clause.sentence)) return;
  Token& comma = before.tokens.emplace_back();
  comma.kind = Token::Kind::kMark;
  comma.mark = U'，';
  comma.at = {before.clause.at.end, last.clause.at.begin};
  before.tokens.insert(before.tokens.end(), last.tokens.begin(), last.tokens.end());
  before.clause.at.end = last.clause.at.end;
  before.states = true;
  clauses.pop_back();
}

/// The clauses that statements are read in, as tokens.
std::vector<TokenClause> token_clauses_of(std::string_view text,
                                          const std::vector<Clause>& clauses) {
  std::vector<TokenClause> out;
  out.reserve(clauses.size());
  for (const Clause& clause : clauses) {
    TokenClause& next = out.emplace_back();
    next.clause = clause;
    next.first = out.size() - 1;
    if (out.size() > 1 && out[out.size() - 2].clause.sentence == clause.sentence) {
      next.first = out[out.size() - 2].first;
    }
    if (!is_readable(clause)) continue;
    next.tokens = tokens_of(text, clause);
    next.states = states(next.tokens);
    if (next.states && out.size() > 1 && is_bare_number(text, next.tokens)) join_before(out);
  }
  return out;
}

/// Whether a verb of dealing or receiving is directly before a number, and the rest of the sentence
/// only makes sense for applications: results with their numbers (答复7件、不予受理4件), or, after
/// 新收, what was carried over (新收15件，加上结转的4件). Nothing else may be named in it.
bool is_about_applications(std::string_view text, const std::vector<TokenClause>& clauses,
                           std::size_t at, std::size_t verb) {
  const std::vector<Token>& own = clauses[at].tokens;
  const Action action = own[verb].action;
  const bool fresh = action == Action::kReceive && slice(text, own[verb].at).starts_with("新");
  const bool deals = action == Action::kAnswer || action == Action::kComplete;
  if (!fresh && !deals) return false;
  std::size_t number = verb + 1;
  while (number < own.size() && slice(text, own[number].at) == std::string_view("的")) ++number;
  const bool behind = number < own.size() && own[number].is_number();
  const bool before = deals && verb > 0 && own[verb - 1].is_number();  // 三十件答复里
  if (!behind && !before) return false;
  const std::size_t stop = text.find("。", own[verb].at.begin);
  for (std::size_t c = at; c < clauses.size(); ++c) {
    if (clauses[c].clause.at.begin > stop) break;
    const std::vector<Token>& tokens = clauses[c].tokens;
    for (std::size_t i = c == at ? verb + 1 : 0; i < tokens.size(); ++i) {
      if (tokens[i].has(kForeign | kOther) || is_case(tokens[i].subject)) return false;
      if (fresh && tokens[i].has(kCarry)) return true;
      const bool counted = i + 1 < tokens.size() &&
                           (tokens[i + 1].is_number() || (i > 0 && tokens[i - 1].is_number()) ||
                            (i + 2 < tokens.size() && tokens[i + 2].is_number()));
      const bool last = i + 1 == tokens.size() && i > 0 && tokens[i - 1].is_number();
      const bool share = i + 1 < tokens.size() && tokens[i + 1].has(kShare);
      if (deals && is_result(tokens[i].subject) && (counted || last || share)) return true;
    }
  }
  return false;
}

/// Finds the topic of the clauses, one after the other: fills in Fact::topic. `topic` is the topic
/// of the paragraph before if that was a heading.
Subject put_topics(std::string_view text, const std::vector<TokenClause>& clauses,
                   std::vector<Fact>& facts, Subject topic) {
  std::size_t next = 0;
  for (std::size_t c = 0; c < clauses.size(); ++c) {
    const TokenClause& clause = clauses[c];
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
      const Token& token = clause.tokens[i];
      for (; next < facts.size() && facts[next].in_text.begin <= token.at.begin; ++next) {
        facts[next].topic = topic;
      }
      // 来信, 提案: the following text is about these. 申请公开…的信件 are applications.
      const bool form = i > 1 && clause.tokens[i - 2].subject == Subject::kApplication &&
                        slice(text, clause.tokens[i - 1].at) == std::string_view("的");
      if (token.has(kForeign | kOther) && !form) topic = Subject::kComplaint;
      if (topic == Subject::kNone && token.action != Action::kNone &&
          is_about_applications(text, clauses, c, i)) {
        topic = Subject::kApplication;
        // 三十件答复里: the number comes first.
        if (next > 0 && i > 0 && facts[next - 1].in_text == clause.tokens[i - 1].at) {
          facts[next - 1].topic = topic;
        }
      }
      if (token.has(kAsk)) {
        // 登记申请 is for something else; 申请 alone keeps the topic; 申请行政复议 has a verb.
        const bool verb = (i + 1 < clause.tokens.size() && is_case(clause.tokens[i + 1].subject)) ||
                          (i > 0 && is_case(clause.tokens[i - 1].subject));  // 复议申请
        if (token.subject == Subject::kNone && !verb) topic = Subject::kComplaint;
        if (token.subject == Subject::kApplication && topic == Subject::kNone) {
          topic = Subject::kApplication;
        }
        continue;
      }
      const std::string_view printed = slice(text, token.at);
      const bool applicant = contains_any(printed, {"申请人", "申请主体", "申请者"});
      if (is_result(token.subject) || token.has(kCarry) || applicant) {
        if (topic == Subject::kNone) topic = Subject::kApplication;
        continue;
      }
      if (token.subject == Subject::kNone) continue;
      if (!is_applicant(token.subject) && token.subject != Subject::kCarriedOver &&
          token.subject < Subject::kUpheld) {
        topic = token.subject;
      }
    }
  }
  for (; next < facts.size(); ++next) facts[next].topic = topic;
  return topic;
}

}  // namespace

std::vector<Fact> read_facts(const std::vector<Prose>& prose) {
  std::vector<Fact> facts, found;
  Subject topic = Subject::kNone;  // topic of the heading before
  for (std::size_t i = 0; i < prose.size(); ++i) {
    if (prose[i].heading) {
      topic = Subject::kNone;
      continue;
    }
    const std::string_view text = prose[i].text.text;
    const std::vector<Clause> clauses = clauses_of(text);
    const std::vector<TokenClause> tokens = token_clauses_of(text, clauses);
    found.clear();
    find_period_facts(text, clauses, found);
    find_years(text, clauses, found);
    find_counts(text, tokens, found);
    find_denials(text, tokens, found);
    find_claims(text, tokens, found);
    find_document_numbers(text, clauses, found);
    std::stable_sort(found.begin(), found.end(), [](const Fact& a, const Fact& b) {
      return a.in_text.begin < b.in_text.begin;
    });
    constexpr std::size_t kLongestHeading = std::size_t{3} * 25;  // bytes
    topic = put_topics(text, tokens, found, topic);
    mark_other_figures(text, found);
    mark_figures_of_parts(text, found);
    mark_case_figures(text, found);
    if (text.size() > kLongestHeading || text.find("。") != std::string_view::npos) {
      topic = Subject::kNone;
    }
    for (Fact& fact : found) {
      fact.at = prose[i].text.source(fact.in_text);
      fact.clause = prose[i].text.source(fact.clause_text);
      fact.paragraph = static_cast<int>(i);
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

}  // namespace gouji
