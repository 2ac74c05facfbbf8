// SPDX-License-Identifier: GPL-3.0-or-later
// Raster images of a page → small files for browsers. Included by draw-page.cc alone.
#pragma once

#include "parser/pdf/pictures/page-drawing.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// An image as Poppler hands it on.
struct ImageSource {
  Stream* stream = nullptr;
  int width = 0, height = 0;
  GfxImageColorMap* colors = nullptr;  // null: a stencil of one bit
  bool invert = false;                 // for a stencil: 1 paints
  const int* color_key = nullptr;      // minimum and maximum of each component that is not painted
};

/// `image` scaled to about `width` × `height` pixels, never enlarged. A stencil paints in `color`;
/// `mask`, if not null, is the opacity of each pixel. Empty bytes if it cannot be decoded.
PaintedImage reduced_image(const ImageSource& image, const ImageSource* mask, std::uint32_t color,
                           double width, double height);

}  // namespace gouji
