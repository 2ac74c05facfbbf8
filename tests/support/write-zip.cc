// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/write-zip.h"

#include <minizip/zip.h>

#include "tests/support/catch.h"

namespace gouji::test {

void write_zip(const std::string& path, const std::vector<ZipEntry>& entries) {
  const zipFile archive = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
  REQUIRE(archive != nullptr);
  for (const ZipEntry& entry : entries) {
    constexpr uLong kUtf8 = 1U << 11U;
    const zip_fileinfo facts{};
    REQUIRE(zipOpenNewFileInZip4_64(archive, entry.name.c_str(), &facts, nullptr, 0, nullptr, 0,
                                    nullptr, entry.stored ? 0 : Z_DEFLATED, Z_DEFAULT_COMPRESSION,
                                    0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, 0,
                                    entry.says_utf8 ? kUtf8 : 0, 0) == ZIP_OK);
    REQUIRE(zipWriteInFileInZip(archive, entry.content.data(),
                                static_cast<unsigned>(entry.content.size())) == ZIP_OK);
    REQUIRE(zipCloseFileInZip(archive) == ZIP_OK);
  }
  REQUIRE(zipClose(archive, nullptr) == ZIP_OK);
}

}  // namespace gouji::test
