// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to break a lawful report in one place, each with what must be found, and where.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/lawful-report.h"

namespace gouji::test {

struct Mutation {
  std::string_view name;
  std::string_view code;  // of the rule that it is meant for
  /// Breaks the report and says what must be found: code and place of each finding, in the words
  /// of print_findings() ("A03 t3.received.total"), the
  /// code alone where the place is told by the words, several apart by | where either will do.
  /// Nothing where this report has no place for it.
  std::function<std::optional<std::vector<std::string>>(LawfulReport&, Dice&)> apply;
};

/// Those whose rule there is.
const std::vector<Mutation>& mutations();

}  // namespace gouji::test
