// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF and its findings → a copy with a box and a note for each finding, and bookmarks. Streams of
// the original are copied unchanged, byte for byte.
#pragma once

#include <string>
#include <string_view>

#include "cli/checked/checked-document.h"
#include "parser/base/error.h"

namespace gouji {

/// `original` is a whole PDF file; call PdfFile::unavailable() before. Findings that are set aside
/// get no box. The same input gives the same bytes. Errors: kEncrypted (a copy would lose the
/// protection that its makers wanted), kUnreadable (qpdf cannot follow its structure, or counts a
/// different number of pages than were checked).
Expected<std::string> annotated_copy(std::string_view original, const CheckedDocument& document);

}  // namespace gouji
