// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/skip.h"

#include <iostream>

namespace gouji::test {
namespace {
bool skipped = false;
}  // namespace

void skip(const std::string& reason) {
  skipped = true;
  std::cerr << "skipped: " << reason << '\n';
}

bool any_skipped() { return skipped; }

}  // namespace gouji::test
