// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for users, in the language of the run. The Simplified Chinese sentence is written in
// the code and is its own key in the catalogue; other languages are data (cli/messages).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace gouji {

/// Chinese pattern → pattern in another language. The latter may take the arguments in another
/// order: {1}, {0}. After a count it writes (singular|plural), as in "{} (page|pages)": the
/// argument before it chooses.
using Translations = std::unordered_map<std::string_view, std::string_view>;

/// Sets the language of say(); null: Chinese. Call once, before the first sentence; the map and its
/// texts must outlive the last one.
void use_translations(const Translations* translations);

/// The sentence or pattern in the language of the run; itself if the catalogue lacks it (a test
/// checks the catalogue against the sources).
std::string_view translated(std::string_view chinese);

/// The pattern with its arguments filled in.
std::string filled(std::string_view pattern, fmt::format_args arguments);

/// `chinese` filled with the arguments, in the language of the run.
template <class... Args>
std::string say(fmt::format_string<Args...> chinese, Args&&... args) {
  const fmt::string_view key = chinese;
  return filled(translated({key.data(), key.size()}), fmt::make_format_args(args...));
}

}  // namespace gouji
