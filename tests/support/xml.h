// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the XML that outputs write, to look at what it says. Strict: anything malformed, and any
// character that XML 1.0 forbids, fails the test.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::test {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // of its own, joined
  std::vector<Element> children;

  /// All elements below (and this one) of that name, in order.
  [[nodiscard]] std::vector<const Element*> all(std::string_view wanted) const;
};

Element parse_xml(std::string_view document);

}  // namespace gouji::test
