// SPDX-License-Identifier: GPL-3.0-or-later
// The order of documents in a folder or an archive.
#pragma once

#include <string_view>

namespace gouji {

/// Bytewise by path, endings last: 年报.pdf comes before its copies 年报 - 副本.pdf and
/// 年报(1).pdf.
bool comes_before(std::string_view a, std::string_view b);

}  // namespace gouji
