// SPDX-License-Identifier: GPL-3.0-or-later
// 由9件增至12件: the first figure is last year's, the second is this year's.
#pragma once

#include <string_view>

namespace gouji {

/// Whether the words before a number end with 由 or 从, at most followed by a year: 由上年的9件.
bool opens_growth(std::string_view before);

/// Whether the words between two numbers say that one became the other: 增至, 下降到2023年的.
bool grows_to(std::string_view between);

}  // namespace gouji
