// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language/rule-selection.h"

#include <algorithm>

#include "cli/base/nearest.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// Of a local rule its pack's name, so that no letter stands for it.
std::string group_letter(const Rule& rule) {
  return rule.local != nullptr ? rule.local->pack : lower_case(rule.code.substr(0, 1));
}

/// The rules that a word stands for; none where it is unknown.
std::vector<const Rule*> rules_called(const std::string& word) {
  if (const Rule* rule = rule_called(word)) return {rule};
  const std::string group = lower_case(word);
  std::vector<const Rule*> rules;
  for (const Rule* rule : all_rules()) {
    if (group == group_letter(*rule) || group == rule_group(*rule)) rules.push_back(rule);
  }
  return rules;
}

}  // namespace

const Rule* rule_called(std::string_view word) {
  if (const Rule* rule = find_rule(word)) return rule;
  const std::string wanted = lower_case(word);
  for (const Rule* rule : all_rules()) {
    if (word == rule->title || wanted == lower_case(rule->title_en)) return rule;
  }
  return nullptr;
}

Expected<std::vector<const Rule*>> rules_called(const std::vector<std::string>& words) {
  std::vector<const Rule*> rules;
  for (const std::string& word : words) {
    const std::vector<const Rule*> called = rules_called(word);
    if (called.empty()) return unexpected(unknown_rule(word));
    rules.insert(rules.end(), called.begin(), called.end());
  }
  return rules;
}

std::vector<std::string> known_rule_words() {
  std::vector<std::string> known;
  for (const Rule* rule : all_rules()) {
    known.emplace_back(rule->code);
    known.emplace_back(rule->name);
    known.emplace_back(rule_group(*rule));
  }
  return known;
}

Error unknown_rule(std::string_view word) {
  // As other checkers write it: there is no such word here, and none is needed.
  if (const std::string plain = lower_case(word); plain == "all" || word == "*") {
    return {ErrorKind::kUsage,
            say("没有名为 {} 的规则：不写 --select 就核对全部规则，只核对几条的用 --select 列出",
                word)};
  }
  const std::string near = nearest(word, known_rule_words());
  return {ErrorKind::kUsage, near.empty()
                                 ? say("没有名为 {} 的规则，用 gouji rules 查看全部规则", word)
                                 : say("没有名为 {} 的规则，是否指 {}？", word, near)};
}

Expected<std::vector<const Rule*>> select_rules(const std::vector<std::string>& select,
                                                const std::vector<std::string>& ignore) {
  auto chosen =
      select.empty() ? Expected<std::vector<const Rule*>>(all_rules()) : rules_called(select);
  if (!chosen) return chosen;
  auto ignored = rules_called(ignore);
  if (!ignored) return ignored;
  std::vector<const Rule*> rules;
  for (const Rule* rule : all_rules()) {
    const auto stands_in = [&](const std::vector<const Rule*>& list) {
      return std::find(list.begin(), list.end(), rule) != list.end();
    };
    if (stands_in(*chosen) && !stands_in(*ignored)) rules.push_back(rule);
  }
  if (rules.empty() && audit_rules_in(select).empty()) {
    return unexpected(Error{ErrorKind::kUsage, say("--select 与 --ignore 之后没有剩下任何规则")});
  }
  return rules;
}

std::vector<const Rule*> audit_rules_in(const std::vector<std::string>& words) {
  std::vector<const Rule*> rules;
  for (const std::string& word : words) {
    const Rule* rule = find_rule(word);
    if (rule != nullptr && rule->of_audit) rules.push_back(rule);
  }
  return rules;
}

std::string_view page_text(const Rule& rule) {
  const std::string_view page = rule_page(rule);
  const std::string_view text = page.substr(0, page.rfind("<!--"));
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

}  // namespace gouji
