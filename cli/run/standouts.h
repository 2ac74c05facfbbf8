// SPDX-License-Identifier: GPL-3.0-or-later
// Outliers among the reports of a run that are not faults: one of another year than nearly all
// others, and two of one body for one year.
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
  /// `asked`: the year from the command line for reports that state none.
  explicit Standouts(std::optional<int> asked = std::nullopt) : asked_(asked) {}

  /// Ignores duplicates and documents that are not reports.
  void add(const CheckedDocument& document);

  /// One sentence each, with the first few files. For years: only if three quarters of at least
  /// four reports share one, since a folder may hold several years on purpose. For bodies: reports
  /// of the same kind (pages, plain text) with different bytes, since a draft may lie beside its
  /// print on purpose.
  [[nodiscard]] std::vector<std::string> sentences() const;
  /// A remark on each report of another year, by path; not if its folder names another year, since
  /// that is reported already (folder-year.h).
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
  std::map<Key, std::string> named_;  // the body as in the first report
};

}  // namespace gouji
