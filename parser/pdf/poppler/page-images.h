// SPDX-License-Identifier: GPL-3.0-or-later
// Raster images of a page → small files that a browser shows. Included by draw-page.cc alone.
#pragma once

#include "parser/pdf/pictures/page-drawing.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// An image as Poppler hands it on.
struct ImageSource {
  Stream* stream = nullptr;
  int width = 0, height = 0;
  GfxImageColorMap* colors = nullptr;  // null: a stencil of one bit
  bool invert = false;                 // of a stencil: 1 paints
  const int* color_key = nullptr;      // least and most of each component that is not painted
};

/// `image` on about `width` × `height` pixels, never more than it has. A stencil paints in
/// `color`; `mask`, where not null, says how much of each pixel is seen. Empty bytes where it
/// cannot be decoded.
PaintedImage reduced_image(const ImageSource& image, const ImageSource* mask, std::uint32_t color,
                           double width, double height);

}  // namespace gouji
