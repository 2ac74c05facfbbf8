// SPDX-License-Identifier: GPL-3.0-or-later
// A test that cannot run here says so, and ctest counts it as skipped, not as passed.
#pragma once

#include <string>

namespace gouji::test {

/// Prints "skipped: REASON" and lets the test program answer kSkipped where nothing failed. The
/// caller returns then. A test that failed before is a failure all the same.
void skip(const std::string& reason);

/// What a test program answers whose tests passed, but for those that were skipped. ctest knows it.
constexpr int kSkipped = 77;

/// Whether a test of this program was skipped.
bool any_skipped();

}  // namespace gouji::test
