// SPDX-License-Identifier: GPL-3.0-or-later
// What a page looks like below what is drawn next: paper, or the area that was filled last. Tells
// whether something of a given colour can be seen there.
#pragma once

#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// White up to what paper hides.
bool is_white(const Paint& paint);

class Ground {
 public:
  void clear();
  /// An area was filled. Where its shape or its colour is not known exactly (a picture, a curve),
  /// everything can be seen in it.
  void fill(const Rect& box, const Paint& paint);
  void picture(const Rect& box);
  [[nodiscard]] bool shows(const Paint& paint, double x, double y) const;
  /// The parts of a thin ruling that can be seen: where the ground on one of its sides differs
  /// from it.
  [[nodiscard]] std::vector<Rect> visible_parts(const Rect& ruling, const Paint& paint) const;
  /// False where something of this colour is seen wherever it is: most text, most rulings.
  [[nodiscard]] bool may_hide(const Paint& paint) const;

 private:
  struct Area {
    Rect box;
    Paint paint;
    bool exact = false;
  };
  void add(const Area& area);

  std::vector<Area> areas_;    // in drawing order; white ones only above others
  std::vector<Paint> paints_;  // of the exact ones, each once
  bool many_paints_ = false;   // more than are worth looking through
};

}  // namespace gouji
