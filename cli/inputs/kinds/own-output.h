// SPDX-License-Identifier: GPL-3.0-or-later
// What gouji wrote itself, so that a search does not check it: told by a mark together with the
// layout of the output. A mark can be forged; so what is passed over for it stands in every output.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/inputs/kinds/file-kind.h"

namespace gouji {

/// The last line of text output, without its line end.
std::string text_mark();
/// gouji check d > 结果.txt: a later search would take it for a document, so that text is marked.
bool stdout_is_text_file();

/// Key of an annotated copy's document information; its value is pdf_mark(). `notes`: how many
/// annotations are gouji's.
constexpr const char* kPdfMark = "/GoujiCopy";
std::string pdf_mark(std::size_t notes);
/// What the names of these annotations begin with.
constexpr std::string_view kNoteName = "gouji-";

/// Text output, what formats of findings write, or an annotated copy.
bool is_own_output(std::string_view bytes);

/// A workbook as it was written; one that a person has saved since is theirs. By its last bytes:
/// kWorkbookTail are enough.
bool is_own_workbook(std::string_view tail);
constexpr std::size_t kWorkbookTail = 8192;

/// The web page, by its first bytes.
bool is_own_page(std::string_view head);
/// Any other format, by its first bytes: JSON, SARIF, JUnit and checkstyle name gouji, the others
/// are known by their own layout.
bool is_own_data(std::string_view head);

}  // namespace gouji
