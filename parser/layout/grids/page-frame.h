// SPDX-License-Identifier: GPL-3.0-or-later
// The border that a program draws around every page, which is no line of a table.
#pragma once

#include <optional>
#include <vector>

#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// Rulings of each page without those of its border: a rectangle over most of the page, at the same
/// place on nearly all pages, that on at least one of them holds more free height than a row of a
/// table has. No list where the rulings of a page stay as they are.
std::vector<std::optional<std::vector<Ruling>>> without_page_frames(
    const std::vector<const Page*>& pages);

}  // namespace gouji::layout
