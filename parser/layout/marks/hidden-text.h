// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are in the page but that no reader sees.
#pragma once

#include <vector>

#include "parser/layout/base/lines.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Lines of the page's hidden glyphs, top to bottom; indices into page.hidden. Left out, because
/// nothing is hidden by them: glyphs on a picture (the text layer of a scanned part), those that
/// are drawn visibly in the same place as well (the lower copy of an effect), and those that a
/// reader sees higher up in the same column or at the head of the next page. `next` is that page,
/// or null.
std::vector<TextLine> hidden_lines(const Page& page, const Page* next);

}  // namespace gouji::layout
