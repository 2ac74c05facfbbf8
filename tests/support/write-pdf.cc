// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/write-pdf.h"

#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "tests/support/join-texts.h"
#include "tests/support/pdf-fonts.h"
#include "tests/support/pdf-objects.h"

namespace gouji::test {
namespace {

/// Writes the items of one page as operators.
class Pen {
 public:
  Pen(const DrawnPage& page, const PdfOptions& options, PdfFonts& fonts)
      : page_(page), options_(options), fonts_(fonts) {
    if (options.scaled) out_ = fmt::format("{} 0 0 -{} 0 {} cm\n", kScale, kScale, page.height);
  }

  void operator()(const DrawnText& text) {
    if (text.outlined) {
      outline(text);
      return;
    }
    if (text.vertical && !fonts_.has_vertical()) {
      stack(text);
      return;
    }
    show(text);
    if (text.bold != Bold::kTwice) return;
    DrawnText twin = text;
    twin.x += text.size / 30;
    show(twin);
  }
  void operator()(const DrawnLine& line) {
    out_ += line.dashed ? fmt::format("[{0:.2f} {0:.2f}] 0 d ", along(2)) : std::string();
    out_ += fmt::format("{:.2f} w {} m {} l S\n", along(line.width), at(line.line.x0, line.line.y0),
                        at(line.line.x1, line.line.y1));
    if (line.dashed) out_ += "[] 0 d\n";
  }
  void operator()(const DrawnFrame& frame) {
    if (frame.paint) out_ += "q " + colour(*frame.paint);
    out_ +=
        fmt::format("{:.2f} w {} S\n", along(frame.width),
                    frame.rounding > 0 ? rounded(frame.box, frame.rounding) : rectangle(frame.box));
    if (frame.paint) out_ += "Q\n";
  }
  void operator()(const DrawnFill& fill) {
    out_ += fmt::format("{} g {} f\n", fill.gray, rectangle(fill.box));
  }
  void operator()(const DrawnRing& ring) {
    const bool round = ring.rounding > 0;
    out_ += fmt::format("q {} W n 0 g {} {} f* Q\n", rectangle(ring.window),
                        round ? rounded(ring.outer, ring.rounding) : rectangle(ring.outer),
                        round ? rounded(ring.inner, ring.rounding) : rectangle(ring.inner));
  }
  void operator()(const DrawnPicture& picture) {
    const Rect& box = picture.box;
    out_ += fmt::format("q {:.2f} 0 0 {:.2f} {} cm /{} Do Q\n", along(box.width()),
                        options_.scaled ? -along(box.height()) : along(box.height()),
                        at(box.x0, box.y1), picture.see_through ? "J" : "I");
  }
  void operator()(const DrawnSeal& seal);

  std::string finish() { return std::move(out_); }

 private:
  static constexpr double kScale = 0.05;

  [[nodiscard]] double along(double length) const {
    return options_.scaled ? length / kScale : length;
  }
  [[nodiscard]] std::string at(double x, double y) const {
    return fmt::format("{:.3f} {:.3f}", along(x), along(options_.scaled ? y : page_.height - y));
  }
  [[nodiscard]] std::string rectangle(const Rect& box) const {
    return fmt::format("{} {:.3f} {:.3f} re", at(box.x0, box.y0), along(box.width()),
                       options_.scaled ? along(box.height()) : -along(box.height()));
  }
  /// Corners are quarters of circles.
  [[nodiscard]] std::string rounded(const Rect& b, double r) const {
    const double k = 0.4477 * r;  // how far from the corner the handles lie
    std::string out = at(b.x0 + r, b.y0) + " m\n";
    const auto corner = [&](double x, double y, double x1, double y1, double x2, double y2,
                            double x3, double y3) {
      out += fmt::format("{} l {} {} {} c\n", at(x, y), at(x1, y1), at(x2, y2), at(x3, y3));
    };
    corner(b.x1 - r, b.y0, b.x1 - k, b.y0, b.x1, b.y0 + k, b.x1, b.y0 + r);
    corner(b.x1, b.y1 - r, b.x1, b.y1 - k, b.x1 - k, b.y1, b.x1 - r, b.y1);
    corner(b.x0 + r, b.y1, b.x0 + k, b.y1, b.x0, b.y1 - k, b.x0, b.y1 - r);
    corner(b.x0, b.y0 + r, b.x0, b.y0 + k, b.x0 + k, b.y0, b.x0 + r, b.y0);
    return out + "h";
  }
  static std::string colour(const Paint& paint) {
    const auto share = [](std::uint8_t channel) { return channel / 255.0; };
    return fmt::format("/O{3} gs {0:.3f} {1:.3f} {2:.3f} rg {0:.3f} {1:.3f} {2:.3f} RG ",
                       share(paint.red), share(paint.green), share(paint.blue),
                       paint.opacity < 255 ? 30 : 100);
  }
  void outline(const DrawnText& text);
  void circle(double x, double y, double radius);
  void show(const DrawnText& text);
  void stack(const DrawnText& text);

  const DrawnPage& page_;
  const PdfOptions& options_;
  PdfFonts& fonts_;
  std::string out_;
};

void Pen::show(const DrawnText& text) {
  const double turn = text.angle * std::numbers::pi / 180;
  const double c = std::cos(turn), s = std::sin(turn);
  if (!text.mark.empty()) out_ += text.mark + "\n";
  if (text.paint) out_ += "q " + colour(*text.paint);
  out_ += text.paint ? std::string("BT ") : fmt::format("{0} g {0} G BT ", text.white ? 1 : 0);
  if (text.bold == Bold::kStroked) out_ += fmt::format("{:.2f} w 2 Tr ", along(text.size / 40));
  if (text.invisible) out_ += "3 Tr ";
  // What the matrix makes larger: lengths in text space are less by as much.
  const double unit = options_.unit_size ? along(text.size) : 1;
  // Spacing counts downward in vertical writing.
  if (text.spacing != 0) {
    out_ += fmt::format("{:.4f} Tc ", along(text.vertical ? -text.spacing : text.spacing) / unit);
  }
  const double a = unit * c, b = unit * s;
  out_ += options_.scaled ? fmt::format("{:.4f} {:.4f} {:.4f} {:.4f} ", a, b, b, -a)
                          : fmt::format("{:.4f} {:.4f} {:.4f} {:.4f} ", a, -b, b, a);
  out_ += at(text.x, text.baseline) + " Tm ";
  for (const PdfFonts::Run& run : fonts_.encode(text.text, text.vertical)) {
    out_ += fmt::format("/{} {:.2f} Tf <{}> Tj ", run.font, along(text.size) / unit, run.hex);
  }
  if (text.spacing != 0) out_ += "0 Tc ";
  if (text.bold == Bold::kStroked || text.invisible) out_ += "0 Tr ";
  out_ += "ET\n";
  if (text.paint) out_ += "Q\n";
  if (!text.mark.empty()) out_ += "EMC\n";
}

/// A shape with more corners than a rectangle for each character.
void Pen::outline(const DrawnText& text) {
  double x = text.x;
  for (const char32_t code : text.text) {
    const double wide = em_width(code) * text.size * 0.8, high = text.size * 0.7;
    out_ += fmt::format("0 g {} m {} l {} l {} l {} l {} l h f\n", at(x, text.baseline),
                        at(x + wide, text.baseline), at(x + wide, text.baseline - high / 2),
                        at(x + wide / 2, text.baseline - high / 2),
                        at(x + wide / 2, text.baseline - high), at(x, text.baseline - high));
    x += em_width(code) * text.size + text.spacing;
  }
}

/// Upright glyphs one below the other, as programs write that lose the writing mode.
void Pen::stack(const DrawnText& text) {
  constexpr double kAscent = 0.88;
  DrawnText one = text;
  one.vertical = false;
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    one.text = text.text.substr(i, 1);
    one.x = text.x - em_width(text.text[i]) * text.size / 2;
    one.baseline =
        text.baseline + kAscent * text.size + static_cast<double>(i) * (text.size + text.spacing);
    show(one);
  }
}

void Pen::circle(double x, double y, double radius) {
  const double k = 0.5523 * radius;
  const auto curve = [&](double x1, double y1, double x2, double y2, double x3, double y3) {
    out_ += fmt::format("{} {} {} c\n", at(x + x1, y + y1), at(x + x2, y + y2), at(x + x3, y + y3));
  };
  out_ += at(x + radius, y) + " m\n";
  curve(radius, k, k, radius, 0, radius);
  curve(-k, radius, -radius, k, -radius, 0);
  curve(-radius, -k, -k, -radius, 0, -radius);
  curve(k, -radius, radius, -k, radius, 0);
  out_ += "s\n";
}

void Pen::operator()(const DrawnSeal& seal) {
  out_ += fmt::format("q 1 0 0 rg 1 0 0 RG {:.2f} w\n", along(1.5));
  circle(seal.x, seal.y, seal.radius);
  circle(seal.x, seal.y, seal.radius - 3);
  constexpr int kPoints = 5;
  for (int i = 0; i < kPoints; ++i) {
    const double turn = 4 * std::numbers::pi * i / kPoints - std::numbers::pi / 2;
    out_ +=
        at(seal.x + 15 * std::cos(turn), seal.y + 15 * std::sin(turn)) + (i == 0 ? " m " : " l ");
  }
  out_ += "f\n";
  const double step = 270.0 / static_cast<double>(std::max<std::size_t>(1, seal.words.size()));
  for (std::size_t i = 0; i < seal.words.size(); ++i) {
    const double angle = -135 + step * (static_cast<double>(i) + 0.5);
    const double turn = (angle - 90) * std::numbers::pi / 180, far = seal.radius - 18;
    DrawnText one;
    one.x = seal.x + far * std::cos(turn);
    one.baseline = seal.y + far * std::sin(turn);
    one.size = 12;
    one.text = seal.words.substr(i, 1);
    one.angle = angle;
    show(one);
  }
  out_ += "Q\n";
}

struct Sheet {
  std::string boxes;   // /MediaBox and so on
  std::string matrix;  // from the page to the sheet
};

Sheet place_on_sheet(const DrawnPage& page, const PdfSheet& sheet) {
  const bool swapped = sheet.upright && sheet.rotate % 180 != 0;
  const double width = swapped ? page.height : page.width;
  const double height = swapped ? page.width : page.height;
  const double edge = sheet.crop;
  Sheet out;
  out.boxes = fmt::format("/MediaBox [0 0 {} {}] /Rotate {}", width + 2 * edge, height + 2 * edge,
                          sheet.rotate);
  if (edge > 0) {
    out.boxes += fmt::format(" /CropBox [{0} {0} {1} {2}]", edge, width + edge, height + edge);
    out.matrix += fmt::format("0.5 w 0 {0} m {1} {0} l S 1 0 0 1 {0} {0} cm\n", edge, edge - 5);
  }
  const auto leaning = [&] {
    if (sheet.lean == 0) return std::string();
    const double turn = sheet.lean * std::numbers::pi / 180;
    const double c = std::cos(turn), s = std::sin(turn), x = page.width / 2, y = page.height / 2;
    return fmt::format("{:.6f} {:.6f} {:.6f} {:.6f} {:.3f} {:.3f} cm\n", c, -s, s, c,
                       x - c * x - s * y, y + s * x - c * y);
  };
  if (!sheet.upright) {
    out.matrix += leaning();
    return out;
  }
  if (sheet.rotate == 90) out.matrix += fmt::format("0 1 -1 0 {} 0 cm\n", width);
  if (sheet.rotate == 180) out.matrix += fmt::format("-1 0 0 -1 {} {} cm\n", width, height);
  if (sheet.rotate == 270) out.matrix += fmt::format("0 -1 1 0 0 {} cm\n", height);
  out.matrix += leaning();
  return out;
}

}  // namespace

std::string write_pdf(const std::vector<DrawnPage>& pages, const PdfOptions& options) {
  PdfObjects objects;
  PdfFonts fonts(options);
  std::vector<std::string> contents;
  for (const DrawnPage& page : pages) {
    Pen pen(page, options, fonts);
    for (const DrawnItem& item : options.joined ? joined_texts(page.items) : page.items) {
      std::visit(pen, item);
    }
    contents.push_back(pen.finish());
  }
  const std::size_t image = objects.add_stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
      "/BitsPerComponent 8",
      "\x80");
  const std::size_t see_through = objects.add_stream(
      fmt::format("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                  "/BitsPerComponent 8 /SMask {} 0 R",
                  image),
      "\x40");
  const std::string resources = fmt::format(
      "/ExtGState << /O30 << /ca 0.3 /CA 0.3 >> /O100 << /ca 1 /CA 1 >> >> /Font << {} >> /XObject "
      "<< /I {} 0 R /J {} 0 R",
      fonts.write(objects), image, see_through);
  const std::size_t tree = objects.next() + (options.forms ? 3 : 2) * pages.size();
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Sheet sheet = place_on_sheet(pages[i], options.sheet);
    std::string entries = resources;
    std::string content = contents[i];
    if (options.forms) {
      constexpr double kShift = 40;
      const std::size_t form = objects.add_stream(
          fmt::format(
              "/Type /XObject /Subtype /Form /BBox [-2000 -2000 99999 99999] /Matrix [1 0 0 "
              "1 {} 0] /Resources << {} >> >>",
              kShift, resources),
          content);
      content = fmt::format("q 1 0 0 1 {} 0 cm /P Do Q\n", -kShift);
      entries += fmt::format(" /P {} 0 R", form);
    }
    const std::size_t stream = objects.add_stream("", sheet.matrix + content);
    kids += fmt::format("{} 0 R ",
                        objects.add(fmt::format(
                            "<< /Type /Page /Parent {} 0 R {} /Contents {} 0 R /Resources << {} >> "
                            ">> >>",
                            tree, sheet.boxes, stream, entries)));
  }
  objects.add(fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", pages.size(), kids));
  return objects.finish(objects.add(fmt::format("<< /Type /Catalog /Pages {} 0 R >>", tree)));
}

}  // namespace gouji::test
