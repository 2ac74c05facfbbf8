// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/shell/script-words.h"

#include <algorithm>

#include "cli/checked/words.h"
#include "parser/base/error.h"
#include "rules/registry.h"

namespace gouji {

std::vector<Choice> rule_words() {
  std::vector<Choice> words;
  for (const Rule* rule : all_rules()) {
    words.push_back({std::string(rule->code), std::string(title_of(*rule))});
  }
  for (const Rule* rule : all_rules()) {
    words.push_back({std::string(rule->name), std::string(title_of(*rule))});
  }
  return words;
}

std::vector<Choice> group_words() {
  std::vector<Choice> words;
  for (const Rule* rule : all_rules()) {
    for (const std::string_view word : {rule->code.substr(0, 1), rule_group(*rule)}) {
      const bool known = std::any_of(words.begin(), words.end(),
                                     [&](const Choice& each) { return each.word == word; });
      if (!known) words.push_back({std::string(word), std::string(rule_group(*rule))});
    }
  }
  return words;
}

std::vector<Choice> level_words() {
  std::vector<Choice> words;
  for (const Severity each : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    words.push_back({std::string(keyword(each)), std::string(shown(each))});
  }
  return words;
}

std::vector<Choice> words_for(const std::vector<ListedCommand>& commands, Takes takes) {
  for (const ListedCommand& each : commands) {
    for (const ListedOption& option : each.options) {
      if (option.takes == takes && !option.choices.empty()) return option.choices;
    }
  }
  return {};
}

std::string joined(const std::vector<Choice>& choices) {
  std::string out;
  for (const Choice& each : choices) out += (out.empty() ? "" : " ") + each.word;
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

std::string filled(std::string_view script, std::string_view marker, std::string_view with) {
  const std::size_t at = script.find(marker);
  GOUJI_ASSERT(at != std::string_view::npos);
  std::string out(script.substr(0, at));
  out += with;
  std::string_view rest = script.substr(at + marker.size());
  if (rest.starts_with('\n')) rest.remove_prefix(1);
  return out += rest;
}

}  // namespace gouji
