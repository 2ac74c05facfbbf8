// SPDX-License-Identifier: GPL-3.0-or-later
// Splash's device, used only for its fonts: it paints nothing.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "parser/pdf/poppler/poppler.h"

namespace gouji {

class FontDevice : public SplashOutputDev {
 public:
  FontDevice();

  bool useTilingPatternFill() override { return false; }
  bool useShadedFills(int /*type*/) override { return false; }
  void startPage(int number, GfxState* state, XRef* references) override;
  void endPage() override {}

  // Splash would apply these to its own bitmap.
  void saveState(GfxState* /*state*/) override {}
  void restoreState(GfxState* /*state*/) override { font_known_ = false; }
  void updateAll(GfxState* /*state*/) override { font_known_ = false; }
  void updateCTM(GfxState* /*state*/, double, double, double, double, double, double) override {}
  void updateLineDash(GfxState* /*state*/) override {}
  void updateFlatness(GfxState* /*state*/) override {}
  void updateLineJoin(GfxState* /*state*/) override {}
  void updateLineCap(GfxState* /*state*/) override {}
  void updateMiterLimit(GfxState* /*state*/) override {}
  void updateLineWidth(GfxState* /*state*/) override {}
  void updateStrokeAdjust(GfxState* /*state*/) override {}
  void updateFillColorSpace(GfxState* /*state*/) override {}
  void updateStrokeColorSpace(GfxState* /*state*/) override {}
  void updateFillColor(GfxState* /*state*/) override {}
  void updateStrokeColor(GfxState* /*state*/) override {}
  void updateBlendMode(GfxState* /*state*/) override {}
  void updateFillOpacity(GfxState* /*state*/) override {}
  void updateStrokeOpacity(GfxState* /*state*/) override {}
  void updatePatternOpacity(GfxState* /*state*/) override {}
  void clearPatternOpacity(GfxState* /*state*/) override {}
  void updateFillOverprint(GfxState* /*state*/) override {}
  void updateStrokeOverprint(GfxState* /*state*/) override {}
  void updateOverprintMode(GfxState* /*state*/) override {}
  void updateTransfer(GfxState* /*state*/) override {}
  void updateFont(GfxState* /*state*/) override { font_known_ = false; }
  void clip(GfxState* /*state*/) override {}
  void eoClip(GfxState* /*state*/) override {}
  void clipToStrokePath(GfxState* /*state*/) override {}
  void beginTextObject(GfxState* /*state*/) override {}
  void endTextObject(GfxState* /*state*/) override {}
  void setSoftMaskFromImageMask(GfxState* /*state*/, Object* /*ref*/, Stream* /*stream*/,
                                int /*width*/, int /*height*/, bool /*invert*/, bool /*in_line*/,
                                double* /*base*/) override {}
  void unsetSoftMaskFromImageMask(GfxState* /*state*/, double* /*base*/) override {}
  void setSoftMask(GfxState* /*state*/, const double* /*box*/, bool /*alpha*/,
                   Function* /*transfer*/, GfxColor* /*backdrop*/) override {}
  void clearSoftMask(GfxState* /*state*/) override {}

 protected:
  struct Outline {
    std::string data;  // kOutlineEm units per em; empty if nothing is drawn
    bool font_loaded = false;
    bool has_area = false;
  };
  /// The outline of a character of the state's font, whatever its size on the page. `character` is
  /// its Unicode value; 0: none. Lives as long as the device.
  const Outline& outline_of(GfxState* state, CharCode code, Unicode character);

 private:
  void load_font(GfxState* state);
  /// Whether Poppler knows the glyph of a character in a font that replaces a missing one.
  bool knows_glyph(const GfxState& state, Unicode character);

  bool font_known_ = false;  // Splash's current font is the font of the state
  std::map<std::pair<int, CharCode>, Outline> outlines_;    // by the number of the font's object
  std::map<int, std::unique_ptr<FoFiTrueType>> stand_ins_;  // likewise; null: do not check
};

}  // namespace gouji
