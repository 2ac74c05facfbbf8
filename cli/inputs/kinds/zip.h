// SPDX-License-Identifier: GPL-3.0-or-later
// Documents in ZIP archives. Their bytes are untrusted: both functions are for workers. An
// archive's path and a member's name are joined by "!/": 年报.zip!/下级/a.pdf.
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
  std::size_t entries = 100'000;                                // in an archive
  std::uint64_t total = std::uint64_t{16} << 30U;               // bytes of all entries,
                                                                // uncompressed
  std::uint64_t member = kLargestFile;                          // bytes of a document
  std::uint64_t ratio = 200;                                    // uncompressed to compressed size,
  std::uint64_t ratio_matters_above = std::uint64_t{4} << 20U;  // for documents above this size
};

struct ZipMember {
  std::string name;          // UTF-8 if it can be decoded, without the archive's path
  std::uint64_t offset = 0;  // of its entry in the archive's directory
  std::uint64_t number = 0;  // of the entry
  std::uint64_t size = 0;    // in bytes, uncompressed
};

struct ZipListing {
  std::vector<ZipMember> members;    // documents, by name
  std::vector<SkippedFile> skipped;  // other files, by name
};

/// True for any archive path that a user names or a search finds.
bool has_archive_name(std::string_view path);

/// True for a file with the content of an archive but another name: a.pdf as well as a name without
/// an ending, but not names of documents that are archives themselves (.docx). Only looks at the
/// first bytes.
bool is_archive_in_disguise(const std::string& path);

/// The contents of an archive, as for a folder with its name: found-file.h. Errors:
/// kUnsupportedFormat if the file is missing or, despite its name, something else; kUnreadable if
/// it is damaged or beyond the limits.
Expected<ZipListing> list_zip(const std::string& path, const ZipLimits& limits = {});

/// The uncompressed bytes of a member. Errors kUnreadable, kEncrypted.
Expected<Bytes> read_zip_member(const std::string& path, std::uint64_t offset, std::uint64_t number,
                                const ZipLimits& limits = {});

}  // namespace gouji
