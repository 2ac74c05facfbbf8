// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/stages/page-svg.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "parser/base/error.h"
#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr double kLegend = 24;    // points: height of the strip below the page
constexpr double kAscent = 0.88;  // em: a baseline below the top of the em box

struct Look {
  std::string_view stroke, fill;
  double width, opacity;  // opacity of the fill
};

constexpr std::array<Look, 13> kLooks = {{
    {"#6b8fb5", "none", 0.25, 0},       // glyph box
    {"#d9480f", "none", 0.9, 0},        // ruling
    {"#868e96", "#ced4da", 0.4, 0.18},  // cell
    {"#2b8a3e", "#51cf66", 0.6, 0.28},  // number
    {"#e67700", "#ffd43b", 0.6, 0.35},  // blank
    {"#e67700", "#ffa94d", 0.6, 0.4},   // symbol
    {"#c92a2a", "#ff8787", 0.8, 0.45},  // text
    {"#1864ab", "#74c0fc", 0.6, 0.28},  // label
    {"#862e9c", "#da77f2", 0.8, 0.35},  // altered
    {"#c92a2a", "#ffc9c9", 0.8, 0.5},   // extra
    {"#0b7285", "#3bc9db", 0.9, 0.25},  // heading
    {"#adb5bd", "#f1f3f5", 0.5, 0.5},   // aside
    {"#c2255c", "#faa2c1", 0.8, 0.4},   // hidden
}};

std::string escaped(std::string_view text) { return xml_escaped(plain(text)); }

/// To a hundredth of a point; without trailing zeros.
std::string number(double value) {
  const double rounded = std::round(value * 100) / 100;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

class Writer {
 public:
  explicit Writer(const Page& page) : page_(page) {}

  std::string write(const std::vector<PageLayer>& layers);

 private:
  template <class... Values>
  void put(std::string_view pattern, const Values&... values) {
    fmt::vformat_to(std::back_inserter(out_), pattern, fmt::make_format_args(values...));
  }

  void open_group(std::string_view id, std::string_view title, std::string_view attributes = {}) {
    put("<g id=\"{}\"{}>\n<title>{}</title>\n", escaped(id), attributes, escaped(title));
  }
  void close_group() { out_ += "</g>\n"; }
  void styles();
  void pictures();
  void rulings();
  void glyphs();
  void glyph_boxes();
  void layer(const PageLayer& layer);
  void legend(const std::vector<PageLayer>& layers);
  void line_of_glyphs(std::size_t begin, std::size_t end);
  void turned_glyph(const Glyph& glyph);

  const Page& page_;
  std::string out_;
};

void Writer::styles() {
  out_ += "<style>\n";
  for (std::size_t i = 0; i < kLooks.size(); ++i) {
    const Look& look = kLooks[i];
    put(".m{}{{stroke:{};stroke-width:{};fill:{};fill-opacity:{}}}\n", i, look.stroke, look.width,
        look.fill, look.opacity);
  }
  out_ +=
      "text{font-family:'Noto Serif CJK SC','Source Han Serif SC',SimSun,'Noto Sans CJK SC',serif;"
      "fill:#212529;white-space:pre}\n"
      ".legend{font-family:'Noto Sans CJK SC','Microsoft YaHei',sans-serif;font-size:7px}\n"
      "</style>\n";
}

void Writer::pictures() {
  if (page_.images.empty()) return;
  open_group("images", say("图片"));
  for (const Rect& box : page_.images) {
    put("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#e9ecef\" stroke=\"#868e96\" "
        "stroke-width=\"0.5\"/>\n",
        number(box.x0), number(box.y0), number(box.width()), number(box.height()));
    put("<path d=\"M{} {}L{} {}M{} {}L{} {}\" stroke=\"#ced4da\" stroke-width=\"0.5\"/>\n",
        number(box.x0), number(box.y0), number(box.x1), number(box.y1), number(box.x0),
        number(box.y1), number(box.x1), number(box.y0));
  }
  close_group();
}

void Writer::rulings() {
  open_group("rulings", say("线条"));
  for (const Ruling& ruling : page_.rulings) {
    put("<path class=\"m1\" d=\"M{} {}L{} {}\"/>\n", number(ruling.x0), number(ruling.y0),
        number(ruling.x1), number(ruling.y1));
  }
  close_group();
}

bool is_blank(char32_t code) { return code == U' ' || code == 0xA0 || code == 0x3000; }

/// Whether a viewer's own font sets these two as close as the page does: both an em wide.
bool follow_by_themselves(const Glyph& first, std::size_t count, const Glyph& next) {
  constexpr double kSlack = 0.08;  // em
  const bool wide = is_han(next.code) && is_han(first.code);
  const double expected = first.box.x0 + static_cast<double>(count) * first.size;
  return wide && std::abs(next.box.x0 - expected) < kSlack * first.size;
}

/// Consecutive upright glyphs on one baseline are one element; each piece has its own place, since
/// the viewer uses other fonts. (Not all viewers support lists of places.)
void Writer::line_of_glyphs(std::size_t begin, std::size_t end) {
  const std::vector<Glyph>& glyphs = page_.glyphs;
  const Glyph& first = glyphs[begin];
  put("<text y=\"{}\" font-size=\"{}\">", number(first.box.y0 + kAscent * first.box.height()),
      number(first.size));
  std::size_t start = begin;
  for (std::size_t i = begin; i < end; ++i) {
    if (i == begin || !follow_by_themselves(glyphs[start], i - start, glyphs[i])) {
      put("{}<tspan x=\"{}\">", i == begin ? "" : "</tspan>", number(glyphs[i].box.x0));
      start = i;
    }
    std::string utf8;
    append_utf8(utf8, glyphs[i].code);
    const std::string safe = escaped(utf8);
    out_ += safe.empty() ? "\xEF\xBF\xBD" : safe;
  }
  out_ += "</tspan></text>\n";
}

void Writer::turned_glyph(const Glyph& glyph) {
  std::string utf8;
  append_utf8(utf8, glyph.code);
  const std::string safe = escaped(utf8);
  const double size = glyph.size;
  put("<text transform=\"translate({} {}) rotate({})\" x=\"{}\" y=\"{}\" "
      "font-size=\"{}\">{}</text>\n",
      number(glyph.box.center_x()), number(glyph.box.center_y()), glyph.direction * 90,
      number(-size / 2), number(size * (kAscent - 0.5)), number(size),
      safe.empty() ? "\xEF\xBF\xBD" : safe);
}

void Writer::glyphs() {
  open_group("text", say("文字"));
  const std::vector<Glyph>& all = page_.glyphs;
  for (std::size_t i = 0; i < all.size();) {
    if (all[i].direction != 0) {
      turned_glyph(all[i++]);
      continue;
    }
    if (is_blank(all[i].code)) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < all.size() && all[end].direction == 0 && all[end].size == all[i].size &&
           all[end].box.y0 == all[i].box.y0 && !is_blank(all[end].code)) {
      ++end;
    }
    line_of_glyphs(i, end);
    i = end;
  }
  close_group();
}

void Writer::glyph_boxes() {
  open_group("glyph-boxes", say("字框"));
  std::string path;
  for (const Glyph& glyph : page_.glyphs) {
    fmt::format_to(std::back_inserter(path), "M{} {}h{}v{}h{}z", number(glyph.box.x0),
                   number(glyph.box.y0), number(glyph.box.width()), number(glyph.box.height()),
                   number(-glyph.box.width()));
  }
  if (!path.empty()) put("<path class=\"m0\" d=\"{}\"/>\n", path);
  close_group();
}

void Writer::layer(const PageLayer& layer) {
  open_group(layer.id, layer.title);
  for (const PageMark& mark : layer.marks) {
    put("<rect class=\"m{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
        static_cast<int>(mark.style), number(mark.box.x0), number(mark.box.y0),
        number(mark.box.width()), number(mark.box.height()));
    if (mark.title.empty()) {
      out_ += "/>\n";
    } else {
      put("><title>{}</title></rect>\n", escaped(mark.title));
    }
  }
  close_group();
}

std::string name_of(MarkStyle style) {
  switch (style) {
    case MarkStyle::kGlyphBox:
      return say("字框");
    case MarkStyle::kRuling:
      return say("线条");
    case MarkStyle::kCell:
      return say("单元格");
    case MarkStyle::kNumber:
      return say("数值");
    case MarkStyle::kBlank:
      return say("空白");
    case MarkStyle::kSymbol:
      return say("符号");
    case MarkStyle::kText:
      return say("其他内容");
    case MarkStyle::kLabel:
      return say("行列名称");
    case MarkStyle::kAltered:
      return say("名称有改动");
    case MarkStyle::kExtra:
      return say("格式以外的行列");
    case MarkStyle::kHeading:
      return say("部分标题");
    case MarkStyle::kAside:
      return say("页码页眉");
    case MarkStyle::kHidden:
      return say("隐藏文字");
  }
  return {};
}

/// Code points outside ASCII are one em wide, others half.
double width_of(std::string_view text, double size) {
  double em = 0;
  for (std::size_t at = 0; at < text.size();) em += next_code(text, at) < 0x80 ? 0.55 : 1;
  return em * size;
}

void Writer::legend(const std::vector<PageLayer>& layers) {
  std::array<bool, kLooks.size()> used{};
  used[static_cast<std::size_t>(MarkStyle::kGlyphBox)] = !page_.glyphs.empty();
  used[static_cast<std::size_t>(MarkStyle::kRuling)] = !page_.rulings.empty();
  for (const PageLayer& layer : layers) {
    for (const PageMark& mark : layer.marks) used[static_cast<std::size_t>(mark.style)] = true;
  }
  open_group("legend", say("图例"));
  put("<rect x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#f8f9fa\"/>\n",
      number(page_.height), number(page_.width), number(kLegend));
  constexpr double kSwatch = 8, kSize = 7, kGap = 9;
  double x = 12;
  const double y = page_.height + (kLegend - kSwatch) / 2;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) continue;
    const std::string name = name_of(static_cast<MarkStyle>(i));
    put("<rect class=\"m{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", i, number(x),
        number(y), number(kSwatch), number(kSwatch));
    put("<text class=\"legend\" x=\"{}\" y=\"{}\">{}</text>\n", number(x + kSwatch + 3),
        number(y + kSwatch - 1.2), escaped(name));
    x += kSwatch + 3 + width_of(name, kSize) + kGap;
  }
  close_group();
}

std::string Writer::write(const std::vector<PageLayer>& layers) {
  const double height = page_.height + kLegend;
  put("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}pt\" height=\"{1}pt\" "
      "viewBox=\"0 0 {0} {1}\">\n",
      number(page_.width), number(height));
  styles();
  put("<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>\n", number(page_.width), number(height));
  pictures();
  for (const PageLayer& each : layers) layer(each);
  rulings();
  glyph_boxes();
  glyphs();
  legend(layers);
  out_ += "</svg>\n";
  return std::move(out_);
}

}  // namespace

std::string draw_svg(const Page& page, const std::vector<PageLayer>& layers) {
  return Writer(page).write(layers);
}

}  // namespace gouji
