// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a closed list stand in a text.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/base/span.h"
#include "rules/terms.h"

namespace gouji {

struct TermHit {
  Span at;                                // in the text
  const std::vector<std::string>* entry;  // the line of the list
};

/// Looks for all words at once: one pass over the text, and hardly any work at characters that no
/// word begins with.
class TermFinder {
 public:
  /// Words are the first fields of the list, which has to outlive the finder.
  explicit TermFinder(const TermTable& table);

  /// From left to right, none within another; of two words that begin alike the longer one.
  [[nodiscard]] std::vector<TermHit> find(std::string_view text) const;

 private:
  using Entry = const std::vector<std::string>*;
  /// Whether a word has these for its second and third byte: most places are told by them alone.
  std::bitset<65536> second_and_third_;
  std::unordered_map<std::string_view, std::vector<Entry>> by_start_;
};

}  // namespace gouji
