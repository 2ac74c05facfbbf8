// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of a made-up PDF draw, in drawing order. Points, origin top left, y downward, as
// everywhere.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji::test {

enum class Bold : unsigned char { kNone, kTwice, kStroked };  // kStroked: render mode 2

struct DrawnText {
  double x = 0, baseline = 0, size = 12;  // of vertical writing: the column's middle, and its top
  std::u32string text;                    // in the basic plane
  bool white = false;
  std::optional<Paint> paint = {};  // black or white where there is none
  std::string mark;                 // what begins the marked content it is; empty for none
  bool outlined = false;            // shapes in place of characters
  bool invisible = false;           // text rendering mode 3
  bool vertical = false;            // writing mode 1, in columns
  double angle = 0;                 // degrees clockwise that the baseline is turned
  double spacing = 0;               // between characters, points
  Bold bold = Bold::kNone;
};

/// From one corner to the other.
struct DrawnLine {
  Rect line;
  double width = 0.5;
  bool dashed = false;
};

struct DrawnFrame {
  Rect box;
  double width = 0.5;
  double rounding = 0;  // radius of its corners
  std::optional<Paint> paint = {};
};

struct DrawnFill {
  Rect box;
  double gray = 0;
};

/// The area between two rectangles, filled even-odd and seen through `window` alone.
struct DrawnRing {
  Rect outer, inner;
  Rect window;
  double rounding = 0;  // radius of the corners
};

struct DrawnPicture {
  Rect box;
  bool see_through = false;  // what lies below can be seen, as below a seal
};

/// A round red seal: rings and a star drawn as outlines, its words around.
struct DrawnSeal {
  double x = 0, y = 0, radius = 50;
  std::u32string words;
};

using DrawnItem =
    std::variant<DrawnText, DrawnLine, DrawnFrame, DrawnFill, DrawnRing, DrawnPicture, DrawnSeal>;

constexpr double kPageWidth = 595, kPageHeight = 842;  // A4

struct DrawnPage {
  double width = kPageWidth, height = kPageHeight;
  std::vector<DrawnItem> items;
};

/// Width of a character in em: ASCII half, everything else one.
constexpr double em_width(char32_t code) { return code < 0x7F ? 0.5 : 1.0; }

}  // namespace gouji::test
