// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/facts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "parser/report/facts/thing.h"

namespace gouji {
namespace {

void find_period_facts(std::string_view text, const std::vector<Clause>& clauses,
                       std::vector<Fact>& out) {
  for (const PeriodDraft& period : find_periods(text)) {
    Fact fact;
    fact.claim = Claim::kPeriod;
    if (period.named) fact.subject = Subject::kPeriod;
    fact.text = canonical(period.period);
    fact.value = Decimal{period.period.to_year, 0};
    put_place(fact, period.at, clauses);
    out.push_back(std::move(fact));
  }
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
    next.states = std::any_of(next.tokens.begin(), next.tokens.end(), [](const Token& token) {
      return token.is_number() || token.has(kNegate);
    });
  }
  return out;
}

/// What the clauses speak of, one after the other: fills in Fact::topic. `topic` is that of the
/// paragraph before where it was a heading.
Subject put_topics(std::string_view text, const std::vector<TokenClause>& clauses,
                   std::vector<Fact>& facts, Subject topic) {
  std::size_t next = 0;
  for (const TokenClause& clause : clauses) {
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
      const Token& token = clause.tokens[i];
      for (; next < facts.size() && facts[next].in_text.begin <= token.at.begin; ++next) {
        facts[next].topic = topic;
      }
      // 来信, 提案: what follows is about these.
      if (token.has(kForeign | kOther)) topic = Subject::kComplaint;
      if (token.has(kAsk)) {
        // 登记申请 is for something else; 申请 alone is about what was spoken of; 申请行政复议.
        const bool verb = i + 1 < clause.tokens.size() && is_case(clause.tokens[i + 1].subject);
        if (token.subject == Subject::kNone && !verb) topic = Subject::kComplaint;
        if (token.subject == Subject::kApplication && topic == Subject::kNone) {
          topic = Subject::kApplication;
        }
        continue;
      }
      const bool applicant = text.substr(token.at.begin).starts_with("申请人");
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
  Subject topic = Subject::kNone;  // of the heading before
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
