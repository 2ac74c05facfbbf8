// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the tables that a statement may rightly give. Where several are right, any is
// accepted, and all are shown where none fits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/consistency/shared-sums.h"

namespace gouji {

struct Reading {
  std::string name;  // 本年新收
  Decimal value;
};

/// Readings, and whether every cell that they are made of holds a number.
struct Readings {
  std::vector<Reading> all;
  bool whole = true;

  /// Adds a sum; one that cannot be read, or with blanks, makes the readings incomplete.
  void add(std::string name, const std::optional<Sum>& sum);
  [[nodiscard]] bool fit(Decimal value) const;
  /// 办理结果总计11、本年新收12, each value once.
  [[nodiscard]] std::string in_words() const;
};

/// New applications, with those carried in, and results, of one column of table 3.
Readings readings_of_applications(const StatutoryTable& table,
                                  const std::vector<std::string_view>& columns);

/// 新收并办结10件 of a fact with kDealtToo, in one column: no more than came in, and what lacks is
/// no more than what was carried over at the end.
bool may_be_dealt_with_too(const StatutoryTable& table, std::string_view column, const Fact& fact);

/// a + b, and a - b, where both are there.
std::optional<Sum> plus(const std::optional<Sum>& a, const std::optional<Sum>& b);
std::optional<Sum> minus(const std::optional<Sum>& a, const std::optional<Sum>& b);

}  // namespace gouji
