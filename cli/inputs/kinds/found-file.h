// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is that a search found, in a folder or an archive: told by its content where the name
// does not promise a format that this version reads.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/inputs/kinds/skipped-file.h"

namespace gouji {

/// So many bytes of a file are asked for: a DOCX names its parts within them.
constexpr std::size_t kHeadOfFile = std::size_t{1} << 16U;

struct FoundFile {
  enum class Kind : unsigned char {
    kDocument,      // to be read
    kArchive,       // to be looked into
    kReportFormat,  // reports come in this format, but this version does not read it
    kOther,
  };
  Kind kind = Kind::kOther;
  SkipReason reason = SkipReason::kNotADocument;  // where it is not read
  std::string detail;
  /// Where it is not read: --require-report does not pass over it. A document of a kind that
  /// reports are published in, but no picture, which mostly is none; or what is named like a report
  /// and may hold one or be one: an archive, a text without an ending that says what it is.
  bool may_be_report = false;
};

/// `name` without folders. `head` gives the first bytes, fewer than kHeadOfFile where the file is
/// shorter or cannot be read; it is asked only where they are wanted.
FoundFile found_file(std::string_view name, const std::function<std::string()>& head);

/// gouji.toml and its like.
bool is_settings_file(std::string_view name);

/// A folder that is none of the user's: .git and its like, __MACOSX.
bool is_noise_folder(std::string_view name);

/// 年度报告, 年报 or 信息公开 stands in it.
bool sounds_like_report(std::string_view name);

/// Whether a file counts as a document of the run although it is not read. Its
/// name sounds like a report, or that of the folder does and it is the only document there.
bool stands_for_report(const FoundFile& file, std::string_view name, std::string_view folder,
                       std::size_t documents_in_folder);

}  // namespace gouji
