// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are in the page but invisible.
#pragma once

#include <vector>

#include "parser/layout/base/lines.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Lines of the page's hidden glyphs, top to bottom; indices into page.hidden. Left out, because
/// they hide nothing: glyphs on a picture (the text layer of a scanned part), glyphs that are also
/// drawn visibly in the same place (the lower copy of an effect), and glyphs that are visible
/// higher up in the same column or at the head of the next page. `next` is that page, or null.
std::vector<TextLine> hidden_lines(const Page& page, const Page* next);

}  // namespace gouji::layout
