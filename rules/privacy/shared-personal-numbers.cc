// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/privacy/shared-personal-numbers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "parser/base/date.h"

namespace gouji {
namespace {

constexpr std::size_t kLongestCard = 19;

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

/// Up to kLongestCard digits from here on, single spaces or hyphens between them left out.
struct Run {
  std::string digits;              // the last may be X, as the eighteenth
  std::vector<std::uint32_t> end;  // in the text, behind each of them
};

Run run_at(std::string_view text, std::size_t at) {
  Run run;
  while (at < text.size() && run.digits.size() < kLongestCard) {
    const char c = text[at];
    const bool check = (c == 'X' || c == 'x') && run.digits.size() == 17;
    if (!is_digit(c) && !check) {
      const bool joint = (c == ' ' || c == '-') && !run.digits.empty() && at + 1 < text.size();
      if (!joint || text[at - 1] == c || !(is_digit(text[at + 1]) || text[at + 1] == 'X')) break;
      ++at;
      continue;
    }
    run.digits += check ? 'X' : c;
    run.end.push_back(static_cast<std::uint32_t>(++at));
    if (check) break;
  }
  return run;
}

/// Nothing that would make the number a longer one stands behind it.
bool ends_at(std::string_view text, std::size_t end) {
  return end >= text.size() || !(is_digit(text[end]) || is_letter(text[end]));
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool is_birthday(const Date& date) {
  return is_day(date) && 1900 <= date.year && date.year <= 2099;
}

bool is_province(int code) {
  return (11 <= code && code <= 15) || (21 <= code && code <= 23) || (31 <= code && code <= 37) ||
         (41 <= code && code <= 46) || (50 <= code && code <= 54) || (61 <= code && code <= 65);
}

/// ISO 7064, MOD 11-2.
char check_character(std::string_view seventeen) {
  constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights.at(i) * (seventeen[i] - '0');
  return std::string_view("10X98765432")[static_cast<std::size_t>(sum % 11)];
}

bool is_identity(std::string_view digits) {
  return digits.size() == 18 && is_province(number(digits.substr(0, 2))) &&
         is_birthday({number(digits.substr(6, 4)), number(digits.substr(10, 2)),
                      number(digits.substr(12, 2))}) &&
         check_character(digits.substr(0, 17)) == digits[17];
}

bool luhn(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

/// 62 has 16 to 19 digits, the others 16: accounts of bodies (3602…, 4000… with 19) are no cards.
bool is_card(std::string_view digits) {
  if (digits.find('X') != std::string_view::npos || digits.size() < 16) return false;
  const int two = number(digits.substr(0, 2));
  const bool other =
      digits.size() == 16 && (two == 35 || (40 <= two && two <= 49) || (51 <= two && two <= 55));
  return (two == 62 || other) && luhn(digits);
}

bool is_mobile(std::string_view digits) {
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

/// A phone may have no part of an address of the web, of a decimal or of a serial number beside it.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kBefore = "/_=.,", kAfter = "/_=";
  if (begin > 0 && kBefore.find(text[begin - 1]) != std::string_view::npos) return false;
  if (end >= text.size()) return true;
  const bool point = (text[end] == '.' || text[end] == ',' || text[end] == '-') &&
                     end + 1 < text.size() && (is_digit(text[end + 1]) || is_letter(text[end + 1]));
  return !point && kAfter.find(text[end]) == std::string_view::npos;
}

std::optional<PersonalNumber> number_at(std::string_view text, std::size_t at) {
  using Kind = PersonalNumberKind;
  const Run run = run_at(text, at);
  const auto begin = static_cast<std::uint32_t>(at);
  const auto fits = [&](std::size_t count, bool (*is)(std::string_view)) {
    // More than a few joints are a row of figures.
    const std::size_t joints = count == 11 ? 2 : 4;
    return run.digits.size() >= count && run.end[count - 1] - at <= count + joints &&
           ends_at(text, run.end[count - 1]) && is(std::string_view(run.digits).substr(0, count));
  };
  if (fits(18, is_identity)) return PersonalNumber{Kind::kIdentity, {begin, run.end[17]}};
  for (std::size_t count = kLongestCard; count >= 16; --count) {
    if (fits(count, is_card)) return PersonalNumber{Kind::kCard, {begin, run.end[count - 1]}};
  }
  if (fits(11, is_mobile) && stands_alone(text, at, run.end[10])) {
    return PersonalNumber{Kind::kMobile, {begin, run.end[10]}};
  }
  return {};
}

}  // namespace

std::vector<PersonalNumber> personal_numbers(std::string_view text) {
  constexpr std::size_t kShortest = 11;
  std::vector<PersonalNumber> found;
  for (std::size_t at = 0; at + kShortest <= text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    if (at == 0 || !(is_digit(text[at - 1]) || is_letter(text[at - 1]))) {
      if (const auto hit = number_at(text, at)) {
        found.push_back(*hit);
        at = hit->at.end - 1;
      }
    }
  }
  return found;
}

std::string mask_personal_number(std::string_view number, PersonalNumberKind kind) {
  const std::size_t last = kind == PersonalNumberKind::kMobile ? 4 : 2;
  const auto shown = [](char c) { return is_digit(c) || is_letter(c); };
  const auto all = static_cast<std::size_t>(std::count_if(number.begin(), number.end(), shown));
  std::string masked(number);
  std::size_t index = 0;
  for (char& c : masked) {
    if (!shown(c)) continue;
    if (index >= 3 && index + last < all) c = '*';
    ++index;
  }
  return masked;
}

std::string mask_personal_numbers(std::string_view text) {
  std::string masked(text);
  for (const PersonalNumber& each : personal_numbers(text)) {
    masked.replace(each.at.begin, each.at.size(),
                   mask_personal_number(text.substr(each.at.begin, each.at.size()), each.kind));
  }
  return masked;
}

}  // namespace gouji
