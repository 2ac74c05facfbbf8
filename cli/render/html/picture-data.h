// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings of pages → data blocks of the web page. Shared content is written once: outlines of
// glyphs (reports use a handful of fonts), images, and identical pages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/pdf/pictures/page-drawing.h"

namespace gouji {

/// Each picture is JSON: a list of shapes, each a list
///   ["f", clip, color, opacity, even-odd, path]              path in hundredths of a point
///   ["s", clip, color, opacity, width, dashes, path]         lengths in hundredths
///   ["g", clip, color, opacity, width, matrix, glyphs]       glyphs: outline, then dx, dy from the
///                                                            one before, in hundredths
///   ["t", clip, color, opacity, matrix, text]
///   ["i", clip, opacity, matrix, image]
/// where clip is 0 or [x, y, width, height] in hundredths, color a number 0xRRGGBB, opacity in
/// hundredths, and matrix of six (for "g": four) numbers in millionths, except the last two of six,
/// which are hundredths of a point.
class PictureData {
 public:
  /// Returns the number of the drawing in pictures().
  std::size_t add(const PageDrawing& drawing);

  [[nodiscard]] const std::vector<std::string>& pictures() const { return pictures_; }
  /// One outline a line, by the numbers used in glyphs; SVG path data.
  [[nodiscard]] std::string outlines() const;
  /// One data: address a line.
  [[nodiscard]] std::string images() const;
  /// Total size in bytes.
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::size_t number_of(const std::string& outline);
  std::size_t number_of(const PaintedImage& image);

  std::vector<std::string> pictures_;
  std::unordered_map<std::string, std::size_t> known_pictures_;
  std::unordered_map<std::string, std::size_t> known_outlines_;
  std::vector<const std::string*> outlines_;  // keys of the map, which do not move
  std::unordered_map<std::string, std::size_t> known_images_;
  std::vector<const std::string*> images_;
  std::size_t size_ = 0;
};

}  // namespace gouji
