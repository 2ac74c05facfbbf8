// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/words/clauses.h"

#include <algorithm>
#include <string>

#include "parser/report/report.h"
#include "parser/report/words/words.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

bool is_end(char32_t code) {
  return code == U'。' || code == U'；' || code == U'！' || code == U'？' || code == U';' ||
         code == U'!' || code == U'?';
}

/// An ASCII comma or full stop used as a Chinese one: 26件,其余, 26件. but not 1,326, 3.5, a.b.
bool is_ascii_mark(std::string_view text, std::size_t begin, std::size_t end) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
  if (begin == 0 || (is_ascii(text[begin - 1]) && text[begin - 1] != '"')) return false;
  return end >= text.size() || !is_ascii(text[end]) || text[end] == '"' || text[end] == ' ';
}

/// A month without a day: 1月至6月.
bool is_month(std::string_view text, std::size_t at) {
  constexpr std::string_view kMonth = "月";
  if (at == 0 || !text.substr(at).starts_with(kMonth)) return false;
  const bool digit = text[at - 1] >= '0' && text[at - 1] <= '9';
  const bool numbered = digit || ends_with_any(text.substr(0, at), {"一", "二", "三", "四", "五",
                                                                    "六", "七", "八", "九", "十"});
  // 1月至12月 is the whole year.
  const std::string_view before = text.substr(0, at);
  const std::string_view rest = text.substr(at + kMonth.size());
  if (before.ends_with("1") && !before.ends_with("11") &&
      (rest.starts_with("至12月") || rest.starts_with("到12月"))) {
    return false;
  }
  if (before.ends_with("1月至12") || before.ends_with("1月到12") || before.ends_with("1至12") ||
      before.ends_with("1-12")) {
    return false;
  }
  // 12月底 is the end of the year.
  const std::size_t behind = at + kMonth.size();
  if (text.substr(behind).starts_with("底") && ends_with_any(text.substr(0, at), {"12", "十二"})) {
    return false;
  }
  return numbered && (behind >= text.size() || text[behind] < '0' || text[behind] > '9');
}

StatementScope found_words(std::string_view text, std::uint32_t wanted) {
  StatementScope scope;
  std::vector<std::string_view> found;
  const auto take = [&](std::string_view word, std::uint32_t limit) {
    scope.limits |= limit;
    if (std::find(found.begin(), found.end(), word) != found.end()) return;
    found.push_back(word);
    if (!scope.words.empty()) scope.words += "、";
    scope.words += word;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (const ScopeWord* word = scope_word_at(text, at);
        word != nullptr && (word->limit == 0 || (word->limit & wanted) != 0)) {
      if (word->limit != 0) take(word->printed, word->limit);
      at += word->printed.size();
    } else {
      if ((wanted & Fact::kPartOfYear) != 0 && is_month(text, at)) take("月份", Fact::kPartOfYear);
      next_code(text, at);
    }
  }
  return scope;
}

}  // namespace

bool is_readable(const Clause& clause) {
  // Bytes. The longest sentences of reports have about 400 characters, clauses about 80.
  constexpr std::uint32_t kLongestClause = 3 * 400, kLongestSentence = 3 * 2000;
  return clause.at.size() <= kLongestClause && clause.sentence.size() <= kLongestSentence;
}

std::vector<Clause> clauses_of(std::string_view text) {
  std::vector<Clause> out;
  std::uint32_t sentence = 0, begin = 0;
  std::size_t first = 0;  // clause of the sentence
  const auto close = [&](std::uint32_t end) {
    if (end > begin) out.push_back({{}, {begin, end}});
  };
  std::size_t at = 0;
  while (at <= text.size()) {
    const auto end = static_cast<std::uint32_t>(at);
    const bool last = at == text.size();
    const char32_t code = last ? U'。' : next_code(text, at);
    const bool ascii = (code == U',' || code == U'.') && is_ascii_mark(text, end, at);
    const bool sentence_ends = is_end(code) || (ascii && code == U'.');
    if (sentence_ends || ascii || code == U'，') {
      close(end);
      begin = static_cast<std::uint32_t>(at);
    }
    if (sentence_ends) {
      for (; first < out.size(); ++first) out[first].sentence = {sentence, end};
      sentence = begin;
    }
    if (last) break;
  }
  return out;
}

std::string_view word_at(std::string_view text, std::size_t position,
                         std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.substr(position).starts_with(word)) return word;
  }
  return {};
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.ends_with(word); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.starts_with(word); });
}

std::optional<Span> find_any(std::string_view text, std::initializer_list<std::string_view> words,
                             std::size_t from) {
  std::size_t first = std::string_view::npos, size = 0;
  for (const std::string_view word : words) {
    const std::size_t at = text.find(word, from);
    if (at >= first) continue;
    first = at;
    size = word.size();
  }
  if (first == std::string_view::npos) return std::nullopt;
  return Span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + size)};
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::string_view lead_of(std::string_view text, const Clause& clause, std::size_t end) {
  constexpr std::size_t kFar = std::size_t{3} * 80;  // bytes before the clause itself
  std::size_t begin = clause.sentence.begin;
  if (clause.at.begin - begin > kFar) begin = clause.at.begin - kFar;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return text.substr(begin, end - begin);
}

StatementScope scope_of(std::string_view text, std::uint32_t wanted) {
  return found_words(text, wanted);
}
StatementScope time_scope_of(std::string_view text) { return found_words(text, Fact::kPartOfYear); }

}  // namespace gouji
