// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/registry.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

#include "registered-rules.h"

namespace gouji {
namespace {

bool same_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

const RegisteredRule& registered(const Rule& rule) {
  const auto* found = std::find_if(std::begin(kRegisteredRules), std::end(kRegisteredRules),
                                   [&](const RegisteredRule& r) { return r.rule == &rule; });
  GOUJI_ASSERT(found != std::end(kRegisteredRules));
  return *found;
}

void sort_by_code(std::vector<const Rule*>& rules) {
  std::sort(rules.begin(), rules.end(),
            [](const Rule* a, const Rule* b) { return a->code < b->code; });
}

std::vector<const Rule*> built_in(bool of_audit) {
  std::vector<const Rule*> rules;
  for (const RegisteredRule& r : kRegisteredRules) {
    if (r.rule->of_audit == of_audit) rules.push_back(r.rule);
  }
  sort_by_code(rules);
  return rules;
}

std::vector<const Rule*>& rules_of_process() {
  static std::vector<const Rule*> rules = built_in(false);
  return rules;
}

}  // namespace

const std::vector<const Rule*>& all_rules() { return rules_of_process(); }

const std::vector<const Rule*>& audit_rules() {
  static const std::vector<const Rule*> rules = built_in(true);
  return rules;
}

void add_local_rules(std::vector<std::unique_ptr<const LocalRule>> rules) {
  static std::vector<std::unique_ptr<const LocalRule>> kept;
  static std::deque<Rule> made;  // addresses stay
  for (auto& local : rules) {
    GOUJI_ASSERT(find_rule(local->code) == nullptr && find_rule(local->name) == nullptr);
    rules_of_process().push_back(&made.emplace_back(local->rule()));
    kept.push_back(std::move(local));
  }
  sort_by_code(rules_of_process());
}

const Rule* find_rule(std::string_view code_or_name) {
  for (const auto* rules : {&all_rules(), &audit_rules()}) {
    for (const Rule* rule : *rules) {
      if (same_ignoring_case(rule->code, code_or_name) ||
          same_ignoring_case(rule->name, code_or_name)) {
        return rule;
      }
    }
  }
  return nullptr;
}

std::string_view rule_page(const Rule& rule) {
  return rule.local != nullptr ? std::string_view(rule.local->page) : registered(rule).page;
}

std::string_view rule_group(const Rule& rule) {
  return rule.local != nullptr ? std::string_view(rule.local->pack) : registered(rule).group;
}

}  // namespace gouji
