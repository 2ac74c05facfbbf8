// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/draw-page.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <GfxFont.h>
#include <GfxState.h>
#include <SplashOutputDev.h>
#include <splash/SplashFont.h>
#include <splash/SplashPath.h>

#include "parser/pdf/open-document.h"
#include "parser/pdf/page-images.h"
#include "parser/pdf/path-data.h"

namespace gouji {
namespace {

using Kind = PaintedShape::Kind;

constexpr double kEm = 1000;         // units of an outline
constexpr double kHundredths = 100;  // units of a path, a point

std::uint32_t rgb_of(const GfxRGB& color) {
  const auto byte = [](GfxColorComp part) { return static_cast<std::uint32_t>(colToByte(part)); };
  return byte(color.r) << 16 | byte(color.g) << 8 | byte(color.b);
}

Matrix inverse(const Matrix& m) {
  const double det = m[0] * m[3] - m[1] * m[2];
  return {m[3] / det,
          -m[1] / det,
          -m[2] / det,
          m[0] / det,
          (m[2] * m[5] - m[3] * m[4]) / det,
          (m[1] * m[4] - m[0] * m[5]) / det};
}

/// First `a`, then `b`.
Matrix after(const Matrix& a, const Matrix& b) {
  return {a[0] * b[0] + a[1] * b[2],        a[0] * b[1] + a[1] * b[3],
          a[2] * b[0] + a[3] * b[2],        a[2] * b[1] + a[3] * b[3],
          a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]};
}

Matrix matrix_of(const GfxState* state) {
  Matrix out;
  std::copy_n(state->getCTM(), 6, out.begin());
  return out;
}

bool can_be_inverted(const Matrix& m) {
  const double det = m[0] * m[3] - m[1] * m[2];
  return std::isfinite(det) && std::abs(det) > 1e-12;
}

Rect clip_box(const GfxState* state) {
  Rect box;
  state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

/// The path through `matrix`, and the box around it.
std::string path_data(const GfxPath* path, const Matrix& matrix, double scale, Rect& box) {
  PathData out(scale);
  bool first = true;
  const auto point = [&](const GfxSubpath* sub, int i) {
    const double x = sub->getX(i), y = sub->getY(i);
    const double to_x = x * matrix[0] + y * matrix[2] + matrix[4];
    const double to_y = x * matrix[1] + y * matrix[3] + matrix[5];
    const Rect here{to_x, to_y, to_x, to_y};
    box = first ? here : cover(box, here);
    first = false;
    return std::pair(to_x, to_y);
  };
  for (int s = 0; s < path->getNumSubpaths(); ++s) {
    const GfxSubpath* sub = path->getSubpath(s);
    for (int i = 0; i < sub->getNumPoints(); ++i) {
      const auto [x, y] = point(sub, i);
      if (i == 0) {
        out.move_to(x, y);
      } else if (sub->getCurve(i) && i + 2 < sub->getNumPoints()) {
        const auto [x2, y2] = point(sub, i + 1);
        const auto [x3, y3] = point(sub, i + 2);
        out.curve_to(x, y, x2, y2, x3, y3);
        i += 2;
      } else {
        out.line_to(x, y);
      }
    }
    if (sub->isClosed()) out.close();
  }
  return out.take();
}

std::string outline_data(SplashPath& path) {
  PathData out(1);
  const int length = path.getLength();
  for (int i = 0; i < length; ++i) {
    double x[3] = {}, y[3] = {};
    unsigned char flags = 0;
    path.getPoint(i, &x[0], &y[0], &flags);
    if ((flags & splashPathFirst) != 0) {
      out.move_to(x[0], y[0]);
    } else if ((flags & splashPathCurve) != 0 && i + 2 < length) {
      path.getPoint(i + 1, &x[1], &y[1], &flags);
      path.getPoint(i + 2, &x[2], &y[2], &flags);
      out.curve_to(x[0], y[0], x[1], y[1], x[2], y[2]);
      i += 2;
    } else {
      out.line_to(x[0], y[0]);
    }
    if ((flags & splashPathLast) != 0) out.close();
  }
  return out.take();
}

void append_utf8(std::string& out, Unicode code) {
  if (code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return;
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  constexpr int kLead[] = {0, 0xC0, 0xE0, 0xF0};
  out += static_cast<char>(kLead[more] | static_cast<int>(code >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | (code >> (6 * i) & 0x3F));
}

/// Splash's device for its fonts alone: what it is told to paint is noted down instead.
class Painter final : public SplashOutputDev {
 public:
  explicit Painter(const DrawPageLimits& limits)
      : SplashOutputDev(splashModeMono1, 1, false, white()), limits_(limits) {
    setFontAntialias(false);
  }

  PageDrawing take() {
    drawing_.truncated = full();
    page_outlines_.clear();
    return std::exchange(drawing_, {});
  }
  [[nodiscard]] bool full() const {
    return drawing_.shapes.size() + runs_ > limits_.shapes || path_bytes_ > limits_.path_bytes;
  }

  bool useTilingPatternFill() override { return false; }
  bool useShadedFills(int /*type*/) override { return false; }
  void startPage(int number, GfxState* state, XRef* references) override {
    SplashOutputDev::startPage(number, state, references);
    drawing_ = {};
    drawing_.width = state->getPageWidth();
    drawing_.height = state->getPageHeight();
    runs_ = 0;
    path_bytes_ = 0;
    font_known_ = false;
  }
  void endPage() override {}

  // What Splash would do to its own bitmap.
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

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override { fill_path(state, Kind::kFill); }
  void eoFill(GfxState* state) override { fill_path(state, Kind::kFillEvenOdd); }
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* codes,
                int code_count) override;
  bool beginType3Char(GfxState* state, double x, double y, double dx, double dy, CharCode code,
                      const Unicode* codes, int code_count) override;
  void endType3Char(GfxState* state) override;
  void type3D0(GfxState* /*state*/, double, double) override {
    if (glyph_) glyph_->plain = false;  // has colours of its own
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
    groups_.push_back({drawing_.shapes.size(), for_soft_mask});
    joinable_ = false;
  }
  void endTransparencyGroup(GfxState* /*state*/) override;
  void paintTransparencyGroup(GfxState* state, const double* /*box*/) override;

 private:
  /// A character of a Type 3 font while its drawing is played for the first time.
  struct Type3Glyph {
    std::pair<int, CharCode> key;
    Matrix to_page{};   // from the space in which it is drawn
    double scale = 1;   // that makes its em kEm units
    bool plain = true;  // nothing but fills in the current colour
    std::size_t first_shape = 0;
    std::string outline;
  };
  struct Group {
    std::size_t first_shape = 0;
    bool for_soft_mask = false;
  };

  static SplashColorPtr white() {
    static SplashColor color = {255, 255, 255, 0};
    return color;
  }
  PaintedShape& add(GfxState* state, Kind kind, std::uint32_t color, double opacity,
                    const Rect& box);
  void fill_path(GfxState* state, Kind kind);
  void paint_image(GfxState* state, const ImageSource& image, const ImageSource* mask);
  void paint_glyph(GfxState* state, const std::string& outline, const Matrix& matrix);
  const std::string& outline_of(GfxState* state, CharCode code);
  std::uint32_t index_of(const std::string& outline);

  const DrawPageLimits& limits_;
  PageDrawing drawing_;
  std::size_t runs_ = 0;  // glyphs, which count as shapes towards the limit
  std::size_t path_bytes_ = 0;
  bool font_known_ = false;  // Splash's current font is that of the state
  bool joinable_ = false;    // the last shape may take further glyphs
  std::map<std::pair<int, CharCode>, std::string> outlines_;  // by the font's object
  std::map<std::pair<int, CharCode>, std::pair<std::string, double>> type3_;
  std::unordered_map<const std::string*, std::uint32_t> page_outlines_;
  std::optional<Type3Glyph> glyph_;
  std::vector<Group> groups_;
  std::optional<Group> ended_;
};

PaintedShape& Painter::add(GfxState* state, Kind kind, std::uint32_t color, double opacity,
                           const Rect& box) {
  PaintedShape& shape = drawing_.shapes.emplace_back();
  shape.kind = kind;
  shape.color = color;
  shape.opacity = static_cast<float>(opacity);
  const Rect clip = clip_box(state);
  constexpr double kSlack = 0.5;  // points; clips that only follow the shape's own edge
  shape.clipped = box.x0 < clip.x0 - kSlack || box.y0 < clip.y0 - kSlack ||
                  box.x1 > clip.x1 + kSlack || box.y1 > clip.y1 + kSlack;
  if (shape.clipped) shape.clip = clip;
  joinable_ = false;
  return shape;
}

void Painter::fill_path(GfxState* state, Kind kind) {
  if (state->getFillOpacity() <= 0 || state->getFillColorSpace()->getMode() == csPattern) return;
  Rect box;
  std::string path = path_data(state->getPath(), matrix_of(state), kHundredths, box);
  if (!overlap(box, clip_box(state)) && box.width() > 0 && box.height() > 0) return;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  if (glyph_ && glyph_->plain && can_be_inverted(glyph_->to_page)) {
    Rect own;
    glyph_->outline += path_data(
        state->getPath(), after(matrix_of(state), inverse(glyph_->to_page)), glyph_->scale, own);
  }
  PaintedShape& shape = add(state, kind, rgb_of(rgb), state->getFillOpacity(), box);
  path_bytes_ += path.size();
  shape.path = std::move(path);
}

void Painter::stroke(GfxState* state) {
  if (state->getStrokeOpacity() <= 0) return;
  if (glyph_) glyph_->plain = false;
  Rect box;
  std::string path = path_data(state->getPath(), matrix_of(state), kHundredths, box);
  const double width = state->getTransformedLineWidth();
  const Rect around{box.x0 - width / 2, box.y0 - width / 2, box.x1 + width / 2, box.y1 + width / 2};
  const Rect clip = clip_box(state);
  if (around.x1 < clip.x0 || around.x0 > clip.x1 || around.y1 < clip.y0 || around.y0 > clip.y1) {
    return;
  }
  GfxRGB rgb;
  state->getStrokeRGB(&rgb);
  PaintedShape& shape = add(state, Kind::kStroke, rgb_of(rgb), state->getStrokeOpacity(), around);
  path_bytes_ += path.size();
  shape.path = std::move(path);
  shape.line_width = static_cast<float>(width);
  double start = 0;
  const double scale = state->getLineWidth() > 0 ? width / state->getLineWidth() : 1;
  for (const double dash : state->getLineDash(&start)) {
    shape.dashes.push_back(static_cast<float>(dash * scale));
  }
}

/// Each font is loaded at one em size, so that equal glyphs have equal outlines, whatever their
/// size on the page and whichever document they come from.
const std::string& Painter::outline_of(GfxState* state, CharCode code) {
  if (!font_known_) {
    Matrix text;
    std::copy_n(state->getTextMat(), 6, text.begin());
    const double size = state->getFontSize(), horizontal = state->getHorizScaling();
    state->setTextMat(1, 0, 0, 1, 0, 0);
    state->setHorizScaling(100);
    state->setFont(state->getFont(), kEm);
    doUpdateFont(state);
    state->setFont(state->getFont(), size);
    state->setHorizScaling(horizontal * 100);
    state->setTextMat(text[0], text[1], text[2], text[3], text[4], text[5]);
    font_known_ = true;
  }
  static const std::string kNone;
  if (getCurrentFont() == nullptr) return kNone;
  const auto [at, is_new] = outlines_.try_emplace({state->getFont()->getID()->num, code});
  if (is_new) {
    const std::unique_ptr<SplashPath> path(getCurrentFont()->getGlyphPath(static_cast<int>(code)));
    if (path) at->second = outline_data(*path);
  }
  return at->second;
}

std::uint32_t Painter::index_of(const std::string& outline) {
  const auto next = static_cast<std::uint32_t>(drawing_.outlines.size());
  const auto [at, is_new] = page_outlines_.try_emplace(&outline, next);
  if (is_new) {
    drawing_.outlines.push_back(outline);
    path_bytes_ += outline.size();
  }
  return at->second;
}

void Painter::paint_glyph(GfxState* state, const std::string& outline, const Matrix& matrix) {
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  const std::uint32_t color = rgb_of(rgb);
  const auto opacity = static_cast<float>(state->getFillOpacity());
  const int mode = state->getRender() & 3;
  const bool heavy = mode == 1 || mode == 2;  // bold by a stroke around
  const float width = heavy ? static_cast<float>(state->getTransformedLineWidth()) : 0;
  const auto x = static_cast<float>(matrix[4]), y = static_cast<float>(matrix[5]);
  const auto same = [&](const PaintedShape& last) {
    return joinable_ && last.color == color && last.opacity == opacity &&
           last.line_width == width &&
           std::equal(matrix.begin(), matrix.begin() + 4, last.matrix.begin());
  };
  if (drawing_.shapes.empty() || !same(drawing_.shapes.back())) {
    PaintedShape& run = add(state, Kind::kGlyphs, color, opacity, clip_box(state));
    run.matrix = {matrix[0], matrix[1], matrix[2], matrix[3], 0, 0};
    run.line_width = width;
    joinable_ = true;
  }
  drawing_.shapes.back().glyphs.push_back({index_of(outline), x, y});
  ++runs_;
}

void Painter::drawChar(GfxState* state, double x, double y, double /*dx*/, double /*dy*/,
                       double origin_x, double origin_y, CharCode code, int /*bytes*/,
                       const Unicode* codes, int code_count) {
  const int mode = state->getRender();
  if (mode == 3 || mode == 7 || state->getFillOpacity() <= 0) return;
  double at_x = 0, at_y = 0, m11 = 0, m12 = 0, m21 = 0, m22 = 0;
  state->transform(x - origin_x, y - origin_y, &at_x, &at_y);
  state->getFontTransMat(&m11, &m12, &m21, &m22);
  const Rect clip = clip_box(state);
  const Rect em{
      at_x + std::min({0.0, m11, m21, m11 + m21}), at_y + std::min({0.0, m12, m22, m12 + m22}),
      at_x + std::max({0.0, m11, m21, m11 + m21}), at_y + std::max({0.0, m12, m22, m12 + m22})};
  if (!overlap(em, clip)) return;
  const std::string& outline = outline_of(state, code);
  const Matrix matrix = {m11 / kEm, m12 / kEm, m21 / kEm, m22 / kEm, at_x, at_y};
  if (!outline.empty()) {
    paint_glyph(state, outline, matrix);
    return;
  }
  if (getCurrentFont() != nullptr) return;  // a space
  std::string text;
  for (int i = 0; i < code_count; ++i) append_utf8(text, codes[i]);
  if (text.empty() || text == " ") return;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  PaintedShape& shape = add(state, Kind::kText, rgb_of(rgb), state->getFillOpacity(), em);
  shape.clipped = false;
  shape.matrix = matrix;
  shape.text = std::move(text);
}

bool Painter::beginType3Char(GfxState* state, double /*x*/, double /*y*/, double /*dx*/,
                             double /*dy*/, CharCode code, const Unicode* /*codes*/,
                             int /*code_count*/) {
  const auto& drawn_font = state->getFont();
  const std::pair key(drawn_font->getID()->num, code);
  Type3Glyph glyph;
  glyph.key = key;
  glyph.to_page = matrix_of(state);
  const double* own = drawn_font->getFontMatrix();
  const double size = std::sqrt(std::abs(own[0] * own[3] - own[1] * own[2]));
  glyph.scale = size > 0 ? size * kEm : 1;
  const auto known = type3_.find(key);
  if (known != type3_.end() && can_be_inverted(glyph.to_page)) {
    const double scale = known->second.second;
    Matrix matrix = glyph.to_page;
    for (int i = 0; i < 4; ++i) matrix[static_cast<std::size_t>(i)] /= scale;
    if (!known->second.first.empty()) paint_glyph(state, known->second.first, matrix);
    return true;
  }
  glyph.first_shape = drawing_.shapes.size();
  glyph_ = std::move(glyph);
  joinable_ = false;
  return false;
}

void Painter::endType3Char(GfxState* state) {
  if (!glyph_) return;
  Type3Glyph glyph = *std::move(glyph_);
  glyph_.reset();
  if (!glyph.plain || !can_be_inverted(glyph.to_page)) return;
  drawing_.shapes.resize(glyph.first_shape);
  joinable_ = false;
  const auto& kept =
      type3_.try_emplace(glyph.key, std::move(glyph.outline), glyph.scale).first->second.first;
  if (kept.empty()) return;
  Matrix matrix = glyph.to_page;
  for (int i = 0; i < 4; ++i) matrix[static_cast<std::size_t>(i)] /= glyph.scale;
  paint_glyph(state, kept, matrix);
}

void Painter::paint_image(GfxState* state, const ImageSource& image, const ImageSource* mask) {
  if (glyph_) glyph_->plain = false;
  const Matrix matrix = matrix_of(state);
  Rect box{matrix[4], matrix[5], matrix[4], matrix[5]};
  for (int corner = 1; corner < 4; ++corner) {
    double x = 0, y = 0;
    state->transform(corner & 1, corner >> 1, &x, &y);
    box = cover(box, {x, y, x, y});
  }
  if (!overlap(box, clip_box(state)) || state->getFillOpacity() <= 0) return;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  const double pixels = limits_.image_dots_per_inch / 72;
  const double most = std::max(drawing_.width, drawing_.height) * pixels;
  PaintedImage reduced = reduced_image(image, mask, rgb_of(rgb),
                                       std::min(std::hypot(matrix[0], matrix[1]) * pixels, most),
                                       std::min(std::hypot(matrix[2], matrix[3]) * pixels, most));
  if (reduced.bytes.empty()) return;
  PaintedShape& shape = add(state, Kind::kImage, 0, state->getFillOpacity(), box);
  shape.matrix = matrix;
  shape.image = static_cast<std::uint32_t>(drawing_.images.size());
  drawing_.images.push_back(std::move(reduced));
}

void Painter::endTransparencyGroup(GfxState* /*state*/) {
  if (groups_.empty()) return;
  ended_ = groups_.back();
  groups_.pop_back();
  joinable_ = false;
  if (ended_->for_soft_mask) {
    drawing_.shapes.resize(std::min(drawing_.shapes.size(), ended_->first_shape));
    ended_.reset();
  }
}

void Painter::paintTransparencyGroup(GfxState* state, const double* /*box*/) {
  if (!ended_) return;
  for (std::size_t i = ended_->first_shape; i < drawing_.shapes.size(); ++i) {
    drawing_.shapes[i].opacity *= static_cast<float>(state->getFillOpacity());
  }
  ended_.reset();
}

}  // namespace

Expected<std::vector<PageDrawing>> draw_pages(std::string_view bytes,
                                              const std::vector<std::uint32_t>& pages,
                                              const DrawPageLimits& limits) {
  bool repaired = false;
  auto document = open_document(bytes, repaired);
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
