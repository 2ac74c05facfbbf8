// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/paint.h"

#include <algorithm>
#include <cmath>

namespace gouji {
namespace {

std::uint8_t byte_of(double share) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

}  // namespace

// Uses the number of components rather than the colour profile, which would cost more than
// everything else here; profiles keep white white, and light colours light.
Paint paint_of(GfxColorSpace* space, const GfxColor& color, double opacity) {
  Paint paint;
  paint.opacity = byte_of(opacity);
  const auto part = [&](int i) { return colToDbl(color.c[i]); };
  switch (space->getMode()) {
    case csPattern:
      return paint;  // has no single colour: taken as dark, since it is meant to be seen
    case csDeviceGray:
    case csCalGray:
    case csDeviceRGB:
    case csCalRGB:
    case csDeviceCMYK:
    case csICCBased:
      break;
    default: {
      GfxRGB rgb;
      space->getRGB(&color, &rgb);
      paint.red = byte_of(colToDbl(rgb.r));
      paint.green = byte_of(colToDbl(rgb.g));
      paint.blue = byte_of(colToDbl(rgb.b));
      return paint;
    }
  }
  switch (space->getNComps()) {
    case 1:
      paint.red = paint.green = paint.blue = byte_of(part(0));
      break;
    case 4:
      paint.red = byte_of((1 - part(0)) * (1 - part(3)));
      paint.green = byte_of((1 - part(1)) * (1 - part(3)));
      paint.blue = byte_of((1 - part(2)) * (1 - part(3)));
      break;
    default:
      paint.red = byte_of(part(0));
      paint.green = byte_of(part(1));
      paint.blue = byte_of(part(2));
  }
  return paint;
}

}  // namespace gouji
