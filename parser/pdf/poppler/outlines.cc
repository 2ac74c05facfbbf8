// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/outlines.h"

#include <algorithm>
#include <utility>

#include "parser/pdf/pictures/path-data.h"

namespace gouji {

std::string path_data(const GfxPath& path, const Matrix& matrix, double scale, Rect& box) {
  PathData out(scale);
  bool first = true;
  const auto point = [&](const GfxSubpath* sub, int i) {
    const double x = sub->getX(i), y = sub->getY(i);
    const double to_x = x * matrix[0] + y * matrix[2] + matrix[4];
    const double to_y = x * matrix[1] + y * matrix[3] + matrix[5];
    const Rect here{to_x, to_y, to_x, to_y};
    box = first ? here : cover(box, here);
    first = false;
    return std::pair(to_x, to_y);
  };
  for (int s = 0; s < path.getNumSubpaths(); ++s) {
    const GfxSubpath* sub = path.getSubpath(s);
    for (int i = 0; i < sub->getNumPoints(); ++i) {
      const auto [x, y] = point(sub, i);
      if (i == 0) {
        out.move_to(x, y);
      } else if (sub->getCurve(i) && i + 2 < sub->getNumPoints()) {
        const auto [x2, y2] = point(sub, i + 1);
        const auto [x3, y3] = point(sub, i + 2);
        out.curve_to(x, y, x2, y2, x3, y3);
        i += 2;
      } else {
        out.line_to(x, y);
      }
    }
    if (sub->isClosed()) out.close();
  }
  return out.take();
}

std::string outline_data(SplashPath& path) {
  PathData out(1);
  const int length = path.getLength();
  for (int i = 0; i < length; ++i) {
    double x[3] = {}, y[3] = {};
    unsigned char flags = 0;
    path.getPoint(i, &x[0], &y[0], &flags);
    if ((flags & splashPathFirst) != 0) {
      out.move_to(x[0], y[0]);
    } else if ((flags & splashPathCurve) != 0 && i + 2 < length) {
      path.getPoint(i + 1, &x[1], &y[1], &flags);
      path.getPoint(i + 2, &x[2], &y[2], &flags);
      out.curve_to(x[0], y[0], x[1], y[1], x[2], y[2]);
      i += 2;
    } else {
      out.line_to(x[0], y[0]);
    }
    if ((flags & splashPathLast) != 0) out.close();
  }
  return out.take();
}

bool has_area(SplashPath& path, double em) {
  constexpr double kThinnest = 0.01;  // em; hairlines of fonts are a fiftieth
  Rect box;
  for (int i = 0; i < path.getLength(); ++i) {
    double x = 0, y = 0;
    unsigned char flags = 0;
    path.getPoint(i, &x, &y, &flags);
    const Rect here{x, y, x, y};
    box = i == 0 ? here : cover(box, here);
  }
  return std::min(box.width(), box.height()) > kThinnest * em;
}

}  // namespace gouji
