// SPDX-License-Identifier: GPL-3.0-or-later
// Document numbers (国办公开办函〔2021〕30号) in canonical form, with their issuer.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "parser/report/facts/facts.h"

namespace gouji {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

using Words = std::span<const std::string_view>;
constexpr std::array<std::string_view, 8> kOpen{"〔", "[", "［", "（", "(", "【", "﹝", "{"};
constexpr std::array<std::string_view, 8> kClose{"〕", "]", "］", "）", ")", "】", "﹞", "}"};
constexpr std::array<std::string_view, 1> kYear{"年"}, kNumber{"第"};

/// Moves `end` before the word of `words` that ends there.
bool back_over(std::string_view text, std::size_t& end, Words words) {
  for (const std::string_view word : words) {
    if (text.substr(0, end).ends_with(word)) {
      end -= word.size();
      return true;
    }
  }
  return false;
}

std::size_t back_over_digits(std::string_view text, std::size_t end) {
  while (end > 0 && is_digit(text[end - 1])) --end;
  return end;
}

/// Where the issuer's letters before a document number begin: Han without the words that lead to it
/// in a sentence. An issuer's name that contains one of these words is cut short.
std::size_t issuer_begin(std::string_view text, std::size_t end) {
  constexpr std::size_t kHan = 3;
  constexpr std::size_t kLongest = 14 * kHan;  // 国办公开办函 has 6; local ones up to 10
  std::size_t begin = end;
  while (begin >= kHan && end - begin < kLongest) {
    std::size_t at = begin - kHan;
    if ((static_cast<unsigned char>(text[at]) & 0xF0U) != 0xE0U) break;
    if (!is_han(next_code(text, at))) break;
    begin -= kHan;
  }
  for (std::size_t at = begin; at < end; at += kHan) {
    const std::string_view lead =
        word_at(text, at, {"按照", "根据", "依据", "依照", "参照", "落实", "贯彻",
                           "执行", "印发", "以及", "文件", "通知", "关于", "和",
                           "及",   "与",   "的",   "由",   "以",   "是",   "按"});
    if (!lead.empty()) begin = at + lead.size();
  }
  return std::min(begin, end);
}

/// 〔2021〕 that ends at `end`: its year; sets `end` to its beginning. Empty if there is none.
std::string_view bracketed_year(std::string_view text, std::size_t& end) {
  std::size_t at = end;
  if (!back_over(text, at, kClose)) return {};
  back_over(text, at, kYear);
  const std::size_t year = back_over_digits(text, at);
  if (at - year != 4) return {};
  const std::string_view digits = text.substr(year, 4);
  at = year;
  if (!back_over(text, at, kOpen)) return {};
  end = at;
  return digits;
}

const Clause* clause_at(const std::vector<Clause>& clauses, std::uint32_t position) {
  const auto at =
      std::partition_point(clauses.begin(), clauses.end(),
                           [position](const Clause& clause) { return clause.at.end <= position; });
  return at == clauses.end() ? nullptr : &*at;
}

}  // namespace

void put_place(Fact& fact, Span at, const std::vector<Clause>& clauses) {
  const Clause* clause = clause_at(clauses, at.begin);
  fact.in_text = fact.words = at;
  fact.clause_text = clause == nullptr ? at : cover(clause->at, at);
  fact.sentence = clause == nullptr ? at : cover(clause->sentence, at);
}

void find_document_numbers(std::string_view text, const std::vector<Clause>& clauses,
                           std::vector<Fact>& out) {
  constexpr std::string_view kMark = "号";
  for (std::size_t mark = text.find(kMark); mark != std::string_view::npos;
       mark = text.find(kMark, mark + kMark.size())) {
    const std::size_t number = back_over_digits(text, mark);
    if (number == mark || mark - number > 5) continue;
    std::size_t at = number;
    back_over(text, at, kNumber);
    std::string canonical_text;
    std::size_t begin = at;
    if (const std::string_view year = bracketed_year(text, at); !year.empty()) {
      begin = issuer_begin(text, at);
      if (begin == at) continue;
      canonical_text =
          std::string(text.substr(begin, at - begin)) + "〔" + std::string(year) + "〕";
    } else if (text.substr(0, at).ends_with("令")) {
      begin = issuer_begin(text, at);
      canonical_text = std::string(text.substr(begin, at - begin)) + "第";
    } else {
      continue;
    }
    Fact& fact = out.emplace_back();
    canonical_text += std::string(text.substr(number, mark - number)) + "号";
    fact.claim = DocumentNumber{std::move(canonical_text)};
    const Span whole{static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(mark + kMark.size())};
    put_place(fact, whole, clauses);
  }
}

}  // namespace gouji
