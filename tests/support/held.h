// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that were reached and must not be lost: tests/data/held.tsv. What is better than held is
// taken into the file by GOUJI_BLESS=1; nothing makes a figure worse but an edit by hand.
#pragma once

#include <string>

namespace gouji::test {

/// Fails where `reached` is less than what is held under the name.
void hold_least(const std::string& name, int reached);
/// Fails where `reached` is more.
void hold_most(const std::string& name, int reached);

}  // namespace gouji::test
