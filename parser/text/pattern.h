// SPDX-License-Identifier: GPL-3.0-or-later
// Regular expressions over normalised text. Only pattern.cc uses RE2, so that matching is linear in
// the text whatever a report holds.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

/// Spans are byte ranges of the searched text (not of the document: see Normalized::source).
struct Match {
  Span at;
  /// groups[0] is the first capturing group. Absent if the group took no part.
  std::vector<std::optional<Span>> groups;
};

/// A regular expression. Compiling one costs more than matching a whole report with it and is done
/// on first use, so keep patterns in function-local statics. Const methods are thread-safe. `\d`
/// `\s` `\b` are ASCII; write Han as [一-龥], not \p{Han}, which is several hundred ranges.
class Pattern {
 public:
  /// RE2 syntax, UTF-8, case-sensitive. A bad expression is our bug: aborts.
  explicit Pattern(std::string_view expression);
  /// Every match contains one of `words` literally: if a text has none of them, nothing is searched
  /// or compiled. Builds with assertions check this against the expression.
  Pattern(std::string_view expression, std::initializer_list<std::string_view> words);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;

  /// Like the constructor, but for expressions from users: `error` says what is wrong.
  static std::optional<Pattern> compile(std::string_view expression, std::string& error);

  [[nodiscard]] bool matches(std::string_view text) const;  // anywhere in it
  [[nodiscard]] bool matches_whole(std::string_view text) const;
  /// The first (leftmost) match at or after `from`.
  [[nodiscard]] std::optional<Match> find(std::string_view text, std::uint32_t from = 0) const;
  /// All matches that do not overlap, left to right. An empty match moves on by one code point.
  [[nodiscard]] std::vector<Match> find_all(std::string_view text) const;

 private:
  struct Impl;
  explicit Pattern(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The text of a span of `text`.
inline std::string_view slice(std::string_view text, Span at) {
  return text.substr(at.begin, at.size());
}

/// The linked RE2, as far as known: the name of its library ("libre2.so.9").
std::string re2_version();

}  // namespace gouji
