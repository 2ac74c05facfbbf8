// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a search met and that is no document of the run. Every one stands in the outputs:
// nothing vanishes.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

enum class SkipReason : unsigned char {
  kNoise,            // what systems and editors leave: lock files, .DS_Store
  kOwnOutput,        // written by gouji
  kOtherFormat,      // a document in a format that this version does not read
  kIgnored,          // by a .goujiignore
  kOtherFileSystem,  // mounted into the folder, or /proc, /sys, /dev
  kNotADocument,     // anything else
};

struct SkippedFile {
  std::string path;  // of a folder that is passed over as a whole, with a slash at its end
  SkipReason reason = SkipReason::kNotADocument;
  std::string detail;  // what it is, in a few words; may be empty
  /// A document of a kind that reports are published in: --require-report does not pass over it.
  bool may_be_report = false;
};

std::string_view chinese(SkipReason reason);  // 其他格式
std::string_view shown(SkipReason reason);    // the same in the language of the run
std::string_view keyword(SkipReason reason);  // other_format

/// 其他格式：DOCX 文档. Plain.
std::string why_skipped(const SkippedFile& file);

}  // namespace gouji
