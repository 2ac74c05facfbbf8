// SPDX-License-Identifier: GPL-3.0-or-later
// Which rules were run on which reports and could tell, as far as something is remembered of them:
// only these can show that a fault is gone.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

/// The identity that the report states.
std::string identity_of(const ReportFacts& facts);

/// Owner of a finding: identity_of() the report, or the path of a file without one.
std::string owner_of(const CheckedDocument& document);

class WhatRan {
 public:
  /// `by_hand`: as in MemoryOptions; then nothing counts as gone.
  explicit WhatRan(bool by_hand) : by_hand_(by_hand) {}

  /// Something is remembered for this rule (A04) and this owner; `files` (absolute) are those of
  /// its documents that had it, if known. Call before any note().
  void ask(const std::string& rule, const std::string& of, const std::vector<std::string>& files);
  void note(const CheckedDocument& document);

  /// Whether a document of this owner was in the run. Only for owners passed to ask().
  [[nodiscard]] bool has_run(const std::string& of) const { return paths_.contains(of); }
  /// Whether the rule was run and did not find it. False if the rule could not tell, if another
  /// rule of the run states its fault, or if it was not run on each of `files`: a report may come
  /// in several files, and only one of them has the fault.
  [[nodiscard]] bool is_gone(const std::string& rule, const std::string& of,
                             const std::vector<std::string>& files) const;
  /// The first file in which it was searched for; the owner if there is none.
  [[nodiscard]] std::string looked_for_in(const std::string& of) const;

 private:
  void note(const CheckedDocument& document, const std::string& owner);
  void note_file(const CheckedDocument& document);

  bool by_hand_;
  std::map<std::string, std::set<std::string>> asked_;           // codes of rules, by owner
  std::map<std::string, std::set<std::string>> asked_of_files_;  // the same, by absolute path
  /// "A04 岚浦县水利局/2024" for rules that could tell, and for rules that could not.
  std::set<std::string> told_, untold_;
  std::set<std::string> told_of_files_;       // "A04 /d/a.pdf"
  std::map<std::string, std::string> paths_;  // the first file, by owner
};

}  // namespace gouji
