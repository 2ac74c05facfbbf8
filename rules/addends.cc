// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/addends.h"

#include "parser/base/error.h"
#include "parser/base/say.h"

namespace gouji {

std::string addends_in_words(const std::vector<Addend>& addends) {
  const bool is_long = addends.size() > kAddendsNamed;
  std::string text;
  std::size_t named = 0, zeros = 0, more = 0;
  Decimal rest;
  for (const Addend& each : addends) {
    if (is_long && each.number.is_zero()) {
      ++zeros;
      continue;
    }
    if (named == kAddendsNamed) {
      const auto next = add(rest, each.number);
      GOUJI_ASSERT(next);
      rest = *next;
      ++more;
      continue;
    }
    ++named;
    if (!text.empty()) text += " + ";
    text += each.label + to_string(each.number);
  }
  if (zeros == addends.size()) return say("{}项均为0", zeros);
  if (more > 0) text += say(" + 另{}项共{}", more, to_string(rest));
  if (zeros > 0) text += say(" + 其余{}项0", zeros);
  return text;
}

}  // namespace gouji
