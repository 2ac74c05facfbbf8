// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, told by its first bytes. Names lie: reports come as "report.pdf" that are web
// pages, and as ".txt" that are PDFs.
#pragma once

#include <string>
#include <string_view>

#include "parser/base/error.h"

namespace gouji {

enum class FileKind { kPdf, kText };

/// The kind that this version can read, or the sentence that says what the file is instead.
/// `name` is only asked where the bytes leave it open (a text named .pdf is a mistake, a text of
/// any other name is a text). Errors: kUnreadable, kUnsupportedFormat.
Expected<FileKind> file_kind(std::string_view bytes, std::string_view name);

/// The header of a PDF stands where readers look for it.
bool is_pdf(std::string_view bytes);

/// An archive, or a document of Office, OFD or ODT, which are archives too.
bool is_zip(std::string_view bytes);

constexpr std::string_view kZip = "ZIP 压缩包";  // an archive that is no document

/// A format that this version does not read.
struct ForeignFormat {
  std::string_view what;            // in Chinese, a key of the catalogue; empty: none that is known
  bool reports_come_in_it = false;  // DOC, OFD, a web page, a picture; not a workbook, not RAR
};

/// By the first bytes; where these leave it open, by the ending of the name.
ForeignFormat foreign_format(std::string_view bytes, std::string_view name);

/// True where `name` ends in `ending` (".pdf"), in any case.
bool has_ending(std::string_view name, std::string_view ending);

}  // namespace gouji
