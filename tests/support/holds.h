// SPDX-License-Identifier: GPL-3.0-or-later
// That a text holds some words, with both in the message where it does not.
#pragma once

#include <string>

#include "tests/support/catch.h"

namespace gouji::test {

inline bool holds(const std::string& text, const std::string& part) {
  INFO("in: " << text << "\nwanted: " << part);
  CHECK(text.find(part) != std::string::npos);
  return text.find(part) != std::string::npos;
}

}  // namespace gouji::test
