// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/font-device.h"

#include <algorithm>
#include <memory>

#include "parser/pdf/poppler/outlines.h"
#include "parser/pdf/poppler/poppler.h"
#include "parser/pdf/record-drawing.h"

namespace gouji {
namespace {

SplashColorPtr white() {
  static SplashColor color = {255, 255, 255, 0};
  return color;
}

}  // namespace

FontDevice::FontDevice() : SplashOutputDev(splashModeMono1, 1, false, white()) {
  setFontAntialias(false);
}

void FontDevice::startPage(int number, GfxState* state, XRef* references) {
  SplashOutputDev::startPage(number, state, references);
  font_known_ = false;
}

// Each font is loaded at one em size, so that equal glyphs have equal outlines, whichever document
// they come from.
void FontDevice::load_font(GfxState* state) {
  Matrix text;
  std::copy_n(state->getTextMat(), 6, text.begin());
  const double size = state->getFontSize(), horizontal = state->getHorizScaling();
  state->setTextMat(1, 0, 0, 1, 0, 0);
  state->setHorizScaling(100);
  state->setFont(state->getFont(), kOutlineEm);
  doUpdateFont(state);
  state->setFont(state->getFont(), size);
  state->setHorizScaling(horizontal * 100);
  state->setTextMat(text[0], text[1], text[2], text[3], text[4], text[5]);
  font_known_ = true;
}

const FontDevice::Outline& FontDevice::outline_of(GfxState* state, CharCode code) {
  const auto [at, is_new] = outlines_.try_emplace({state->getFont()->getID()->num, code});
  Outline& outline = at->second;
  if (!is_new) return outline;
  if (!font_known_) load_font(state);
  SplashFont* loaded = getCurrentFont();
  outline.font_loaded = loaded != nullptr;
  if (loaded != nullptr) {
    const std::unique_ptr<SplashPath> path(loaded->getGlyphPath(static_cast<int>(code)));
    if (path) {
      outline.data = outline_data(*path);
      outline.has_area = has_area(*path, kOutlineEm);
    }
  }
  return outline;
}

}  // namespace gouji
