// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/picture-data.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "cli/render/html/base64.h"
#include "cli/render/html/data-block.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

using Kind = PaintedShape::Kind;

void put(std::string& out, long value) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}
void put_next(std::string& out, long value) {
  out += ',';
  put(out, value);
}
long hundredths(double value) { return std::lround(value * 100); }

void put_clip(std::string& out, const PaintedShape& shape) {
  if (!shape.clipped) {
    out += ",0";
    return;
  }
  out += ",[";
  put(out, hundredths(shape.clip.x0));
  put_next(out, hundredths(shape.clip.y0));
  put_next(out, hundredths(shape.clip.width()));
  put_next(out, hundredths(shape.clip.height()));
  out += ']';
}

void put_matrix(std::string& out, const Matrix& matrix, std::size_t parts) {
  out += ",[";
  for (std::size_t i = 0; i < parts; ++i) {
    if (i > 0) out += ',';
    put(out, i < 4 ? std::lround(matrix[i] * 1e6) : hundredths(matrix[i]));
  }
  out += ']';
}

/// Accepts only path data: drawings come from a process that a document may have taken over.
bool is_path(std::string_view text) {
  return text.find_first_not_of("mlhvqcz0123456789 -") == std::string_view::npos;
}

void put_path(std::string& out, const std::string& path) {
  out += ",\"";
  if (is_path(path)) out += path;
  out += '"';
}

std::string utf8_of(const std::vector<char32_t>& characters) {
  std::string out;
  for (const char32_t code : characters) append_utf8(out, code);
  return out;
}

char letter(Kind kind) {
  switch (kind) {
    case Kind::kFill:
    case Kind::kFillEvenOdd:
      return 'f';
    case Kind::kStroke:
      return 's';
    case Kind::kGlyphs:
      return 'g';
    case Kind::kText:
      return 't';
    case Kind::kImage:
      break;
  }
  return 'i';
}

void put_head(std::string& out, const PaintedShape& shape) {
  out += "[\"";
  out += letter(shape.kind);
  out += '"';
  put_clip(out, shape);
  if (shape.kind != Kind::kImage) put_next(out, static_cast<long>(shape.color));
  put_next(out, hundredths(static_cast<double>(shape.opacity)));
}

}  // namespace

std::size_t PictureData::add(const PageDrawing& drawing) {
  std::vector<std::size_t> outlines;
  for (const std::string& outline : drawing.outlines) outlines.push_back(number_of(outline));
  std::string out = "[";
  for (const PaintedShape& shape : drawing.shapes) {
    if (out.size() > 1) out += ",\n";
    put_head(out, shape);
    switch (shape.kind) {
      case Kind::kFill:
      case Kind::kFillEvenOdd:
        put_next(out, shape.kind == Kind::kFillEvenOdd ? 1 : 0);
        put_path(out, shape.path);
        break;
      case Kind::kStroke: {
        put_next(out, hundredths(static_cast<double>(shape.line_width)));
        out += ",[";
        for (std::size_t i = 0; i < shape.dashes.size(); ++i) {
          if (i > 0) out += ',';
          put(out, hundredths(static_cast<double>(shape.dashes[i])));
        }
        out += ']';
        put_path(out, shape.path);
        break;
      }
      case Kind::kGlyphs: {
        put_next(out, hundredths(static_cast<double>(shape.line_width)));
        put_matrix(out, shape.matrix, 4);
        out += ",[";
        long x = 0, y = 0;
        for (std::size_t i = 0; i < shape.glyphs.size(); ++i) {
          const PaintedGlyph& glyph = shape.glyphs[i];
          if (glyph.outline >= outlines.size()) continue;
          if (out.back() != '[') out += ',';
          put(out, static_cast<long>(outlines[glyph.outline]));
          const long to_x = hundredths(static_cast<double>(glyph.x));
          const long to_y = hundredths(static_cast<double>(glyph.y));
          put_next(out, to_x - x);
          put_next(out, to_y - y);
          x = to_x;
          y = to_y;
        }
        out += ']';
        break;
      }
      case Kind::kText:
        put_matrix(out, shape.matrix, 6);
        out += ',';
        out += json_text(utf8_of(shape.characters));
        break;
      case Kind::kImage:
        put_matrix(out, shape.matrix, 6);
        put_next(out, shape.image < drawing.images.size()
                          ? static_cast<long>(number_of(drawing.images[shape.image]))
                          : -1);
        break;
    }
    out += ']';
  }
  out += ']';
  const auto [at, is_new] = known_pictures_.try_emplace(out, pictures_.size());
  if (is_new) {
    size_ += out.size();
    pictures_.push_back(std::move(out));
  }
  return at->second;
}

std::size_t PictureData::number_of(const std::string& outline) {
  const auto [at, is_new] =
      known_outlines_.try_emplace(is_path(outline) ? outline : std::string(), outlines_.size());
  if (is_new) {
    size_ += at->first.size() + 1;
    outlines_.push_back(&at->first);
  }
  return at->second;
}

std::size_t PictureData::number_of(const PaintedImage& image) {
  const std::string_view type = image.type == "image/png" ? "image/png" : "image/jpeg";
  std::string address = fmt::format("data:{};base64,{}", type, base64(image.bytes));
  const auto [at, is_new] = known_images_.try_emplace(std::move(address), images_.size());
  if (is_new) {
    size_ += at->first.size() + 1;
    images_.push_back(&at->first);
  }
  return at->second;
}

namespace {

std::string lines(const std::vector<const std::string*>& texts) {
  std::string out;
  for (const std::string* text : texts) {
    out += *text;
    out += '\n';
  }
  return out;
}

}  // namespace

std::string PictureData::outlines() const { return lines(outlines_); }
std::string PictureData::images() const { return lines(images_); }

}  // namespace gouji
