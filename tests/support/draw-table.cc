// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/draw-table.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "tests/support/dice.h"
#include "tests/support/set-lines.h"

namespace gouji::test {
namespace {

constexpr double kAscent = 0.88;  // top of the em box above the baseline

/// The sides that a cell draws, in order: above, below, left, right.
std::vector<Rect> sides_of(const CellPart& part) {
  const Rect& box = part.box;
  std::vector<Rect> sides;
  if (!part.no_top) sides.push_back({box.x0, box.y0, box.x1, box.y0});
  if (!part.no_bottom) sides.push_back({box.x0, box.y1, box.x1, box.y1});
  sides.push_back({box.x0, box.y0, box.x0, box.y1});
  sides.push_back({box.x1, box.y0, box.x1, box.y1});
  return sides;
}

bool across(const Rect& line) { return line.width() >= line.height(); }

/// Around a line, this thick.
Rect thick(const Rect& line, double width) {
  const double half = width / 2;
  return across(line) ? Rect{line.x0, line.y0 - half, line.x1, line.y0 + half}
                      : Rect{line.x0 - half, line.y0, line.x0 + half, line.y1};
}

Rect moved(const Rect& line, double by) {
  return across(line) ? Rect{line.x0, line.y0 + by, line.x1, line.y1 + by}
                      : Rect{line.x0 + by, line.y0, line.x1 + by, line.y1};
}

Rect grown(const Rect& box, double by) {
  return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

/// Shared sides once.
std::vector<Rect> all_sides(const std::vector<CellPart>& parts) {
  std::set<std::tuple<double, double, double, double>> seen;
  std::vector<Rect> lines;
  for (const CellPart& part : parts) {
    for (const Rect& side : sides_of(part)) {
      if (seen.emplace(side.x0, side.y0, side.x1, side.y1).second) lines.push_back(side);
    }
  }
  return lines;
}

/// Pieces of one direction that meet, as one.
std::vector<Rect> joined(std::vector<Rect> lines) {
  std::sort(lines.begin(), lines.end(), [](const Rect& a, const Rect& b) {
    const auto key = [](const Rect& r) {
      return across(r) ? std::tuple(0, r.y0, r.x0) : std::tuple(1, r.x0, r.y0);
    };
    return key(a) < key(b);
  });
  constexpr double kSame = 0.01;
  std::vector<Rect> out;
  for (const Rect& line : lines) {
    const bool meets =
        !out.empty() && across(out.back()) == across(line) &&
        (across(line)
             ? std::abs(out.back().y0 - line.y0) < kSame && line.x0 <= out.back().x1 + kSame
             : std::abs(out.back().x0 - line.x0) < kSame && line.y0 <= out.back().y1 + kSame);
    if (meets) {
      out.back() = cover(out.back(), line);
    } else {
      out.push_back(line);
    }
  }
  return out;
}

void draw_side(const Rect& side, const TableOptions& options, std::vector<DrawnItem>& out) {
  const double width = options.ruling;
  switch (options.rulings) {
    case Rulings::kFills:
      out.emplace_back(DrawnFill{thick(side, width)});
      break;
    case Rulings::kFlatTwins:
      out.emplace_back(DrawnFill{thick(side, width)});
      out.emplace_back(DrawnFill{thick(side, 0)});
      break;
    case Rulings::kDashes:
      out.emplace_back(DrawnLine{side, width, true});
      break;
    case Rulings::kDashFills: {
      constexpr double kDash = 2, kGap = 1.5;
      const double length = std::max(side.width(), side.height());
      for (double at = 0; at < length; at += kDash + kGap) {
        const double end = std::min(length, at + kDash);
        out.emplace_back(
            DrawnFill{thick(across(side) ? Rect{side.x0 + at, side.y0, side.x0 + end, side.y0}
                                         : Rect{side.x0, side.y0 + at, side.x0, side.y0 + end},
                            width)});
      }
      break;
    }
    case Rulings::kDouble: {
      const double apart = std::max(1.0, width);
      out.emplace_back(DrawnLine{moved(side, -apart), width / 2});
      out.emplace_back(DrawnLine{moved(side, apart), width / 2});
      break;
    }
    case Rulings::kPictures:
      out.emplace_back(DrawnPicture{thick(side, width)});
      break;
    default:
      out.emplace_back(DrawnLine{side, width});
  }
}

void draw_cell_frame(const CellPart& part, const TableOptions& options,
                     std::vector<DrawnItem>& out) {
  const bool apart = options.rulings == Rulings::kApart;
  // Style sheets round the corners of a cell by a part of its height.
  const double rounding = std::min(
      options.rounding, (std::min(part.box.width(), part.box.height()) - options.apart) / 5);
  const bool ring = options.rulings == Rulings::kRings ||
                    options.rulings == Rulings::kClippedRings || (apart && options.rings_apart);
  if (part.no_top || part.no_bottom) {
    CellPart open = part;
    if (apart) {
      open.box = grown(open.box, -options.apart / 2);
      if (open.no_top) open.box.y0 = part.box.y0;
      if (open.no_bottom) open.box.y1 = part.box.y1;
    }
    for (const Rect& side : sides_of(open)) {
      out.emplace_back(ring ? DrawnItem(DrawnFill{thick(side, options.ruling)})
                            : DrawnItem(DrawnLine{side, options.ruling}));
    }
  } else if (!ring) {
    out.emplace_back(DrawnFrame{apart ? grown(part.box, -options.apart / 2) : part.box,
                                options.ruling, apart ? rounding : 0});
  } else {
    const double half = apart ? options.apart / 2 : 0;
    const Rect outer = grown(part.box, options.ruling / 2 - half);
    const Rect inner = grown(part.box, -options.ruling / 2 - half);
    if (options.rulings != Rulings::kClippedRings) {
      out.emplace_back(DrawnRing{outer, inner, outer, apart ? rounding : 0});
    } else {
      for (const Rect& side : sides_of(part)) {
        out.emplace_back(DrawnRing{outer, inner, thick(side, options.ruling)});
      }
    }
  }
}

/// Around the head, and below the last row.
std::vector<Rect> three_lines(const std::vector<CellPart>& parts) {
  Rect box = parts.front().box;
  double head = box.y0;
  for (const CellPart& part : parts) {
    box = cover(box, part.box);
    if (part.head) head = std::max(head, part.box.y1);
  }
  std::vector<Rect> lines;
  for (const double y : {box.y0, head, box.y1}) lines.push_back({box.x0, y, box.x1, y});
  return lines;
}

std::vector<DrawnItem> rulings_of(const std::vector<CellPart>& parts, const TableOptions& options) {
  std::vector<DrawnItem> out;
  switch (options.rulings) {
    case Rulings::kFrames:
    case Rulings::kRings:
    case Rulings::kClippedRings:
    case Rulings::kApart:
      for (const CellPart& part : parts) draw_cell_frame(part, options, out);
      break;
    case Rulings::kLongLines:
      for (const Rect& line : joined(all_sides(parts))) draw_side(line, options, out);
      break;
    case Rulings::kNone:
    case Rulings::kGrounds:
      break;
    case Rulings::kAcross:
      for (const Rect& line : joined(all_sides(parts))) {
        if (across(line)) draw_side(line, options, out);
      }
      break;
    case Rulings::kThree:
      for (const Rect& line : three_lines(parts)) draw_side(line, options, out);
      break;
    default:
      for (const Rect& line : all_sides(parts)) draw_side(line, options, out);
  }
  if (options.heavy || options.filled_frame > 0) {
    constexpr double kHeavy = 2.25;
    Rect box = parts.front().box;
    bool no_top = false, no_bottom = false;
    for (const CellPart& part : parts) {
      box = cover(box, part.box);
      no_top = no_top || part.no_top;
      no_bottom = no_bottom || part.no_bottom;
    }
    CellPart frame;
    frame.box = box;
    frame.no_top = no_top;
    frame.no_bottom = no_bottom;
    const double thickness = options.filled_frame;
    if (thickness == 0) {
      for (const Rect& side : sides_of(frame)) out.emplace_back(DrawnLine{side, kHeavy});
    } else if (options.ring_frame && !no_top && !no_bottom) {
      const Rect outer = grown(box, thickness);
      out.emplace_back(DrawnRing{outer, box, outer});
    } else {
      frame.box = grown(box, thickness / 2);
      for (const Rect& side : sides_of(frame)) {
        const double more = across(side) ? thickness / 2 : 0;
        out.emplace_back(
            DrawnFill{thick({side.x0 - more, side.y0, side.x1 + more, side.y1}, thickness)});
      }
    }
  }
  if (options.shuffled) {
    Dice dice(static_cast<std::uint32_t>(out.size()));
    for (std::size_t i = out.size(); i > 1; --i) {
      std::swap(out[i - 1], out[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
    }
  }
  return out;
}

double placed(double low, double high, double length, Side side, double padding) {
  if (side == Side::kStart) return low + padding;
  if (side == Side::kEnd) return high - padding - length;
  return (low + high - length) / 2;
}

bool figures_only(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x7F; });
}

void draw_lines(const CellPart& part, const TypesetOptions& options, DrawnPage& page) {
  const double size = options.cell_size, lead = kCellLead * size;
  const Rect& box = part.box;
  const Side down =
      options.table.labels_on_top && part.label && !part.head ? Side::kStart : options.table.down;
  double top = placed(box.y0, box.y1, lead * static_cast<double>(part.lines.size()), down,
                      options.table.padding);
  for (const std::u32string& line : part.lines) {
    DrawnText text;
    text.size = size;
    text.text = line;
    text.bold = part.label ? options.bold : Bold::kNone;
    const double room = box.width() - 2 * options.table.padding - width_of(line, size);
    const auto gaps = static_cast<double>(line.size()) - 1;
    if (gaps > 0 && part.label && options.table.spread_labels && !figures_only(line)) {
      text.spacing = std::max(0.0, room / gaps);
    }
    constexpr double kSpread = 0.4;  // em
    if (gaps > 0 && !part.label && options.table.spread_figures && figures_only(line)) {
      text.spacing = std::min(kSpread * size, std::max(0.0, room / gaps));
    }
    const double wide = width_of(line, size) + gaps * text.spacing;
    text.x = placed(box.x0, box.x1, wide, part.label ? options.table.labels : options.table.across,
                    options.table.padding);
    text.baseline = top + kAscent * size;
    const bool figure = !part.label && figures_only(line);
    if (figure && options.table.corrected_figures) {
      DrawnText wrong = text;
      for (char32_t& c : wrong.text) c = c == U'9' ? U'0' : c >= U'0' && c < U'9' ? c + 1 : c;
      page.items.emplace_back(wrong);
      constexpr double kPaper = 1;
      page.items.emplace_back(DrawnFill{
          {text.x - 1, text.baseline - size, text.x + wide + 1, text.baseline + 0.2 * size},
          kPaper});
    }
    text.outlined = !part.label && options.table.outlined_figures;
    page.items.emplace_back(text);
    if (figure && options.table.crowded_figures && wide + size / 2 < box.width()) {
      DrawnText mark;
      constexpr double kSmall = 0.6, kUp = 0.4;  // em
      mark.size = kSmall * size;
      mark.x = text.x + wide;
      mark.baseline = text.baseline - kUp * size;
      mark.text = U"1";
      page.items.emplace_back(mark);
    }
    top += lead;
  }
}

/// The characters of an upright label, one a line.
void draw_upright(const CellPart& part, const TypesetOptions& options, DrawnPage& page) {
  DrawnText text;
  text.size = options.cell_size;
  text.bold = options.bold;
  for (const std::u32string& one : part.lines) text.text += one;
  const double length = static_cast<double>(text.text.size()) * text.size;
  const double top =
      placed(part.box.y0, part.box.y1, length, options.table.down, options.table.padding);
  if (part.upright == Upright::kVertical) {
    text.vertical = true;
    text.x = part.box.center_x();
    text.baseline = top;
  } else {
    text.angle = 90;
    text.x = part.box.center_x() - (kAscent - 0.5) * text.size;
    text.baseline = top;
  }
  page.items.emplace_back(text);
}

/// A coloured ground behind every other row.
void draw_grounds(const std::vector<CellPart>& parts, DrawnPage& page) {
  std::map<double, Rect> rows;  // by the top of their cells
  for (const CellPart& part : parts) {
    Rect& row = rows.emplace(part.box.y0, part.box).first->second;
    row = {std::min(row.x0, part.box.x0), row.y0, std::max(row.x1, part.box.x1),
           std::min(row.y1, part.box.y1)};
  }
  bool colored = true;
  for (const auto& [top, row] : rows) {
    constexpr double kPale = 0.9;
    if (colored) page.items.emplace_back(DrawnFill{row, kPale});
    colored = !colored;
  }
}

}  // namespace

void draw_table(const std::vector<CellPart>& parts, const TypesetOptions& options,
                DrawnPage& page) {
  if (parts.empty()) return;
  for (const CellPart& part : parts) {
    constexpr double kWhite = 1, kPaleBlue = 0.8;
    if (options.table.white_grounds) {
      page.items.emplace_back(DrawnFill{grown(part.box, -0.25), kWhite});
    }
    if (options.table.colored_heads && part.head) {
      page.items.emplace_back(DrawnFill{grown(part.box, -0.25), kPaleBlue});
    }
  }
  if (options.table.rulings == Rulings::kGrounds) draw_grounds(parts, page);
  for (DrawnItem& item : rulings_of(parts, options.table)) page.items.push_back(std::move(item));
  for (const CellPart& part : parts) {
    if (part.lines.empty()) continue;
    const bool upright = part.upright == Upright::kVertical || part.upright == Upright::kTurned;
    upright ? draw_upright(part, options, page) : draw_lines(part, options, page);
  }
}

}  // namespace gouji::test
