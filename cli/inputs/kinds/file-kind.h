// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, told by its first bytes. Names lie: reports come as "report.pdf" that are web
// pages, and as ".txt" that are PDFs.
#pragma once

#include <string>
#include <string_view>

#include "parser/readers/readers.h"

namespace gouji {

/// Who reads the file, or the sentence that says what it is instead. `name` is only asked where the
/// bytes leave it open (a text named .pdf is a mistake, a text of any other name is a text).
/// Errors: kUnreadable, kUnsupportedFormat.
Expected<const Reader*> reader_of(std::string_view bytes, std::string_view name);

constexpr std::string_view kZip = "ZIP 压缩包";  // an archive that is no document

/// A format that this version does not read.
struct ForeignFormat {
  std::string_view what;            // in Chinese, a key of the catalogue; empty: none that is known
  bool reports_come_in_it = false;  // DOC, OFD, a web page, a picture; not a workbook, not RAR
  bool archive = false;             // that is not looked into
};

/// By the first bytes; where these leave it open, by the ending of the name.
ForeignFormat foreign_format(std::string_view bytes, std::string_view name);

/// A reader's files are named so.
bool is_named_as_document(std::string_view name);

/// True if `name` ends in `ending` (".pdf"), in any case.
bool has_ending(std::string_view name, std::string_view ending);

}  // namespace gouji
