// SPDX-License-Identifier: GPL-3.0-or-later
// Gouji's own output, so that a search does not check it: recognised by a mark together with the
// layout of the output. A mark can be forged, so every output lists what was skipped for it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/inputs/kinds/file-kind.h"

namespace gouji {

/// The last line of text output, without its line end.
std::string text_mark();
/// gouji check d > 结果.txt: text is marked, because a later search would take it for a document.
bool stdout_is_text_file();

/// Key in the document information of an annotated copy; its value is pdf_mark(). `notes`: number
/// of gouji's annotations.
constexpr const char* kPdfMark = "/GoujiCopy";
std::string pdf_mark(std::size_t notes);
/// The names of these annotations begin with this.
constexpr std::string_view kNoteName = "gouji-";

/// Text output, output of finding formats, or an annotated copy.
bool is_own_output(std::string_view bytes);

/// A workbook as it was written; after a person has saved it, it is theirs. By its last bytes:
/// kWorkbookTail are enough.
bool is_own_workbook(std::string_view tail);
constexpr std::size_t kWorkbookTail = 8192;

/// The web page, by its first bytes.
bool is_own_page(std::string_view head);
/// Any other format, by its first bytes: JSON, SARIF, JUnit and checkstyle name gouji, the others
/// have recognisable layouts.
bool is_own_data(std::string_view head);

}  // namespace gouji
