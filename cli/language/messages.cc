// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language/messages.h"

#include <algorithm>
#include <deque>
#include <string>

#include "cli/language/page-parts.h"
#include "embedded-messages.h"
#include "parser/base/error.h"
#include "rules/registry.h"

namespace gouji {
namespace {

/// The pattern as the compiler sees it.
std::string unescaped(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool line_end = line.substr(at, 2) == "\\n";
    out += line_end ? '\n' : line[at];
    if (line_end) ++at;
  }
  return out;
}

struct Catalogue {
  std::deque<std::string> texts;  // what the map points into; a deque does not move them
  Translations map;

  void add(std::string_view file) {
    std::string_view chinese;
    while (!file.empty()) {
      const std::size_t end = std::min(file.find('\n'), file.size());
      const std::string_view line = file.substr(0, end);
      file.remove_prefix(std::min(end + 1, file.size()));
      if (line.empty() || line.front() == '#') continue;
      if (!line.starts_with("= ")) {
        chinese = texts.emplace_back(unescaped(line));
        continue;
      }
      GOUJI_ASSERT(!chinese.empty());  // a test reads every file
      map.emplace(chinese, texts.emplace_back(unescaped(line.substr(2))));
      chinese = {};
    }
  }
};

}  // namespace

const Translations& english_messages() {
  static const Catalogue catalogue = [] {
    Catalogue made;
    for (const auto& [name, text] : embedded::embedded_messages()) made.add(text);
    for (const Rule* rule : all_rules()) made.add(page_parts(rule_page(*rule)).messages);
    for (const Rule* rule : audit_rules()) made.add(page_parts(rule_page(*rule)).messages);
    return made;
  }();
  return catalogue.map;
}

}  // namespace gouji
