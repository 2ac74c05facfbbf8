// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a search found and that is not a document of the run. All of them are listed in the
// outputs: nothing vanishes.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

enum class SkipReason : unsigned char {
  kNoise,            // left by systems and editors: lock files, .DS_Store
  kOwnOutput,        // written by gouji
  kOtherFormat,      // a document in a format that this version does not read
  kIgnored,          // by a .goujiignore
  kOtherFileSystem,  // mounted into the folder, or /proc, /sys, /dev
  kNotADocument,     // anything else
};

struct SkippedFile {
  std::string path;  // ends with a slash for a folder that is skipped as a whole
  SkipReason reason = SkipReason::kNotADocument;
  std::string detail;  // what it is, in a few words; may be empty
  /// A document of a kind that reports are published in: --require-report counts it.
  bool may_be_report = false;
};

std::string_view chinese(SkipReason reason);  // 其他格式
std::string_view shown(SkipReason reason);    // the same in the language of the run
std::string_view keyword(SkipReason reason);  // other_format

/// 其他格式：DOCX 文档. Plain.
std::string why_skipped(const SkippedFile& file);

}  // namespace gouji
