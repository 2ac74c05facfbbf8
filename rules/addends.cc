// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/addends.h"

#include "parser/base/say.h"

namespace gouji {

std::string addends_in_words(const std::vector<Addend>& addends) {
  const bool is_long = addends.size() > kAddendsNamed;
  std::string text;
  std::size_t zeros = 0;
  for (const Addend& each : addends) {
    if (is_long && each.number.is_zero()) {
      ++zeros;
      continue;
    }
    if (!text.empty()) text += " + ";
    text += each.label + to_string(each.number);
  }
  if (zeros == addends.size()) return say("{}项均为0", zeros);
  if (zeros > 0) text += say(" + 其余{}项0", zeros);
  return text;
}

}  // namespace gouji
