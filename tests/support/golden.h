// SPDX-License-Identifier: GPL-3.0-or-later
// Expected output that is too long to stand in a test. GOUJI_BLESS=1 writes it anew; the review is
// the diff.
#pragma once

#include <string>
#include <string_view>

namespace gouji::test {

/// Fails where `actual` differs from the file of the repository at `relative`.
void check_golden(const std::string& relative, std::string_view actual);

}  // namespace gouji::test
