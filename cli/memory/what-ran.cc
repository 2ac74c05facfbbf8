// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/what-ran.h"

namespace gouji {

std::string identity_of(const ReportFacts& facts) {
  if (facts.body.empty()) return facts.title;
  return facts.body + '/' + (facts.year ? std::to_string(*facts.year) : std::string());
}

std::string owner_of(const CheckedDocument& document) {
  std::string identity = document.report ? identity_of(*document.report) : std::string();
  return identity.empty() ? document.path : identity;
}

void WhatRan::note(const CheckedDocument& document) {
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

bool WhatRan::is_gone(const std::string& rule, const std::string& of) const {
  if (by_hand_) return false;
  const std::string key = rule + ' ' + of;
  return told_.contains(key) && !untold_.contains(key);
}

std::string WhatRan::looked_for_in(const std::string& of) const {
  const auto path = paths_.find(of);
  return path == paths_.end() ? of : path->second;
}

}  // namespace gouji
