// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar days.
#pragma once

#include <array>
#include <compare>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace gouji {

struct Date {
  int year = 0, month = 0, day = 0;
  // clang-tidy mistakes the 0 in comparisons for a null pointer.
  auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// Whether this is a day of the Gregorian calendar.
constexpr bool is_day(const Date& date) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  return date.day <=
         kDays.at(static_cast<std::size_t>(date.month - 1)) + (date.month == 2 && leap ? 1 : 0);
}

/// Parses 2024-01-31 (ISO 8601) and nothing else. Empty for a day that the calendar lacks.
constexpr std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t digits) {
    int value = 0;
    for (std::size_t i = from; i < from + digits; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  if (!is_day(date)) return std::nullopt;
  return date;
}

/// A day without a year.
struct MonthDay {
  int month = 0, day = 0;
  // clang-tidy mistakes the 0 in comparisons for a null pointer.
  auto operator<=>(const MonthDay&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// Parses 01-31 and nothing else. Empty for a day that some years lack.
constexpr std::optional<MonthDay> parse_month_day(std::string_view text) {
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
  }
  const MonthDay day{(text[0] - '0') * 10 + text[1] - '0', (text[3] - '0') * 10 + text[4] - '0'};
  constexpr int kCommonYear = 2023;
  if (!is_day({kCommonYear, day.month, day.day})) return std::nullopt;
  return day;
}

/// In the format that parse_date reads.
inline std::string to_text(const Date& date) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return text.data();
}

}  // namespace gouji
