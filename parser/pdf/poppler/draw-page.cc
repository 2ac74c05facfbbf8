// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/pictures/draw-page.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "parser/pdf/pictures/record-drawing.h"
#include "parser/pdf/poppler/font-device.h"
#include "parser/pdf/poppler/open-document.h"
#include "parser/pdf/poppler/outlines.h"
#include "parser/pdf/poppler/page-images.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {
namespace {

using Kind = PaintedShape::Kind;

constexpr double kHundredths = 100;  // units of a path per point

bool can_be_shown(Unicode code) {
  return code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code >= 0xE000);
}

std::uint32_t rgb_of(const GfxRGB& color) {
  const auto byte = [](GfxColorComp part) { return static_cast<std::uint32_t>(colToByte(part)); };
  return byte(color.r) << 16 | byte(color.g) << 8 | byte(color.b);
}

Matrix matrix_of(const GfxState* state) {
  Matrix out;
  std::copy_n(state->getCTM(), 6, out.begin());
  return out;
}

Rect clip_box(const GfxState* state) {
  Rect box;
  state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

Ink fill_ink(const GfxState* state) {
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  return {rgb_of(rgb), state->getFillOpacity(), clip_box(state)};
}

Ink stroke_ink(const GfxState* state) {
  GfxRGB rgb;
  state->getStrokeRGB(&rgb);
  return {rgb_of(rgb), state->getStrokeOpacity(), clip_box(state)};
}

/// Width of the stroke around a glyph; 0 if it is only filled.
double glyph_line_width(const GfxState* state) {
  const int mode = state->getRender() & 3;
  const bool bold_by_stroke = mode == 1 || mode == 2;
  return bold_by_stroke ? state->getTransformedLineWidth() : 0;
}

/// Records what it is told to paint.
class Painter final : public FontDevice {
 public:
  explicit Painter(const DrawPageLimits& limits) : limits_(limits), recorder_(limits) {}

  PageDrawing take() { return recorder_.take(); }
  [[nodiscard]] bool full() const { return recorder_.full(); }

  void startPage(int number, GfxState* state, XRef* references) override {
    FontDevice::startPage(number, state, references);
    recorder_.start(state->getPageWidth(), state->getPageHeight());
  }

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override { fill_path(state, Kind::kFill); }
  void eoFill(GfxState* state) override { fill_path(state, Kind::kFillEvenOdd); }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* codes,
                int code_count) override;
  bool beginType3Char(GfxState* state, double x, double y, double dx, double dy, CharCode code,
                      const Unicode* codes, int code_count) override;
  void endType3Char(GfxState* state) override {
    recorder_.end_character(fill_ink(state), glyph_line_width(state));
  }
  void type3D0(GfxState* /*state*/, double, double) override {
    recorder_.character_is_no_outline();  // has its own colours
  }
  void type3D1(GfxState* /*state*/, double, double, double, double, double, double) override {}

  void drawImageMask(GfxState* state, Object* /*ref*/, Stream* stream, int width, int height,
                     bool invert, bool /*interpolate*/, bool /*in_line*/) override {
    paint_image(state, {stream, width, height, nullptr, invert, nullptr}, nullptr);
  }
  void drawImage(GfxState* state, Object* /*ref*/, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool /*interpolate*/, const int* color_key,
                 bool /*in_line*/) override {
    paint_image(state, {stream, width, height, colors, false, color_key}, nullptr);
  }
  void drawMaskedImage(GfxState* state, Object* /*ref*/, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool /*interpolate*/, Stream* mask, int mask_width,
                       int mask_height, bool invert, bool /*mask_interpolate*/) override {
    const ImageSource seen{mask, mask_width, mask_height, nullptr, invert, nullptr};
    paint_image(state, {stream, width, height, colors, false, nullptr}, &seen);
  }
  void drawSoftMaskedImage(GfxState* state, Object* /*ref*/, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool /*interpolate*/, Stream* mask,
                           int mask_width, int mask_height, GfxImageColorMap* mask_colors,
                           bool /*mask_interpolate*/) override {
    const ImageSource seen{mask, mask_width, mask_height, mask_colors, false, nullptr};
    paint_image(state, {stream, width, height, colors, false, nullptr}, &seen);
  }

  bool checkTransparencyGroup(GfxState* /*state*/, bool /*knockout*/) override { return true; }
  void beginTransparencyGroup(GfxState* /*state*/, const double* /*box*/, GfxColorSpace* /*space*/,
                              bool /*isolated*/, bool /*knockout*/, bool for_soft_mask) override {
    recorder_.begin_group(for_soft_mask);
  }
  void endTransparencyGroup(GfxState* /*state*/) override { recorder_.end_group(); }
  void paintTransparencyGroup(GfxState* state, const double* /*box*/) override {
    recorder_.paint_group(state->getFillOpacity());
  }

 private:
  void fill_path(GfxState* state, Kind kind);
  void paint_image(GfxState* state, const ImageSource& image, const ImageSource* mask);

  const DrawPageLimits& limits_;
  DrawingRecorder recorder_;
};

void Painter::fill_path(GfxState* state, Kind kind) {
  if (state->getFillOpacity() <= 0 || state->getFillColorSpace()->getMode() == csPattern) return;
  Rect box;
  std::string path = path_data(*state->getPath(), matrix_of(state), kHundredths, box);
  const Ink ink = fill_ink(state);
  if (!overlap(box, ink.clip) && box.width() > 0 && box.height() > 0) return;
  if (const auto to_character = recorder_.to_character()) {
    Rect own;
    recorder_.add_to_character(path_data(*state->getPath(), after(matrix_of(state), *to_character),
                                         recorder_.character_scale(), own));
  }
  recorder_.add_path(kind, ink, box, std::move(path));
}

void Painter::stroke(GfxState* state) {
  if (state->getStrokeOpacity() <= 0) return;
  recorder_.character_is_no_outline();
  Rect box;
  std::string path = path_data(*state->getPath(), matrix_of(state), kHundredths, box);
  const double width = state->getTransformedLineWidth();
  const Rect around{box.x0 - width / 2, box.y0 - width / 2, box.x1 + width / 2, box.y1 + width / 2};
  const Ink ink = stroke_ink(state);
  if (around.x1 < ink.clip.x0 || around.x0 > ink.clip.x1 || around.y1 < ink.clip.y0 ||
      around.y0 > ink.clip.y1) {
    return;
  }
  PaintedShape& shape = recorder_.add_path(Kind::kStroke, ink, around, std::move(path));
  shape.line_width = static_cast<float>(width);
  double start = 0;
  const double scale = state->getLineWidth() > 0 ? width / state->getLineWidth() : 1;
  for (const double dash : state->getLineDash(&start)) {
    shape.dashes.push_back(static_cast<float>(dash * scale));
  }
}

void Painter::drawChar(GfxState* state, double x, double y, double /*dx*/, double /*dy*/,
                       double origin_x, double origin_y, CharCode code, int /*bytes*/,
                       const Unicode* codes, int code_count) {
  const int mode = state->getRender();
  if (mode == 3 || mode == 7 || state->getFillOpacity() <= 0) return;
  double at_x = 0, at_y = 0, m11 = 0, m12 = 0, m21 = 0, m22 = 0;
  state->transform(x - origin_x, y - origin_y, &at_x, &at_y);
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  const Ink ink = fill_ink(state);
  const Rect em = box_of_unit_square({m11, m12, m21, m22, at_x, at_y});
  if (!overlap(em, ink.clip)) return;
  const Outline& outline = outline_of(state, code, code_count > 0 ? codes[0] : 0);
  const Matrix matrix = {
      m11 / kOutlineEm, m12 / kOutlineEm, m21 / kOutlineEm, m22 / kOutlineEm, at_x, at_y};
  if (!outline.data.empty()) {
    recorder_.add_glyph(ink, outline.data, matrix, glyph_line_width(state));
    return;
  }
  if (outline.font_loaded) return;  // a space
  std::vector<char32_t> characters;
  std::copy_if(codes, codes + code_count, std::back_inserter(characters), can_be_shown);
  if (std::all_of(characters.begin(), characters.end(), [](char32_t c) { return c == U' '; })) {
    return;
  }
  PaintedShape& shape = recorder_.add(Kind::kText, ink, em);
  shape.clipped = false;
  shape.matrix = matrix;
  shape.characters = std::move(characters);
}

bool Painter::beginType3Char(GfxState* state, double /*x*/, double /*y*/, double /*dx*/,
                             double /*dy*/, CharCode code, const Unicode* /*codes*/,
                             int /*code_count*/) {
  const auto& drawn_font = state->getFont();
  const double* own = drawn_font->getFontMatrix();
  const double unit = std::sqrt(std::abs(own[0] * own[3] - own[1] * own[2]));
  return recorder_.begin_character({drawn_font->getID()->num, code}, fill_ink(state),
                                   matrix_of(state), unit, glyph_line_width(state));
}

void Painter::paint_image(GfxState* state, const ImageSource& image, const ImageSource* mask) {
  recorder_.character_is_no_outline();
  const Matrix matrix = matrix_of(state);
  const Ink ink = fill_ink(state);
  if (!overlap(box_of_unit_square(matrix), ink.clip) || ink.opacity <= 0) return;
  const double pixels = limits_.image_dots_per_inch / 72;
  const double most = std::max(recorder_.drawing().width, recorder_.drawing().height) * pixels;
  PaintedImage reduced = reduced_image(image, mask, ink.color,
                                       std::min(std::hypot(matrix[0], matrix[1]) * pixels, most),
                                       std::min(std::hypot(matrix[2], matrix[3]) * pixels, most));
  if (reduced.bytes.empty()) return;
  recorder_.add_image({0, ink.opacity, ink.clip}, matrix, std::move(reduced));
}

}  // namespace

Expected<std::vector<PageDrawing>> draw_pages(std::string_view bytes,
                                              const std::vector<std::uint32_t>& pages,
                                              const DrawPageLimits& limits,
                                              const std::vector<std::string>& passwords) {
  bool repaired = false;
  auto document = open_document(bytes, repaired, passwords);
  if (!document) return unexpected(document.error());
  std::vector<PageDrawing> drawings;
  Painter painter(limits);
  painter.startDoc(document->get());
  for (const std::uint32_t page : pages) {
    if (page < 1 || page > static_cast<std::uint32_t>((*document)->getNumPages())) {
      drawings.emplace_back();
      continue;
    }
    draw(
        **document, painter, static_cast<int>(page), /*with_remarks=*/true,
        [](void* data) { return static_cast<Painter*>(data)->full(); }, &painter);
    drawings.push_back(painter.take());
  }
  return drawings;
}

}  // namespace gouji
