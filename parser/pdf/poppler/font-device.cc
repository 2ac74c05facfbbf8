// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/font-device.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "parser/pdf/pictures/record-drawing.h"
#include "parser/pdf/poppler/outlines.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {
namespace {

SplashColorPtr white() {
  static SplashColor color = {255, 255, 255, 0};
  return color;
}

/// Whether Poppler has a table of the characters of the font's collection (Adobe-GB1-UCS2), which
/// it uses to find glyphs if the font is not embedded.
bool has_table(const GfxCIDFont& font) {
  const GooString* collection = font.getCollection();
  if (collection == nullptr) return false;
  const GooString name(collection->toStr() + "-UCS2");
  const std::unique_ptr<FILE, int (*)(FILE*)> file(globalParams->findToUnicodeFile(&name), &fclose);
  return file != nullptr;
}

/// The font on this machine that replaces one that is not embedded, if Poppler uses only the map to
/// Unicode; null in every other case.
std::unique_ptr<FoFiTrueType> stand_in_of(GfxFont& font) {
  Ref embedded;
  if (!font.isCIDFont() || font.getEmbeddedFontID(&embedded)) return nullptr;
  if (has_table(static_cast<const GfxCIDFont&>(font))) return nullptr;
  const auto place = font.locateFont(nullptr, nullptr);
  if (!place || place->locType != gfxFontLocExternal) return nullptr;
  return FoFiTrueType::load(place->path.c_str(), place->fontNum);
}

/// The table that Poppler picks: UCS-4, else Unicode, else one of platform 0.
int unicode_table_of(const FoFiTrueType& font) {
  for (const auto& [platform, encoding] : {std::pair(3, 10), std::pair(3, 1)}) {
    if (const int table = font.findCmap(platform, encoding); table >= 0) return table;
  }
  for (int table = 0; table < font.getNumCmaps(); ++table) {
    if (font.getCmapPlatform(table) == 0) return table;
  }
  return -1;
}

}  // namespace

FontDevice::FontDevice() : SplashOutputDev(splashModeMono1, 1, false, white()) {
  setFontAntialias(false);
}

void FontDevice::startPage(int number, GfxState* state, XRef* references) {
  SplashOutputDev::startPage(number, state, references);
  font_known_ = false;
}

// Loads each font at one em size, so that equal glyphs have equal outlines in all documents.
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

// If the stand-in font lacks a character, GfxCIDFont::getCodeToGIDMap of Poppler 22.12 takes its
// glyph from an uninitialised table.
bool FontDevice::knows_glyph(const GfxState& state, Unicode character) {
  GfxFont& own = *state.getFont();
  const auto [at, is_new] = stand_ins_.try_emplace(own.getID()->num);
  if (is_new) at->second = stand_in_of(own);
  if (at->second == nullptr) return true;
  const int table = unicode_table_of(*at->second);
  if (table < 0 || own.getToUnicode() == nullptr) return true;  // Poppler maps nothing then
  return character != 0 && at->second->mapCodeToGID(table, character) > 0;
}

const FontDevice::Outline& FontDevice::outline_of(GfxState* state, CharCode code,
                                                  Unicode character) {
  const auto [at, is_new] = outlines_.try_emplace({state->getFont()->getID()->num, code});
  Outline& outline = at->second;
  if (!is_new) return outline;
  if (!font_known_) load_font(state);
  SplashFont* loaded = getCurrentFont();
  outline.font_loaded = loaded != nullptr;
  if (loaded != nullptr && knows_glyph(*state, character)) {
    const std::unique_ptr<SplashPath> path(loaded->getGlyphPath(static_cast<int>(code)));
    if (path) {
      outline.data = outline_data(*path);
      outline.has_area = has_area(*path, kOutlineEm);
    }
  }
  return outline;
}

}  // namespace gouji
