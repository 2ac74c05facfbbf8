// SPDX-License-Identifier: GPL-3.0-or-later
// The ground under the next drawing operation: paper, or the area that was filled last. Shows
// whether something of a given colour is visible there.
#pragma once

#include <vector>

#include "parser/base/geometry.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// White, up to a difference that is lost on paper.
bool is_white(const Paint& paint);

class Ground {
 public:
  void clear();
  /// An area was filled. If its shape or colour is not known exactly (a picture, a curve),
  /// everything is taken as visible in it.
  void fill(const Rect& box, const Paint& paint);
  void picture(const Rect& box);
  [[nodiscard]] bool shows(const Paint& paint, double x, double y) const;
  /// The visible parts of a thin ruling: where the ground on one of its sides differs from it.
  [[nodiscard]] std::vector<Rect> visible_parts(const Rect& ruling, const Paint& paint) const;
  /// False if this colour is visible everywhere: most text, most rulings.
  [[nodiscard]] bool may_hide(const Paint& paint) const;

 private:
  struct Area {
    Rect box;
    Paint paint;
    bool exact = false;
  };
  void add(const Area& area);

  std::vector<Area> areas_;    // in drawing order; white ones only above others
  std::vector<Paint> paints_;  // paints of the exactly known areas, each once
  bool many_paints_ = false;   // too many to search
};

}  // namespace gouji
