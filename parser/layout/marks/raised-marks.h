// SPDX-License-Identifier: GPL-3.0-or-later
// Small raised digits after words and figures: numbers of notes, not part of the figure.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "parser/layout/marks/overprint.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// The raised digits of a page, by index, rewritten as superscripts on the line of the character
/// that they follow.
std::vector<std::pair<std::uint32_t, Glyph>> raised_marks(const Page& page);

/// Puts them into the pages; copies each page that has some.
void mark_notes(const Pdf& pdf, std::vector<std::unique_ptr<PartedPage>>& pages);

}  // namespace gouji::layout
