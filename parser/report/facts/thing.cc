// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/thing.h"

#include <algorithm>

#include "parser/text/pattern.h"

namespace gouji {
namespace {

constexpr std::uint64_t kParts = kGov | kInfo | kDisclose | kAsk | kWant | kByAsk;

bool is_quote(char32_t mark) { return mark == U'“' || mark == U'”' || mark == U'"'; }

bool is_part(const Token& token) {
  return token.kind == Token::Kind::kWord && token.subject == Subject::kNone && token.has(kParts);
}

bool may_join(const Token& token) {
  return is_part(token) || is_quote(token.mark) ||
         (token.kind == Token::Kind::kWord && token.has(kItem | kRun));
}

/// Whether the parts of a run together name an application.
bool is_application(std::uint64_t parts) {
  const bool discloses = (parts & kDisclose) != 0;
  if ((parts & kByAsk) != 0) return discloses || (parts & (kInfo | kItem)) != 0;
  if (!discloses) return false;
  return (parts & kAsk) != 0 || ((parts & kWant) != 0 && (parts & (kInfo | kGov)) != 0);
}

/// 公开水利信息: the tokens of the field between disclosure and information; empty if something
/// else is there. Joining words belong to it (教育类信息), at most kLongestField tokens.
TokenRange field_behind(const std::vector<Token>& tokens, std::size_t from) {
  constexpr std::size_t kLongestField = 6;
  std::size_t end = from;
  for (; end < tokens.size() && end - from <= kLongestField; ++end) {
    const Token& token = tokens[end];
    if (is_part(token)) break;
    const bool named = token.kind == Token::Kind::kUnknown ||
                       (token.kind == Token::Kind::kWord && token.subject == Subject::kNone &&
                        token.action == Action::kNone && token.has(kSelf | kRun));
    if (!named) return {};
  }
  const bool closed = end > from && end < tokens.size() && is_part(tokens[end]) &&
                      tokens[end].has(kInfo) && !tokens[end].has(kDisclose);
  return closed ? TokenRange{from, end} : TokenRange{};
}

Span span_of(const std::vector<Token>& tokens, TokenRange range) {
  Span span;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (tokens[i].has(kSelf | kRun)) continue;
    span = span.empty() ? tokens[i].at : cover(span, tokens[i].at);
  }
  return span;
}

/// 收到公开要求: a request is for disclosure if it was received, or if there was none.
bool is_received_request(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  const bool request =
      last == first + 1 && tokens[first].has(kDisclose) && tokens[last].has(kWant) && first > 0;
  if (!request) return false;
  const Token& before = tokens[first - 1];
  return before.action == Action::kReceive || before.has(kNegate);
}

/// 申请人提交的信息公开件: the applicant comes first.
bool is_handed_in(std::string_view text, const std::vector<Token>& tokens, std::size_t first,
                  std::uint64_t parts) {
  if (first < 2 || (parts & kDisclose) == 0 || (parts & kInfo) == 0) return false;
  const std::string_view verb = slice(text, tokens[first - 1].at);
  const std::string_view who = slice(text, tokens[first - 2].at);
  return (verb == "提交的" || verb == "提出的" || verb == "递交的") &&
         (who == "申请人" || who == "申请者");
}

/// 收到申请3件: the bare word, with nothing unknown before and no case after it.
bool is_bare_application(const Token& token, const Token* before, const Token* behind) {
  if (!token.has(kAsk)) return false;
  if (behind != nullptr && is_case(behind->subject)) return false;
  if (before == nullptr) return true;
  if (before->kind == Token::Kind::kUnknown || before->kind == Token::Kind::kTitle) return false;
  if (before->has(kForeign | kOther | kMatter)) return false;  // 登记申请
  return before->subject == Subject::kNone || is_applicant(before->subject) ||
         before->subject == Subject::kApplication || before->subject == Subject::kCarriedOver;
}

Subject joined(Subject first, Subject second) {
  const auto both = [&](Subject a, Subject b) {
    return (first == a && second == b) || (first == b && second == a);
  };
  if (both(Subject::kReview, Subject::kSuit)) return Subject::kCases;
  if (both(Subject::kGranted, Subject::kPartlyGranted)) return Subject::kGrantedOrPartly;
  return Subject::kNone;
}

}  // namespace

std::vector<Token> compose_things(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<Token> out;
  out.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    if (!is_part(tokens[i])) {
      out.push_back(tokens[i++]);
      continue;
    }
    std::size_t last = i;  // the last part or item of the run
    std::uint64_t parts = 0, own = 0;
    bool item = false;
    Span field;
    for (std::size_t end = i; end < tokens.size(); ++end) {
      if (!may_join(tokens[end])) {
        // 要求公开水利信息的申请: a field is between, after words of asking.
        const bool asked = last + 1 == end && tokens[last].has(kDisclose) &&
                           (parts & (kAsk | kWant)) != 0 && field.empty();
        const TokenRange between = asked ? field_behind(tokens, end) : TokenRange{};
        if (between.empty()) break;
        field = span_of(tokens, between);
        end = between.end - 1;
        continue;
      }
      const Token& token = tokens[end];
      // 申请 in 申请行政复议 is a verb, and 情况 may belong to the next thing.
      const bool verb =
          token.has(kAsk) && end + 1 < tokens.size() && is_case(tokens[end + 1].subject);
      if (verb) break;
      parts |= token.uses;
      if (is_part(token) || token.has(kItem)) {
        last = end;
        own = parts;
        item = token.has(kItem);
      }
    }
    if (is_application(own) || is_received_request(tokens, i, last) ||
        (item && is_handed_in(text, tokens, i, own))) {
      Token& whole = out.emplace_back();
      whole.kind = Token::Kind::kWord;
      whole.at = cover(tokens[i].at, tokens[last].at);
      whole.subject = Subject::kApplication;
      if (field.end <= whole.at.end) whole.field = field;
      i = last + 1;
      continue;
    }
    out.push_back(tokens[i]);
    const Token* before = out.size() > 1 ? &out[out.size() - 2] : nullptr;
    const Token* behind = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
    if (is_bare_application(tokens[i], before, behind)) {
      out.back().subject = Subject::kApplication;
    }
    ++i;
  }
  return out;
}

Subject subject_in(const std::vector<Token>& tokens, TokenRange range, bool last) {
  Subject found = Subject::kNone, applicant = Subject::kNone;
  std::size_t at = 0;
  bool more = false;  // kinds of applicants
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Subject subject = tokens[i].subject;
    if (subject == Subject::kNone) continue;
    if (is_applicant(subject)) {
      more = more || (applicant != Subject::kNone && applicant != subject);
      applicant = subject;
      continue;
    }
    const bool adjacent = found != Subject::kNone && i == at + 2 && tokens[at + 1].joins();
    const Subject both = adjacent ? joined(found, subject) : Subject::kNone;
    if (both != Subject::kNone) {
      found = both;
    } else if (is_result(found) && subject == Subject::kApplication) {
      // 予以公开的申请5件: applications that were granted.
    } else if (is_result(found) && group_of(found) == subject) {
      // 涉及内部事务信息不予公开的3件: the row is more specific than its group.
    } else if (found == Subject::kNone || last || group_of(subject) == found) {
      found = subject;
    }
    at = i;
  }
  const bool asks = found == Subject::kNone || found == Subject::kApplication;
  return applicant != Subject::kNone && asks && !more ? applicant : found;
}

}  // namespace gouji
