// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "tests/support/drawing.h"

namespace gouji::test {

/// Texts of one kind that follow each other, and of which one begins where the other ends, are one,
/// as Cairo writes them: nothing in the file tells of which cell a letter is.
std::vector<DrawnItem> joined_texts(std::vector<DrawnItem> items);

}  // namespace gouji::test
