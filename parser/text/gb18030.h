// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// UTF-16 code units, up to the first byte that could not be decoded.
struct Utf16 {
  std::u16string units;
  std::optional<std::size_t> bad;  // offset of that byte
};

/// Uses ICU's converter, strictly: nothing is replaced.
Utf16 decode_gb18030(std::string_view bytes);

}  // namespace gouji
