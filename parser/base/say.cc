// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/base/say.h"

#include <algorithm>
#include <cctype>
#include <type_traits>

namespace gouji {
namespace {

const Translations* current = nullptr;

/// 1, or "1": numbers of reports are passed as text.
bool is_one(const fmt::format_args& arguments, int index) {
  return fmt::visit_format_arg(
      [](const auto& value) {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, fmt::string_view>) {
          return value.size() == 1 && *value.data() == '1';
        } else if constexpr (std::is_same_v<Value, const char*>) {
          return std::string_view(value) == "1";
        } else if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool>) {
          return value == 1;
        } else {
          return false;
        }
      },
      arguments.get(index));
}

/// The next (one|several) from `from` on, including its brackets.
std::string_view next_choice(std::string_view pattern, std::size_t from) {
  for (std::size_t open = pattern.find('(', from); open != std::string_view::npos;
       open = pattern.find('(', open + 1)) {
    const std::size_t close = pattern.find_first_of("(){}", open + 1);
    if (close == std::string_view::npos || pattern[close] != ')') continue;
    const std::string_view whole = pattern.substr(open, close + 1 - open);
    if (whole.find('|') != std::string_view::npos) return whole;
  }
  return {};
}

/// The index of the last argument in `text`; `before` arguments precede `text`.
int last_argument(std::string_view text, int& before) {
  int last = before - 1;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const bool numbered = std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0;
    last = numbered ? text[at + 1] - '0' : before;
    ++before;
  }
  return last;
}

/// The pattern with one word picked from each choice.
std::string chosen(std::string_view pattern, const fmt::format_args& arguments) {
  std::string out;
  int argument = -1, seen = 0;
  for (std::string_view choice = next_choice(pattern, 0); !choice.empty();
       choice = next_choice(pattern, 0)) {
    const std::string_view before =
        pattern.substr(0, static_cast<std::size_t>(choice.data() - pattern.data()));
    if (before.find('{') != std::string_view::npos) argument = last_argument(before, seen);
    const std::size_t bar = choice.find('|');
    out += before;
    out += is_one(arguments, argument) ? choice.substr(1, bar - 1)
                                       : choice.substr(bar + 1, choice.size() - bar - 2);
    pattern.remove_prefix(before.size() + choice.size());
  }
  return out.append(pattern);
}

}  // namespace

std::string filled(std::string_view pattern, fmt::format_args arguments) {
  if (current == nullptr || pattern.find('|') == std::string_view::npos) {
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), arguments);
  }
  return fmt::vformat(chosen(pattern, arguments), arguments);
}

void use_translations(const Translations* translations) { current = translations; }

std::string_view translated(std::string_view chinese) {
  if (current == nullptr) return chinese;
  const auto found = current->find(chinese);
  return found == current->end() ? chinese : found->second;
}

}  // namespace gouji
