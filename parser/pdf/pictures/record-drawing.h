// SPDX-License-Identifier: GPL-3.0-or-later
// What a page paints, in order → PageDrawing. The library that plays the page calls this with plain
// values. Equal glyphs share their outline, neighbouring glyphs of one kind a shape. Characters
// that are drawings (Type 3 fonts) become outlines if they only fill, and share their image if they
// are bitmaps.
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

/// Units of an outline per em.
constexpr double kOutlineEm = 1000;

/// The paint of a shape. `clip`: whatever lies outside is invisible.
struct Ink {
  std::uint32_t color = 0;  // 0xRRGGBB
  double opacity = 1;
  Rect clip;
};

/// A character of a font: the number of the font's object, and the code of the character.
using CharacterKey = std::pair<int, std::uint32_t>;

class DrawingRecorder {
 public:
  explicit DrawingRecorder(const DrawPageLimits& limits) : limits_(limits) {}

  void start(double width, double height);
  PageDrawing take();
  /// A limit is reached: the rest need not be played.
  [[nodiscard]] bool full() const;
  [[nodiscard]] const PageDrawing& drawing() const { return drawing_; }

  /// Adds a shape that fills `box`, including its line; the caller sets the rest.
  PaintedShape& add(PaintedShape::Kind kind, const Ink& ink, const Rect& box);
  /// A fill or a stroke along `path`.
  PaintedShape& add_path(PaintedShape::Kind kind, const Ink& ink, const Rect& box,
                         std::string path);
  void add_image(const Ink& ink, const Matrix& matrix, PaintedImage image);
  /// `outline` is identified by its address and must live until take(); `matrix` from its units,
  /// without the glyph's place, which is matrix[4], matrix[5]. `line_width`: of a stroke around it,
  /// or 0.
  void add_glyph(const Ink& ink, const std::string& outline, const Matrix& matrix,
                 double line_width);

  /// Begins a character that is a drawing, in the space of `to_page`, one unit of which is `unit`
  /// ems. True: it is known and now painted, and need not be played.
  bool begin_character(CharacterKey key, const Ink& ink, const Matrix& to_page, double unit,
                       double line_width);
  void end_character(const Ink& ink, double line_width);
  /// The character being played paints more than fills in the current colour.
  void character_is_no_outline();
  /// From the page to the outline of the character being played; empty if no character is played,
  /// or if it is not an outline.
  [[nodiscard]] std::optional<Matrix> to_character() const;
  [[nodiscard]] double character_scale() const { return character_ ? character_->scale : 1; }
  void add_to_character(const std::string& path);

  void begin_group(bool for_soft_mask);
  /// Discards the content of a soft mask.
  void end_group();
  /// Paints the group that ended last.
  void paint_group(double opacity);

 private:
  struct Character {
    CharacterKey key;
    Matrix to_page{};
    double scale = 1;  // makes its em kOutlineEm units
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

  /// A character of a bitmap font: one image, reusable for the same size and colour on the same
  /// page.
  struct CharacterImage {
    std::uint32_t color = 0;
    Matrix to_page{};       // its translation is ignored
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
  std::size_t glyphs_ = 0;  // each counts as a shape towards the limit
  std::size_t path_bytes_ = 0;
  bool joinable_ = false;  // further glyphs can be added to the last shape
  std::map<CharacterKey, KnownCharacter> characters_;
  std::unordered_map<const std::string*, std::uint32_t> outlines_;  // of this page
  std::map<CharacterKey, CharacterImage> character_images_;         // of this page
  std::optional<Character> character_;
  std::vector<Group> groups_;
  std::optional<Group> ended_;
};

}  // namespace gouji
