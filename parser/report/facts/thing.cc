// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/thing.h"

#include <algorithm>

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

/// What the parts of a run make together.
bool is_application(std::uint64_t parts) {
  const bool discloses = (parts & kDisclose) != 0;
  if ((parts & kByAsk) != 0) return discloses || (parts & (kInfo | kItem)) != 0;
  if (!discloses) return false;
  return (parts & kAsk) != 0 || ((parts & kWant) != 0 && (parts & (kInfo | kGov)) != 0);
}

/// 收到申请3件: the bare word, with nothing unknown in front and no case behind.
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

std::vector<Token> compose_things(const std::vector<Token>& tokens) {
  std::vector<Token> out;
  out.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    if (!is_part(tokens[i])) {
      out.push_back(tokens[i++]);
      continue;
    }
    std::size_t last = i;  // the last part or item of the run
    std::uint64_t parts = 0, own = 0;
    for (std::size_t end = i; end < tokens.size() && may_join(tokens[end]); ++end) {
      const Token& token = tokens[end];
      // 申请 in 申请行政复议 is a verb, and 情况 may belong to what follows.
      const bool verb =
          token.has(kAsk) && end + 1 < tokens.size() && is_case(tokens[end + 1].subject);
      if (verb) break;
      parts |= token.uses;
      if (is_part(token) || token.has(kItem)) {
        last = end;
        own = parts;
      }
    }
    if (is_application(own)) {
      Token& whole = out.emplace_back();
      whole.kind = Token::Kind::kWord;
      whole.at = cover(tokens[i].at, tokens[last].at);
      whole.subject = Subject::kApplication;
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
      more = applicant != Subject::kNone;
      applicant = subject;
      continue;
    }
    const bool adjacent = found != Subject::kNone && i == at + 2 && tokens[at + 1].joins();
    const Subject both = adjacent ? joined(found, subject) : Subject::kNone;
    if (both != Subject::kNone) {
      found = both;
    } else if (found == Subject::kNone || last) {
      found = subject;
    }
    at = i;
  }
  const bool asks = found == Subject::kNone || found == Subject::kApplication;
  return applicant != Subject::kNone && asks && !more ? applicant : found;
}

bool is_applicant(Subject subject) {
  return subject >= Subject::kNaturalPerson && subject <= Subject::kLegalService;
}

bool is_case(Subject subject) {
  return subject == Subject::kReview || subject == Subject::kSuit || subject == Subject::kCases;
}

bool is_result(Subject subject) {
  return subject >= Subject::kGranted && subject <= Subject::kWithdrawn;
}

}  // namespace gouji
