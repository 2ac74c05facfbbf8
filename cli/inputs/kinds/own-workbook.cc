// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a workbook is compressed, but the directory of the archive (APPNOTE.TXT 4.3.12) has
// sizes and checksums of its parts: those of the document properties are the same in every workbook
// of ours.
#include <algorithm>
#include <array>
#include <cstdint>

#include "cli/inputs/kinds/own-output.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

struct Properties {
  std::uint32_t checksum, size;  // CRC-32; bytes, uncompressed
};
/// In Chinese and in English, as libxlsxwriter 1.1.4 (Debian 12) writes them.
constexpr auto kProperties = std::to_array<Properties>({{0x46A93D3A, 661}, {0xF8E3C4AE, 675}});

constexpr std::size_t kHeader = 46, kChecksumAt = 16, kSizeAt = 24;  // bytes of an entry

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 4; i-- > 0;) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

}  // namespace

bool is_own_workbook(std::string_view tail) {
  constexpr std::string_view kName = "docProps/core.xml";
  for (std::size_t at = tail.find(kName); at != tail.npos; at = tail.find(kName, at + 1)) {
    if (at < kHeader || tail.substr(at - kHeader, 4) != "PK\x01\x02"sv) continue;
    const std::string_view entry = tail.substr(at - kHeader, kHeader);
    const Properties found{number_at(entry, kChecksumAt), number_at(entry, kSizeAt)};
    return std::any_of(kProperties.begin(), kProperties.end(), [&](const Properties& ours) {
      return ours.checksum == found.checksum && ours.size == found.size;
    });
  }
  return false;
}

}  // namespace gouji
