// SPDX-License-Identifier: GPL-3.0-or-later
// Pdf → Flow and plain text → Flow.
#pragma once

#include <string_view>

#include "parser/layout/flow.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// Total: whatever cannot be read orderly becomes a Note.
Flow lay_out(const Pdf& pdf);

/// `utf8` is the whole decoded file. A blank line, or a line end after a sentence, ends a
/// paragraph; a paragraph that breaks off within a sentence is joined with the next (pages broke
/// it). Runs of lines with tabs are tables.
Flow lay_out_text(std::string_view utf8);

}  // namespace gouji
