// SPDX-License-Identifier: GPL-3.0-or-later
// Documents in ZIP archives. Their bytes are hostile until shown otherwise: both functions are for
// workers. An archive's path and a member's name are joined by "!/": 年报.zip!/下级/a.pdf.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/base/read-bytes.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "parser/base/error.h"

namespace gouji {

struct ZipLimits {
  std::size_t entries = 100'000;                                // of an archive
  std::uint64_t total = std::uint64_t{16} << 30U;               // bytes of all entries, unpacked
  std::uint64_t member = kLargestFile;                          // bytes of a document
  std::uint64_t ratio = 200;                                    // unpacked to packed,
  std::uint64_t ratio_matters_above = std::uint64_t{4} << 20U;  // of documents so large
};

struct ZipMember {
  std::string name;          // UTF-8 where it can be told, without the archive's path
  std::uint64_t offset = 0;  // of its entry in the archive's directory
  std::uint64_t number = 0;  // of the entry
  std::uint64_t size = 0;    // in bytes, unpacked
};

struct ZipListing {
  std::vector<ZipMember> members;    // documents, by name
  std::vector<SkippedFile> skipped;  // other files, by name
};

/// True for a path that a user names or a search finds.
bool has_archive_name(std::string_view path);

/// True for a file that opens as archives do, under a name that does not say so: one called a.pdf
/// as well as one without an ending, but none that is called as documents are which are archives
/// themselves (.docx). Looks at the first bytes alone.
bool is_archive_in_disguise(const std::string& path);

/// What an archive holds, as a folder of its name would: found-file.h. Errors: kUnsupportedFormat,
/// where the file is missing or something else in spite of its name; kUnreadable, damaged or beyond
/// the limits.
Expected<ZipListing> list_zip(const std::string& path, const ZipLimits& limits = {});

/// The bytes of a member, unpacked. Errors kUnreadable, kEncrypted.
Expected<Bytes> read_zip_member(const std::string& path, std::uint64_t offset, std::uint64_t number,
                                const ZipLimits& limits = {});

}  // namespace gouji
