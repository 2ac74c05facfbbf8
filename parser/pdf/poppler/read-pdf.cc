// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/read-pdf.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "parser/pdf/collect-drawing.h"
#include "parser/pdf/poppler/open-document.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {
namespace {

// White as a printer sees it. By number of components rather than through the colour profile,
// which costs more than all else here; profiles leave white white.
bool is_white(GfxColorSpace* space, const GfxColor& color) {
  constexpr double kNearlyWhite = 0.98;  // share of full brightness that paper hides
  if (space->getMode() == csPattern) return false;
  if (space->getMode() == csIndexed) {
    GfxRGB rgb;
    space->getRGB(&color, &rgb);
    return std::min({colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)}) >= kNearlyWhite;
  }
  const int components = space->getNComps();
  const bool subtractive =
      components == 4 || space->getMode() == csSeparation || space->getMode() == csDeviceN;
  if (space->getMode() == csLab) return colToDbl(color.c[0]) >= 100 * kNearlyWhite;
  for (int i = 0; i < components; ++i) {
    const double value = colToDbl(color.c[i]);
    if (subtractive ? value > 1 - kNearlyWhite : value < kNearlyWhite) return false;
  }
  return true;
}

// Turns Poppler's callbacks into the plain calls of DrawingCollector.
class Collector final : public OutputDev {
 public:
  Collector(DrawingCollector& out, const ReadPdfLimits& limits) : out_(out), limits_(limits) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void startPage(int /*number*/, GfxState* state, XRef* /*xref*/) override {
    out_.start_page(state->getPageWidth(), state->getPageHeight());
    fill_white_.reset();
  }
  void updateFillColor(GfxState* /*state*/) override { fill_white_.reset(); }
  void updateFillColorSpace(GfxState* /*state*/) override { fill_white_.reset(); }
  void restoreState(GfxState* /*state*/) override { fill_white_.reset(); }
  void updateTextMat(GfxState* /*state*/) override { placed_ = true; }
  void updateTextPos(GfxState* /*state*/) override { placed_ = true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode /*code*/, int /*bytes*/, const Unicode* codes,
                int code_count) override;
  void stroke(GfxState* state) override {
    if (state->getStrokeOpacity() <= 0) return;
    const bool white = is_white(state->getStrokeColorSpace(), *state->getStrokeColor());
    out_.stroke(device_path(state), state->getTransformedLineWidth(), white, clip_box(state));
  }
  void fill(GfxState* state) override { fill_path(state); }
  void eoFill(GfxState* state) override { fill_path(state); }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                 bool in_line) override {
    image(state);
    OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors,
                         in_line);
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool in_line) override {
    image(state);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
  }
  void drawMaskedImage(GfxState* state, Object* /*ref*/, Stream* /*stream*/, int /*width*/,
                       int /*height*/, GfxImageColorMap* /*colors*/, bool /*interpolate*/,
                       Stream* /*mask*/, int /*mask_width*/, int /*mask_height*/,
                       bool /*mask_invert*/, bool /*mask_interpolate*/) override {
    image(state);
  }
  void drawSoftMaskedImage(GfxState* state, Object* /*ref*/, Stream* /*stream*/, int /*width*/,
                           int /*height*/, GfxImageColorMap* /*colors*/, bool /*interpolate*/,
                           Stream* /*mask*/, int /*mask_width*/, int /*mask_height*/,
                           GfxImageColorMap* /*mask_colors*/, bool /*mask_interpolate*/) override {
    image(state);
  }

  [[nodiscard]] bool full() const { return out_.items() > limits_.items_per_page; }

 private:
  static Rect clip_box(GfxState* state) {
    Rect box;
    state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
    return box;
  }
  static DrawnPath device_path(GfxState* state);
  void fill_path(GfxState* state) {
    if (state->getFillOpacity() <= 0) return;
    out_.fill(device_path(state), fill_is_white(state), clip_box(state));
  }
  void image(GfxState* state) {
    double x[4], y[4];
    for (int corner = 0; corner < 4; ++corner) {
      state->transform(corner & 1, corner >> 1, &x[corner], &y[corner]);
    }
    out_.image({*std::min_element(x, x + 4), *std::min_element(y, y + 4),
                *std::max_element(x, x + 4), *std::max_element(y, y + 4)},
               clip_box(state));
  }
  bool fill_is_white(GfxState* state) {
    if (!fill_white_) {
      fill_white_ = is_white(state->getFillColorSpace(), *state->getFillColor());
    }
    return *fill_white_;
  }

  DrawingCollector& out_;
  const ReadPdfLimits& limits_;
  std::optional<bool> fill_white_;  // of the current fill colour, told once
  bool placed_ = false;             // a text position was set, and nothing shown there yet
};

DrawnPath Collector::device_path(GfxState* state) {
  DrawnPath path;
  const GfxPath* source = state->getPath();
  for (int i = 0; i < source->getNumSubpaths(); ++i) {
    const GfxSubpath* sub = source->getSubpath(i);
    DrawnSubpath& drawn = path.emplace_back();
    drawn.points.reserve(static_cast<std::size_t>(sub->getNumPoints()));
    for (int p = 0; p < sub->getNumPoints(); ++p) {
      double x = 0, y = 0;
      state->transform(sub->getX(p), sub->getY(p), &x, &y);
      drawn.points.push_back({x, y, sub->getCurve(p)});
      drawn.curved = drawn.curved || sub->getCurve(p);
    }
    drawn.closed = sub->isClosed();
  }
  return path;
}

void Collector::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                         double origin_y, CharCode /*code*/, int /*bytes*/, const Unicode* codes,
                         int code_count) {
  if (codes == nullptr || code_count <= 0) return;
  const auto& font = state->getFont();
  const bool vertical = font && font->getWMode() != 0;
  // The advance holds the letter spacing, which is no part of the glyph. Poppler gives the advance
  // behind the text matrix, and the spacing before it.
  double spacing_x = 0, spacing_y = 0;
  if (vertical) {
    state->textTransformDelta(0, state->getCharSpace(), &spacing_x, &spacing_y);
  } else {
    state->textTransformDelta(state->getCharSpace() * state->getHorizScaling(), 0, &spacing_x,
                              &spacing_y);
  }
  dx -= spacing_x;
  dy -= spacing_y;
  const bool spaced = spacing_x != 0 || spacing_y != 0;
  double m11 = 0, m12 = 0, m21 = 0, m22 = 0;
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  DrawnGlyph glyph;
  glyph.vertical = vertical;
  state->transform(x - origin_x, y - origin_y, &glyph.origin.x, &glyph.origin.y);
  state->transformDelta(dx, dy, &glyph.advance.x, &glyph.advance.y);
  if (spaced) state->transformDelta(spacing_x, spacing_y, &glyph.spacing.x, &glyph.spacing.y);
  glyph.placed = std::exchange(placed_, false);
  glyph.along = {m11, m12};
  glyph.up = {m21, m22};
  const int mode = state->getRender() & 7;
  const bool filled = mode == 0 || mode == 2 || mode == 4 || mode == 6;
  // Mode 7 makes the glyph a stencil: a gradient or picture is then drawn through it.
  glyph.invisible = mode == 3 || (filled && state->getFillOpacity() <= 0);
  glyph.white = filled && fill_is_white(state);
  glyph.font = font ? static_cast<std::uint32_t>(font->getID()->num) : 0;
  glyph.clip = clip_box(state);
  std::u32string text;
  for (int i = 0; i < code_count; ++i) text += static_cast<char32_t>(codes[i]);
  out_.glyph(glyph, text);
}

// Draws nothing: what Poppler itself costs.
class Nothing final : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
};

}  // namespace

Expected<Pdf> read_pdf(std::string_view bytes, const ReadPdfLimits& limits) {
  Pdf pdf;
  const TroubleKeeper keeper(pdf.troubles);
  auto document = open_document(bytes, pdf.repaired);
  if (!document) return unexpected(document.error());
  pdf.page_count = (*document)->getNumPages();
  const int last = std::min(pdf.page_count, limits.pages);
  DrawingCollector drawing;
  for (int number = 1; number <= last; ++number) {
    drawing.begin();
    Collector device(drawing, limits);
    draw(
        **document, device, number, /*with_remarks=*/false,
        [](void* data) { return static_cast<Collector*>(data)->full(); }, &device);
    const bool truncated = device.full();  // asked before the items are taken
    pdf.pages.push_back(drawing.take());
    pdf.pages.back().truncated = truncated;
  }
  return pdf;
}

Expected<int> draw_into_nothing(std::string_view bytes) {
  bool repaired = false;
  auto document = open_document(bytes, repaired);
  if (!document) return unexpected(document.error());
  const int pages = (*document)->getNumPages();
  for (int number = 1; number <= pages; ++number) {
    Nothing device;
    draw(**document, device, number, true, nullptr, nullptr);
  }
  return pages;
}

std::string poppler_version() { return POPPLER_VERSION; }

bool chinese_fonts_readable() {
  // 中 (U+4E2D) is character 4559 of Adobe-GB1 and is shown by its GBK code D6D0, so that both the
  // encoding and the way from the collection to Unicode have to come from poppler-data.
  static constexpr std::string_view kProbe =
      "%PDF-1.4\n"
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font"
      "<</F 5 0 R>>>>>>endobj\n"
      "4 0 obj<</Length 33>>stream\nBT /F 12 Tf 9 9 Td <D6D0> Tj ET  \nendstream endobj\n"
      "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H"
      "/DescendantFonts[6 0 R]>>endobj\n"
      "6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
      "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>endobj\n"
      "7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1 1]"
      "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>endobj\n"
      "trailer<</Root 1 0 R>>\n";
  const Expected<Pdf> pdf = read_pdf(kProbe);
  return pdf && pdf->pages.size() == 1 && pdf->pages[0].glyphs.size() == 1 &&
         pdf->pages[0].glyphs[0].code == U'中';
}

}  // namespace gouji
