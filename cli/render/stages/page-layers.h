// SPDX-License-Identifier: GPL-3.0-or-later
// What was read on a page, as layers of marks over its drawing.
#pragma once

#include <cstdint>
#include <vector>

#include "cli/render/stages/page-svg.h"
#include "parser/document/flow.h"
#include "parser/report/report.h"

namespace gouji {

/// Cells of grids, cells and labels of the form with their keys and figures, headings, and text
/// outside the reading order. `page` from 1. Personal numbers are masked.
std::vector<PageLayer> layers_of(const Flow& flow, const Report& report, std::uint32_t page);

/// The page with stars in place of the digits of personal numbers that outputs mask.
Page masked(Page page, const Report& report, std::uint32_t number);

}  // namespace gouji
