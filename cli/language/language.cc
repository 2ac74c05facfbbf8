// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language/language.h"

#include <cstdlib>

#include <fmt/format.h>

#include "cli/language/messages.h"
#include "cli/language/page-parts.h"
#include "cli/language/rule-selection.h"
#include "cli/language/told-samples.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

Language current = Language::kChinese;
bool given = false;

Expected<Language> named(const std::string& name, const std::string& where) {
  if (name == "zh") return Language::kChinese;
  if (name == "en") return Language::kEnglish;
  return unexpected(Error{ErrorKind::kUsage, say("{} 只能是 zh 或 en，不能是 {}", where, name)});
}

}  // namespace

Expected<Language> take_language(std::vector<std::string>& arguments) {
  std::optional<std::string> word;
  for (auto at = arguments.begin(); at != arguments.end() && *at != "--";) {
    if (at->starts_with("--lang=")) {
      word = at->substr(7);
      at = arguments.erase(at);
    } else if (*at == "--lang") {
      if (at + 1 == arguments.end()) {
        return unexpected(Error{ErrorKind::kUsage, say("--lang 后面缺少值：zh 或 en")});
      }
      word = *(at + 1);
      at = arguments.erase(at, at + 2);
    } else {
      ++at;
    }
  }
  const char* variable = std::getenv("GOUJI_LANG");
  const bool by_variable = variable != nullptr && *variable != '\0';
  given = word || by_variable;
  if (word) return named(*word, "--lang");
  if (by_variable) return named(variable, "GOUJI_LANG");
  return Language::kChinese;
}

bool language_given() { return given; }

void speak(Language language) {
  current = language;
  use_translations(language == Language::kChinese ? nullptr : &english_messages());
}

Language spoken() { return current; }

std::string_view basis_of(const Rule& rule) { return translated(rule.basis); }

std::string page_of(const Rule& rule, Samples samples) {
  if (rule.local != nullptr) return std::string(page_text(rule));  // in whatever language
  const PageParts parts = page_parts(page_text(rule));
  std::string page;
  if (current == Language::kChinese) {
    page = with_told_samples(parts.chinese);
  } else {
    page = fmt::format("# {}\n\n{}", rule.title_en, parts.english);
    if (samples == Samples::kTold) page += '\n' + told_samples(parts.chinese);
  }
  page.erase(page.find_last_not_of('\n') + 1);
  return page;
}

std::string_view title_of(const Rule& rule) {
  return current == Language::kChinese ? rule.title : rule.title_en;
}

}  // namespace gouji
