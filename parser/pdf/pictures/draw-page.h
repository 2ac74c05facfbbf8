// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a PDF → what they look like. Poppler's Splash device finds and loads the fonts and
// provides the outlines of their glyphs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "parser/pdf/pictures/page-drawing.h"

namespace gouji {

struct DrawPageLimits {
  std::size_t shapes = 20000;          // per page; beyond, it is truncated
  std::size_t path_bytes = 2'000'000;  // per page
  double image_dots_per_inch = 96;
};

/// One drawing for each number in `pages`, which count from 1; an empty one (width 0) for a page
/// that does not exist. `bytes` is a whole PDF file and only read. Passwords and errors as
/// read_pdf. Prints nothing. Not shown: soft masks of groups, blend modes, overprinting.
Expected<std::vector<PageDrawing>> draw_pages(std::string_view bytes,
                                              const std::vector<std::uint32_t>& pages,
                                              const DrawPageLimits& limits = {},
                                              const std::vector<std::string>& passwords = {});

}  // namespace gouji
