// SPDX-License-Identifier: GPL-3.0-or-later
// A file → its bytes, in one read. Parser and digest then use the same bytes, and no stage accesses
// the disk again.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "parser/base/error.h"

namespace gouji {

constexpr std::size_t kLargestFile = std::size_t{256} << 20;  // bytes; reports have some hundred kB

struct Bytes {
  std::unique_ptr<char[]> data;
  std::size_t size = 0;

  [[nodiscard]] std::string_view view() const { return {data.get(), size}; }
};

/// Error kUnreadable if it is missing, not a regular file (a pipe or device would block), too
/// large, or cannot be read. The message does not repeat the path.
Expected<Bytes> read_file_once(const std::string& path);

/// Reads to the end. Error kUnreadable.
Expected<Bytes> read_standard_input();

/// The text without the byte order mark that Windows editors put before UTF-8.
std::string_view without_byte_order_mark(std::string_view text);

/// SHA-256 as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace gouji
