// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/what-ran.h"

#include <algorithm>

#include "cli/base/path-pattern.h"

namespace gouji {

std::string identity_of(const ReportFacts& facts) {
  if (facts.body.empty()) return facts.title;
  return facts.body + '/' + (facts.year ? std::to_string(*facts.year) : std::string());
}

std::string owner_of(const CheckedDocument& document) {
  std::string identity = document.report ? identity_of(*document.report) : std::string();
  return identity.empty() ? document.path : identity;
}

void WhatRan::ask(const std::string& rule, const std::string& of,
                  const std::vector<std::string>& files) {
  asked_[of].insert(rule);
  for (const std::string& file : files) asked_of_files_[file].insert(rule);
}

void WhatRan::note(const CheckedDocument& document) {
  note_file(document);
  const std::string owner = owner_of(document);
  note(document, owner);
  // Entries remembered for its path while its owner was unknown.
  if (owner != document.path) note(document, document.path);
}

void WhatRan::note(const CheckedDocument& document, const std::string& owner) {
  const auto asked = asked_.find(owner);
  if (owner.empty() || asked == asked_.end()) return;
  paths_.try_emplace(owner, document.path);
  for (const RuleResult& result : document.coverage) {
    const std::string code(result.rule->code);
    if (!asked->second.contains(code)) continue;
    (could_tell(result) ? told_ : untold_).insert(code + ' ' + owner);
  }
}

void WhatRan::note_file(const CheckedDocument& document) {
  if (asked_of_files_.empty()) return;
  const std::string path = absolute_path(document.path);
  const auto asked = asked_of_files_.find(path);
  if (asked == asked_of_files_.end()) return;
  for (const RuleResult& result : document.coverage) {
    const std::string code(result.rule->code);
    if (asked->second.contains(code) && could_tell(result))
      told_of_files_.insert(code + ' ' + path);
  }
}

bool WhatRan::is_gone(const std::string& rule, const std::string& of,
                      const std::vector<std::string>& files) const {
  if (by_hand_) return false;
  const bool all_run = std::all_of(files.begin(), files.end(), [&](const std::string& file) {
    return told_of_files_.contains(rule + ' ' + file);
  });
  if (!all_run) return false;
  const std::string key = rule + ' ' + of;
  return told_.contains(key) && !untold_.contains(key);
}

std::string WhatRan::looked_for_in(const std::string& of) const {
  const auto path = paths_.find(of);
  return path == paths_.end() ? of : path->second;
}

}  // namespace gouji
