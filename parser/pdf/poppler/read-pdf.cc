// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/read-pdf.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "parser/pdf/collect-drawing.h"
#include "parser/pdf/poppler/marks.h"
#include "parser/pdf/poppler/open-document.h"
#include "parser/pdf/poppler/paint.h"
#include "parser/pdf/poppler/poppler.h"
#include "parser/pdf/poppler/trusted-codes.h"
#include "parser/pdf/poppler/watermark-layers.h"

namespace gouji {
namespace {

// At this opacity and above, nothing shows through.
constexpr double kOpaque = 0.99;

// A drawn glyph with this character is a hyphen: fonts have one glyph for both.
constexpr Unicode kSoftHyphen = 0xAD;

// Advance of a space, in em, below which its code is trusted: digits are wider, and checking its
// outline requires loading the font.
constexpr double kNarrowSpace = 0.4;

// Spaces and zero-width characters: text loses them silently, so no glyph that paints may have such
// a code.
bool leaves_no_ink(Unicode code) {
  if (code > 0x3000 && code < 0xFE00) return false;  // most are Han
  return code <= 0x20 || (code >= 0x7F && code <= 0xA0) || code == kSoftHyphen || code == 0x34F ||
         code == 0x61C || code == 0x1680 || code == 0x180E || (code >= 0x2000 && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202F) || (code >= 0x205F && code <= 0x206F) ||
         code == 0x3000 || (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF ||
         (code >= 0xE0000 && code <= 0xE0FFF);
}

// Turns Poppler's callbacks into the plain calls of DrawingCollector.
class Collector final : public OutputDev {
 public:
  /// `lean`: everything drawn is turned back by it, see Page.
  Collector(DrawingCollector& out, TrustedCodes& trusted, const ReadPdfLimits& limits, double lean,
            InWatermark in_watermark)
      : out_(out),
        trusted_(trusted),
        limits_(limits),
        lean_(lean),
        in_watermark_(std::move(in_watermark)) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void startPage(int /*number*/, GfxState* state, XRef* xref) override {
    out_.start_page(state->getPageWidth(), state->getPageHeight(), lean_);
    if (lean_ != 0) straighten(state);
    fill_paint_.reset();
    xref_ = xref;
  }
  void updateFillColor(GfxState* /*state*/) override { fill_paint_.reset(); }
  void updateFillColorSpace(GfxState* /*state*/) override { fill_paint_.reset(); }
  void updateFillOpacity(GfxState* /*state*/) override { fill_paint_.reset(); }
  void saveState(GfxState* state) override {
    saved_.push_back({state->getFillOpacity(), soft_mask_});
  }
  void restoreState(GfxState* /*state*/) override {
    fill_paint_.reset();
    if (saved_.empty()) return;
    soft_mask_ = saved_.back().soft_mask;
    saved_.pop_back();
  }

  // A group is painted with the opacity of the state around it, which Poppler resets within.
  void beginTransparencyGroup(GfxState* /*state*/, const double* /*box*/, GfxColorSpace* /*space*/,
                              bool /*isolated*/, bool /*knockout*/, bool for_soft_mask) override {
    Group group = groups_.empty() ? Group{} : groups_.back();
    if (!saved_.empty()) group.opacity *= saved_.back().opacity;
    group.masks = group.masks || for_soft_mask;
    group.masked = group.masked || (!saved_.empty() && saved_.back().soft_mask);
    groups_.push_back(group);
    fill_paint_.reset();
  }
  void endTransparencyGroup(GfxState* /*state*/) override {
    if (!groups_.empty()) groups_.pop_back();
    fill_paint_.reset();
  }
  void setSoftMask(GfxState* /*state*/, const double* /*box*/, bool /*alpha*/,
                   Function* /*transfer*/, GfxColor* /*backdrop*/) override {
    soft_mask_ = true;
  }
  void clearSoftMask(GfxState* /*state*/) override { soft_mask_ = false; }

  void beginMarkedContent(const char* name, Dict* properties) override {
    marks_.begin(name, properties);
  }
  void endMarkedContent(GfxState* /*state*/) override { marks_.end(); }
  void beginForm(Ref form) override { marks_.begin_form(form, xref_); }
  void endForm(Ref /*form*/) override { marks_.end_form(); }
  void updateTextMat(GfxState* /*state*/) override { placed_ = true; }
  void updateTextPos(GfxState* /*state*/) override { placed_ = true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* codes,
                int code_count) override;
  void stroke(GfxState* state) override {
    const Paint paint = paint_of(state->getStrokeColorSpace(), *state->getStrokeColor(),
                                 state->getStrokeOpacity() * group_opacity());
    if (paint.opacity == 0 || masks()) return;
    out_.stroke(device_path(state), state->getTransformedLineWidth(), paint, clip_box(state));
  }
  void fill(GfxState* state) override { fill_path(state); }
  void eoFill(GfxState* state) override { fill_path(state); }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                 bool in_line) override {
    // A JPEG 2000 image may contain transparency, which Poppler does not report.
    image(state, mask_colors == nullptr && stream->getKind() != strJPX);
    OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors,
                         in_line);
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool in_line) override {
    image(state, false);
    OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, in_line);
  }
  void drawMaskedImage(GfxState* state, Object* /*ref*/, Stream* /*stream*/, int /*width*/,
                       int /*height*/, GfxImageColorMap* /*colors*/, bool /*interpolate*/,
                       Stream* /*mask*/, int /*mask_width*/, int /*mask_height*/,
                       bool /*mask_invert*/, bool /*mask_interpolate*/) override {
    image(state, false);
  }
  void drawSoftMaskedImage(GfxState* state, Object* /*ref*/, Stream* /*stream*/, int /*width*/,
                           int /*height*/, GfxImageColorMap* /*colors*/, bool /*interpolate*/,
                           Stream* /*mask*/, int /*mask_width*/, int /*mask_height*/,
                           GfxImageColorMap* /*mask_colors*/, bool /*mask_interpolate*/) override {
    image(state, false);
  }

  [[nodiscard]] bool full() const { return out_.items() > limits_.items_per_page; }

 private:
  static Rect clip_box(GfxState* state) {
    Rect box;
    state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
    return box;
  }
  static DrawnPath device_path(GfxState* state);
  void straighten(GfxState* state) const;
  bool paints_as_blank(GfxState* state, CharCode code, Unicode blank, double advance);
  [[nodiscard]] double group_opacity() const {
    return groups_.empty() ? 1 : groups_.back().opacity;
  }
  // Whether the current drawing is only a mask for something else.
  [[nodiscard]] bool masks() const { return !groups_.empty() && groups_.back().masks; }
  [[nodiscard]] bool masked() const {
    return soft_mask_ || (!groups_.empty() && groups_.back().masked);
  }
  [[nodiscard]] bool is_opaque(GfxState* state) const {
    return state->getFillOpacity() * group_opacity() >= kOpaque && !masked() &&
           state->getBlendMode() == gfxBlendNormal;
  }
  void fill_path(GfxState* state) {
    const Paint paint = fill_paint(state);
    if (paint.opacity == 0 || masks()) return;
    out_.fill(device_path(state), paint, clip_box(state), is_opaque(state));
  }
  void image(GfxState* state, bool opaque) {
    if (masks()) return;
    double x[4], y[4];
    for (int corner = 0; corner < 4; ++corner) {
      state->transform(corner & 1, corner >> 1, &x[corner], &y[corner]);
    }
    constexpr double kTurned = 0.5;  // points by which the picture deviates from an upright
                                     // rectangle
    // The picture of a scan is upright on a page whose words lean.
    const double turned =
        kTurned + std::abs(lean_) * std::max(std::hypot(x[1] - x[0], y[1] - y[0]),
                                             std::hypot(x[2] - x[0], y[2] - y[0]));
    const bool upright = (std::abs(x[0] - x[2]) < turned && std::abs(y[0] - y[1]) < turned) ||
                         (std::abs(x[0] - x[1]) < turned && std::abs(y[0] - y[2]) < turned);
    out_.image({*std::min_element(x, x + 4), *std::min_element(y, y + 4),
                *std::max_element(x, x + 4), *std::max_element(y, y + 4)},
               clip_box(state), opaque && upright && is_opaque(state));
  }
  // The current fill colour, computed once.
  const Paint& fill_paint(GfxState* state) {
    if (!fill_paint_) {
      fill_paint_ = paint_of(state->getFillColorSpace(), *state->getFillColor(),
                             state->getFillOpacity() * group_opacity());
    }
    return *fill_paint_;
  }

  struct Saved {
    double opacity = 1;
    bool soft_mask = false;
  };
  struct Group {
    double opacity = 1;
    bool masks = false;   // its content is a mask
    bool masked = false;  // its content is seen through a mask
  };

  DrawingCollector& out_;
  TrustedCodes& trusted_;
  const ReadPdfLimits& limits_;
  const double lean_;
  InWatermark in_watermark_;
  XRef* xref_ = nullptr;
  std::optional<Paint> fill_paint_;
  std::vector<Saved> saved_;
  std::vector<Group> groups_;
  bool soft_mask_ = false;
  Marks marks_;
  bool placed_ = false;  // a text position was set, and nothing shown there yet
};

// Turns Poppler's page matrix, and thus everything drawn, around the middle of the page.
void Collector::straighten(GfxState* state) const {
  const double c = std::cos(lean_), s = std::sin(lean_);
  const double x = state->getPageWidth() / 2, y = state->getPageHeight() / 2;
  const auto* m = state->getCTM();
  state->setCTM(c * m[0] + s * m[1], c * m[1] - s * m[0], c * m[2] + s * m[3], c * m[3] - s * m[2],
                c * (m[4] - x) + s * (m[5] - y) + x, c * (m[5] - y) - s * (m[4] - x) + y);
}

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

// Whether a character that should leave no ink does. `advance` has the text matrix applied.
bool Collector::paints_as_blank(GfxState* state, CharCode code, Unicode blank, double advance) {
  if (blank == U' ') {
    double em_x = 0, em_y = 0;
    state->textTransformDelta(state->getFontSize(), 0, &em_x, &em_y);
    if (advance < kNarrowSpace * std::hypot(em_x, em_y)) return false;
  }
  return trusted_.is_drawn(state, code, /*if_not_embedded=*/blank == kSoftHyphen && advance > 0);
}

void Collector::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                         double origin_y, CharCode code, int /*bytes*/, const Unicode* codes,
                         int code_count) {
  const bool in_watermark = in_watermark_({code, x, y});
  if (masks()) return;
  bool told = trusted_.trusts(state, code, codes, code_count);
  Unicode digit = 0;
  if (!told && (digit = trusted_.digit_left_over(state, code)) != 0) {
    told = true;
    codes = &digit;
    code_count = 1;
  }
  if (!told) {
    const bool missing = (dx != 0 || dy != 0) && TrustedCodes::is_missing(state, code);
    if (!missing && !trusted_.is_drawn(state, code)) return;  // a space
  } else if (leaves_no_ink(codes[0]) && std::all_of(codes, codes + code_count, leaves_no_ink)) {
    const bool is_hyphen = code_count == 1 && codes[0] == kSoftHyphen;
    const bool drawn = paints_as_blank(state, code, codes[0], std::hypot(dx, dy));
    if (is_hyphen && !drawn) return;  // only a place where a word may be split
    told = is_hyphen || !drawn;
  }
  const auto& font = state->getFont();
  const bool vertical = font && font->getWMode() != 0;
  // The advance includes the letter spacing, which is not part of the glyph. Poppler's advance has
  // the text matrix applied, its spacing has not.
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
  // Mode 7 uses the glyph as a stencil for a gradient or picture.
  glyph.invisible = mode == 3 || (filled && fill_paint(state).opacity == 0);
  if (filled) glyph.paint = fill_paint(state);
  glyph.mark = in_watermark ? Mark::kWatermark : marks_.now();
  glyph.font = font ? static_cast<std::uint32_t>(font->getID()->num) : 0;
  glyph.clip = clip_box(state);
  if (!told) {
    constexpr char32_t kReplacement = 0xFFFD;
    out_.glyph(glyph, std::u32string_view(&kReplacement, 1));
    return;
  }
  std::u32string text;
  for (int i = 0; i < code_count; ++i) text += static_cast<char32_t>(codes[i]);
  out_.glyph(glyph, text);
}

// Draws nothing: measures the cost of Poppler alone.
class Nothing final : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
};

}  // namespace

Expected<Pdf> read_pdf(std::string_view bytes, const ReadPdfLimits& limits,
                       const Passwords& passwords) {
  Pdf pdf;
  const TroubleKeeper keeper(pdf.troubles);
  auto document = open_document(bytes, pdf.repaired, passwords);
  if (!document) return unexpected(document.error());
  pdf.page_count = (*document)->getNumPages();
  const int last = std::min(pdf.page_count, limits.pages);
  DrawingCollector drawing;
  TrustedCodes trusted(**document);
  const WatermarkLayers layers(**document);
  const auto read = [&](int number, double lean) {
    drawing.begin();
    InWatermark in_watermark;
    if (layers.any()) {
      in_watermark = InWatermark(layers.shown_without(**document, number, limits.items_per_page));
    }
    Collector device(drawing, trusted, limits, lean, std::move(in_watermark));
    draw(
        **document, device, number, /*with_remarks=*/false,
        [](void* data) { return static_cast<Collector*>(data)->full(); }, &device);
    return device.full();
  };
  for (int number = 1; number <= last; ++number) {
    bool truncated = read(number, 0);
    // Rulings, and what covers what, can only be recognised on a straight page.
    const double lean = drawing.lean();
    if (lean != 0) truncated = read(number, lean);
    pdf.pages.push_back(drawing.take());
    pdf.pages.back().truncated = pdf.pages.back().truncated || truncated;
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
  // encoding and the map from the collection to Unicode must come from poppler-data.
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
