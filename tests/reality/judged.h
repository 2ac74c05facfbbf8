// SPDX-License-Identifier: GPL-3.0-or-later
// What people judged by hand, and what the rules say of the same files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace gouji::test {

/// A row of a table with tabs, by the names of its columns.
using JudgedRow = std::map<std::string, std::string>;
/// Fails the test where the file cannot be read.
std::vector<JudgedRow> judged_rows(const std::string& path);

struct Said {
  std::string code, message;
  Severity severity = Severity::kWarning;
  std::size_t line = 0;  // of a text file, from 1; 0 where the finding has no place
};

struct Examined {
  Report report;
  std::vector<Said> said;
};

/// A PDF or a text under all rules. None where it cannot be read.
std::optional<Examined> examine(const std::string& path);

}  // namespace gouji::test
