// SPDX-License-Identifier: GPL-3.0-or-later
// Words laid over the pages that are not part of the text: watermarks, one or many to a page, and
// the words of seals.
//
// Evidence, besides what the PDF itself declares: an oblique baseline, which no cell has; a paint
// or a size that the text does not have, together with words that rulings run through or that lie
// upon others; the same words again and again. Grey or coloured text in its own cell shows none of
// this, nor does a repeated head or a column of equal figures.
#pragma once

#include <memory>
#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// A page without what was laid over it.
struct PartedPage {
  Page page;
  std::vector<Glyph> overprint;  // in drawing order
};

/// For each page, null if it stays as it is: the usual case, which copies nothing. Positions as
/// displayed.
std::vector<std::unique_ptr<PartedPage>> part_overprint(const Pdf& pdf);

}  // namespace gouji::layout
