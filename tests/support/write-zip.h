// SPDX-License-Identifier: GPL-3.0-or-later
// A ZIP archive as programs of different systems write it.
#pragma once

#include <string>
#include <vector>

namespace gouji::test {

struct ZipEntry {
  std::string name;  // bytes as they stand there
  std::string content;
  bool says_utf8 = false;
  bool stored = false;  // else packed
};

void write_zip(const std::string& path, const std::vector<ZipEntry>& entries);

}  // namespace gouji::test
