// SPDX-License-Identifier: GPL-3.0-or-later
// What a page paints, in order → PageDrawing. The library that plays the page calls this with plain
// values: equal glyphs share their outline, neighbouring ones of one kind a shape; characters that
// are drawings of their own (Type 3 fonts) become outlines where they only fill, and share their
// image where they are bitmaps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "parser/pdf/pictures/draw-page.h"

namespace gouji {

/// Units of an outline that make an em.
constexpr double kOutlineEm = 1000;

/// What a shape is painted with. `clip`: what lies outside is not seen.
struct Ink {
  std::uint32_t color = 0;  // 0xRRGGBB
  double opacity = 1;
  Rect clip;
};

/// A character of a font: the number of the font's object, and the character's code.
using CharacterKey = std::pair<int, std::uint32_t>;

class DrawingRecorder {
 public:
  explicit DrawingRecorder(const DrawPageLimits& limits) : limits_(limits) {}

  void start(double width, double height);
  PageDrawing take();
  /// A limit is reached: nothing more needs to be played.
  [[nodiscard]] bool full() const;
  [[nodiscard]] const PageDrawing& drawing() const { return drawing_; }

  /// A shape that fills `box`, which is its line's as well; the rest is the caller's to set.
  PaintedShape& add(PaintedShape::Kind kind, const Ink& ink, const Rect& box);
  /// A fill or a stroke along `path`.
  PaintedShape& add_path(PaintedShape::Kind kind, const Ink& ink, const Rect& box,
                         std::string path);
  void add_image(const Ink& ink, const Matrix& matrix, PaintedImage image);
  /// `outline` is known by its address and must live until take(); `matrix` from its units, less
  /// the glyph's place, which is matrix[4], matrix[5]. `line_width`: of a stroke around it, or 0.
  void add_glyph(const Ink& ink, const std::string& outline, const Matrix& matrix,
                 double line_width);

  /// A character that is a drawing, in the space of `to_page`, one unit of which is `unit` ems.
  /// True: it is known and painted, and need not be played.
  bool begin_character(CharacterKey key, const Ink& ink, const Matrix& to_page, double unit,
                       double line_width);
  void end_character(const Ink& ink, double line_width);
  /// The character that is being played paints more than fills in the current colour.
  void character_is_no_outline();
  /// From the page to the outline of the character that is being played; none where nothing is, or
  /// where it is no outline.
  [[nodiscard]] std::optional<Matrix> to_character() const;
  [[nodiscard]] double character_scale() const { return character_ ? character_->scale : 1; }
  void add_to_character(const std::string& path);

  void begin_group(bool for_soft_mask);
  /// Keeps nothing of a soft mask.
  void end_group();
  /// The group that ended last is painted.
  void paint_group(double opacity);

 private:
  struct Character {
    CharacterKey key;
    Matrix to_page{};
    double scale = 1;  // that makes its em kOutlineEm units
    bool plain = true;
    std::size_t first_shape = 0;
    std::string outline;
  };
  struct Group {
    std::size_t first_shape = 0;
    bool for_soft_mask = false;
  };
  struct KnownCharacter {
    std::string outline;
    double scale = 1;
  };

  /// A character of a bitmap font: one image, good for the same size and colour on the same page.
  struct CharacterImage {
    std::uint32_t color = 0;
    Matrix to_page{};       // of which the place does not matter
    Matrix to_character{};  // from the unit square
    std::uint32_t image = 0;
  };

  void keep_image(const Character& character, const Ink& ink);
  bool add_kept_image(CharacterKey key, const Ink& ink, const Matrix& to_page);
  void add_character(const KnownCharacter& known, const Ink& ink, const Matrix& to_page,
                     double line_width);
  std::uint32_t index_of(const std::string& outline);

  DrawPageLimits limits_;
  PageDrawing drawing_;
  std::size_t glyphs_ = 0;  // which count as shapes towards the limit
  std::size_t path_bytes_ = 0;
  bool joinable_ = false;  // the last shape may take further glyphs
  std::map<CharacterKey, KnownCharacter> characters_;
  std::unordered_map<const std::string*, std::uint32_t> outlines_;  // of this page
  std::map<CharacterKey, CharacterImage> character_images_;         // of this page
  std::optional<Character> character_;
  std::vector<Group> groups_;
  std::optional<Group> ended_;
};

}  // namespace gouji
