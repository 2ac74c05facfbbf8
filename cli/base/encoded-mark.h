// SPDX-License-Identifier: GPL-3.0-or-later
// How the bytes of an encoded document are recognised, for code that only distinguishes them from
// others.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gouji {

constexpr std::uint32_t kEncodedMark = 0x31646A67;  // opens every encoded document

/// Whether the bytes begin like the output of encode() of any build.
inline bool opens_as_encoded(std::string_view bytes) {
  std::uint32_t mark = 0;
  if (bytes.size() < sizeof mark) return false;
  std::memcpy(&mark, bytes.data(), sizeof mark);
  return mark == kEncodedMark;
}

}  // namespace gouji
