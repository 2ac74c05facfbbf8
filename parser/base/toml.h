// SPDX-License-Identifier: GPL-3.0-or-later
// toml++, header only and without exceptions of its own, for the two files that read TOML. What its
// parser takes for granted it makes sure of in debug builds alone: with some malformed files a
// release would compute on with anything. Here it stops.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/impl/preprocessor.h>

namespace gouji {
struct TomlFault {};
[[noreturn]] inline void stop_toml() { throw TomlFault(); }
}  // namespace gouji

#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(expr) ((expr) ? static_cast<void>(0) : ::gouji::stop_toml())
#include <toml++/toml.h>

namespace gouji {

struct TomlResult {
  std::optional<toml::table> table;
  int line = 1;  // where there is no table: the first that is no TOML
};

inline bool stops_parser(std::string_view text) {
  try {
    static_cast<void>(toml::parse(text));
    return false;
  } catch (const TomlFault&) {
    return true;
  }
}

/// The first line up to which the text makes the parser stop.
inline int line_of_fault(std::string_view text) {
  int line = 1;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; ++line) {
    if (stops_parser(text.substr(0, end))) break;
    end = text.find('\n', end + 1);
  }
  return line;
}

inline TomlResult parse_toml_text(std::string_view text) {
  try {
    toml::parse_result result = toml::parse(text);
    if (result) return {std::move(result).table(), 1};
    return {std::nullopt, static_cast<int>(result.error().source().begin.line)};
  } catch (const TomlFault&) {
    return {std::nullopt, line_of_fault(text)};
  }
}

}  // namespace gouji
