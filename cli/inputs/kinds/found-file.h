// SPDX-License-Identifier: GPL-3.0-or-later
// The kind of a file that a search found, in a folder or an archive: by its content, unless the
// name promises a format that this version reads.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/inputs/kinds/skipped-file.h"

namespace gouji {

/// Bytes to read of a file: a DOCX names its parts within them.
constexpr std::size_t kHeadOfFile = std::size_t{1} << 16U;

struct FoundFile {
  enum class Kind : unsigned char {
    kDocument,      // read it
    kArchive,       // look into it
    kReportFormat,  // reports come in this format, but this version does not read it
    kOther,
  };
  Kind kind = Kind::kOther;
  SkipReason reason = SkipReason::kNotADocument;  // why it is not read
  std::string detail;
  /// For files that are not read: --require-report counts it. A document of a kind that reports are
  /// published in, but no picture, which mostly is not a report; or a file named like a report that
  /// may contain or be one: an archive, or a text without an ending that shows its kind.
  bool may_be_report = false;
};

/// `name` without folders. `head` returns the first bytes, fewer than kHeadOfFile if the file is
/// shorter or cannot be read; it is only called if they are needed.
FoundFile found_file(std::string_view name, const std::function<std::string()>& head);

/// gouji.toml and the like.
bool is_settings_file(std::string_view name);

/// A folder that is not the user's: .git and the like, __MACOSX.
bool is_noise_folder(std::string_view name);

/// Whether it contains 年度报告, 年报 or 信息公开.
bool sounds_like_report(std::string_view name);

/// Whether a file counts as a document of the run although it is not read: its name sounds like a
/// report, or the folder's name does and it is the only document there.
bool stands_for_report(const FoundFile& file, std::string_view name, std::string_view folder,
                       std::size_t documents_in_folder);

}  // namespace gouji
