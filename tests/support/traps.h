// SPDX-License-Identifier: GPL-3.0-or-later
// Traps: what looks like a fault in a report and is none. Files of them are in tests/data/traps.
#pragma once

#include <string>
#include <vector>

#include "tests/support/sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {

/// "T05 fail: name, finds T05, as PDF upright" and the edits below it.
struct Trap {
  std::string code;     // of the rule that could fall for it
  std::string verdict;  // pass, fail, not_applicable, cannot_tell: what the rule has to answer
  std::string name;
  std::string finds;    // codes of all findings, in order: "T05 T07"; empty for none
  std::string printed;  // how it is printed where that is the trap; empty for plainly
  /// As of samples, and `disturb spurious-cell|exchange-groups|subtotal|collapse|cover`.
  std::string edits;
};

/// Some 1,400 characters of which no rule says anything but that they are many.
std::string long_paragraph();

/// Fails the test at a line that is none of these.
std::vector<Trap> traps_of(const std::string& text);

BuiltSample build(const Trap& trap);

/// How the trap is printed as PDF.
TypesetOptions options_of(const Trap& trap);

}  // namespace gouji::test
