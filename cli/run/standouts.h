// SPDX-License-Identifier: GPL-3.0-or-later
// What stands out among the reports of a run and is no fault of any of them: one of another year
// than nearly all others, and two of one body for one year.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

class Standouts {
 public:
  /// `asked`: the year that the command line gives for reports that name none.
  explicit Standouts(std::optional<int> asked = std::nullopt) : asked_(asked) {}

  /// Duplicates, and what is no report, count for nothing.
  void add(const CheckedDocument& document);

  /// One sentence each, with the first few files. Of years: only where three quarters of at least
  /// four reports share one, since a folder may hold several years on purpose. Of bodies: reports
  /// of the same kind (pages, plain text) with different bytes, since a draft stands beside its
  /// print on purpose.
  [[nodiscard]] std::vector<std::string> sentences() const;
  /// What is to be said of a report of another year, by its path; of none whose folder names
  /// another year, since that is said already (folder-year.h).
  [[nodiscard]] std::map<std::string, std::string> on_reports() const;

 private:
  struct Key {
    bool plain_text = false;
    int year = 0;
    std::string body;  // as N01 compares it
    auto operator<=>(const Key&) const = default;
  };
  std::optional<int> asked_;
  std::map<int, std::vector<std::string>> paths_of_year_;
  std::map<Key, std::vector<std::string>> paths_of_body_;
  std::set<std::string> digests_;     // of the reports so far
  std::map<Key, std::string> named_;  // the body as the first report has it
};

}  // namespace gouji
