// SPDX-License-Identifier: GPL-3.0-or-later
// Common parts of the scripts for all shells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/language/language.h"
#include "cli/line/help.h"
#include "cli/line/listed-commands.h"

namespace gouji {

/// Codes and names of the built-in rules, with their titles.
std::vector<Choice> rule_words();
/// Letters and names of their groups.
std::vector<Choice> group_words();
/// error, warning, info.
std::vector<Choice> level_words();

/// The words that options of this kind accept, if all accept the same.
std::vector<Choice> words_for(const std::vector<ListedCommand>& commands, Takes takes);

/// Only the words, separated by spaces.
std::string joined(const std::vector<Choice>& choices);

/// In single quotes for bash and zsh; fish reads them alike except for the quotation mark itself,
/// which none of our texts contain.
std::string quoted(std::string_view text);

/// `script` with `with` in place of the line `marker`.
std::string filled(std::string_view script, std::string_view marker, std::string_view with);

/// While it lives, say() uses `language`.
class Speaking {
 public:
  explicit Speaking(Language language) : before_(spoken()) { speak(language); }
  ~Speaking() { speak(before_); }
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

 private:
  Language before_;
};

}  // namespace gouji
