// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of tests that stand in tests/README.md.
#pragma once

#include <string>

namespace gouji::test {

/// What stands in tests/README.md between <!-- name --> and <!-- end --> is `text`. GOUJI_BLESS=1
/// writes it there.
void hold_published(const std::string& name, const std::string& text);

}  // namespace gouji::test
