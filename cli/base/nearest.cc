// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/nearest.h"

#include <algorithm>

#include "parser/text/distance.h"

namespace gouji {
namespace {

/// Code points, not bytes: they bound how much of a word may be mistyped.
std::size_t characters_of(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const std::string wanted = lower_case(word);
  // With more than a third of it mistyped it is another word: html is not a misspelling of yaml.
  int least = std::max(1, static_cast<int>((characters_of(wanted) + 1) / 3));
  std::string found;
  for (const std::string& each : known) {
    const int distance = edit_distance(wanted, lower_case(each), least);
    if (distance < least || (distance == least && found.empty())) {
      least = distance;
      found = each;
    }
  }
  return found;
}

}  // namespace gouji
