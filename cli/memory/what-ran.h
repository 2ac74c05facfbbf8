// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules were run on which reports and could tell, as far as something is remembered of them:
// only they can say that a fault is gone.
#pragma once

#include <map>
#include <set>
#include <string>

#include "cli/checked/checked-document.h"

namespace gouji {

/// As the report says who it is; see identity_of().
std::string identity_of(const ReportFacts& facts);

/// Whose a finding is: identity_of() the report, or the path of a file that has none.
std::string owner_of(const CheckedDocument& document);

class WhatRan {
 public:
  /// `by_hand`: as in MemoryOptions; then nothing is gone.
  explicit WhatRan(bool by_hand) : by_hand_(by_hand) {}

  /// Something is remembered of this rule (A04) on what this owner has. Before any note().
  void ask(const std::string& rule, const std::string& of) { asked_[of].insert(rule); }
  void note(const CheckedDocument& document);

  /// A document of this owner was in the run. Only of owners that were asked for.
  [[nodiscard]] bool has_run(const std::string& of) const { return paths_.contains(of); }
  /// The rule was run and did not find it. A rule that could not tell, or whose fault another rule
  /// of the run states, has not said so.
  [[nodiscard]] bool is_gone(const std::string& rule, const std::string& of) const;
  /// The first file in which it was looked for; the owner where there was none.
  [[nodiscard]] std::string looked_for_in(const std::string& of) const;

 private:
  void note(const CheckedDocument& document, const std::string& owner);

  bool by_hand_;
  std::map<std::string, std::set<std::string>> asked_;  // codes of rules, by owner
  /// "A04 岚浦县水利局/2024" for rules that could tell, and for those that could not.
  std::set<std::string> told_, untold_;
  std::map<std::string, std::string> paths_;  // the first file, by owner
};

}  // namespace gouji
