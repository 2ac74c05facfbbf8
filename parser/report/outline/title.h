// SPDX-License-Identifier: GPL-3.0-or-later
// The report's title: 某区人民政府2023年政府信息公开工作年度报告, in all the forms that agencies
// use, over one to four paragraphs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

struct Title {
  std::string text;  // reading form; empty where none was found
  Span at;
  std::string body;  // the agency, without year and fixed words; empty where it is not named
  std::optional<Stated<int>> year;
  /// The title does not say 政府 or 政务 (学校信息公开年度报告): by itself no proof.
  bool weak = false;
  /// What the document says it is instead, as a sentence: 解读, 图解, 通知, 半年. Empty where it
  /// does not. May stand together with a title.
  std::string other_kind;
};

/// Looks at the head of the document only: a title quoted further down names another document.
Title read_title(const std::vector<Prose>& prose, const SourceText& source);

/// The title whose last line is paragraph `last`, wherever in the document that is.
std::optional<Title> title_ending_at(const std::vector<Prose>& prose, const SourceText& source,
                                     std::size_t last);

/// A four-digit year at `position` of reading form: not part of a longer number. `length` is 4, or
/// more where 年 and 度 follow. Value 0 where none stands there.
struct YearToken {
  int value = 0;
  std::uint32_t length = 0;
  bool with_character = false;  // 年 follows
};
YearToken year_at(std::string_view text, std::size_t position);

}  // namespace gouji
