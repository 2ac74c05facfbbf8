// SPDX-License-Identifier: GPL-3.0-or-later
// The kind of a file, by its first bytes. Names are unreliable: some files named "report.pdf" are
// web pages, and some named ".txt" are PDFs.
#pragma once

#include <string>
#include <string_view>

#include "parser/readers/readers.h"

namespace gouji {

/// The reader of the file, or a sentence that says what the file is instead. `name` is only used if
/// the bytes are not conclusive (a text named .pdf is a mistake, a text with any other name is a
/// text). Errors: kUnreadable, kUnsupportedFormat.
Expected<const Reader*> reader_of(std::string_view bytes, std::string_view name);

constexpr std::string_view kZip = "ZIP 压缩包";  // an archive that is not a document

/// A format that this version does not read.
struct ForeignFormat {
  std::string_view what;            // in Chinese, a key of the catalogue; empty: unknown
  bool reports_come_in_it = false;  // DOC, OFD, a web page, a picture; not a workbook, not RAR
  bool archive = false;             // an archive that is not opened
};

/// By the first bytes; if these are not conclusive, by the ending of the name.
ForeignFormat foreign_format(std::string_view bytes, std::string_view name);

/// Whether the name has an ending of a reader's files.
bool is_named_as_document(std::string_view name);

/// True if `name` ends in `ending` (".pdf"), in any case.
bool has_ending(std::string_view name, std::string_view ending);

}  // namespace gouji
