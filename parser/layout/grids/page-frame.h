// SPDX-License-Identifier: GPL-3.0-or-later
// The border that a program draws around every page; not part of a table.
#pragma once

#include <optional>
#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Rulings of each page without its border: a rectangle over most of the page, in the same place on
/// nearly all pages, that on at least one of them has more free height than a table row. Empty for
/// a page whose rulings stay as they are.
std::vector<std::optional<std::vector<Ruling>>> without_page_frames(
    const std::vector<const Page*>& pages);

}  // namespace gouji::layout
