// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text → Flow.
#pragma once

#include <string_view>

#include "parser/document/flow.h"

namespace gouji {

/// `utf8` is the whole decoded file. A blank line, or a line end after a sentence, ends a
/// paragraph; a paragraph that breaks off within a sentence was cut by a page break and is joined
/// with the next. Runs of lines with tabs are tables.
Flow lay_out_text(std::string_view utf8);

}  // namespace gouji
