// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/cells/spilled-text.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "parser/layout/base/runs.h"
#include "parser/layout/base/tolerances.h"

namespace gouji::layout {
namespace {

struct LastLine {
  Rect box;
  double em = 0;    // 0: the cell is empty
  double lead = 0;  // from the line above it; 0 if there is none
};

// The lowest line of each cell.
std::vector<LastLine> last_lines(const std::vector<Glyph>& glyphs, const std::vector<Place>& places,
                                 const DrawnGrid& grid, std::int32_t index) {
  std::vector<LastLine> out(grid.cells.size());
  std::vector<double> above(grid.cells.size(), std::numeric_limits<double>::lowest());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (places[i].grid != index) continue;
    const auto cell = static_cast<std::size_t>(places[i].cell);
    LastLine& line = out[cell];
    const Rect& box = glyphs[i].box;
    const double y = box.center_y();
    if (line.em == 0 || y > line.box.center_y() + kSameWord * line.em) {
      if (line.em > 0) above[cell] = line.box.center_y();
      line = {box, static_cast<double>(glyphs[i].size), 0};
    } else if (y > line.box.center_y() - kSameWord * line.em) {
      line.box = cover(line.box, box);
    } else {
      above[cell] = std::max(above[cell], y);
    }
  }
  for (std::size_t cell = 0; cell < out.size(); ++cell) {
    if (above[cell] > std::numeric_limits<double>::lowest()) {
      out[cell].lead = out[cell].box.center_y() - above[cell];
    }
  }
  return out;
}

// Median line distance in the cells of the table that have several lines; 0 if none has.
double usual_lead(const std::vector<LastLine>& lines) {
  std::vector<double> leads;
  for (const LastLine& line : lines) {
    if (line.lead > 0) leads.push_back(line.lead);
  }
  if (leads.empty()) return 0;
  const auto middle = leads.begin() + static_cast<std::ptrdiff_t>(leads.size() / 2);
  std::nth_element(leads.begin(), middle, leads.end());
  return *middle;
}

bool follows(const LastLine& above, const GlyphRun& run, double em, double usual) {
  const double lead = run.box.center_y() - above.box.center_y();
  const double own = above.lead > 0 ? above.lead : usual;
  return std::abs(above.em - em) <= kOtherSize * em && lead > kOverprint * em &&
         lead <= std::max(kCellLead * em, kSameLead * own) && run.box.x0 < above.box.x1 &&
         above.box.x0 < run.box.x1;
}

}  // namespace

void adopt_spilled_text(const std::vector<Glyph>& glyphs, const std::vector<DrawnGrid>& grids,
                        std::vector<Place>& places) {
  if (grids.empty()) return;
  const auto lowest =
      std::max_element(grids.begin(), grids.end(),
                       [](const DrawnGrid& a, const DrawnGrid& b) { return a.box.y1 < b.box.y1; });
  if (!lowest->open_bottom || lowest->columns() < 2) return;
  const auto index = static_cast<std::int32_t>(lowest - grids.begin());
  std::vector<GlyphRun> below;
  for (const GlyphRun& run : find_runs(glyphs)) {
    if (places[run.first].grid < 0 && run.box.center_y() > lowest->box.y1) below.push_back(run);
  }
  if (below.empty()) return;
  std::stable_sort(below.begin(), below.end(),
                   [](const GlyphRun& a, const GlyphRun& b) { return a.box.y0 < b.box.y0; });
  std::vector<LastLine> lines = last_lines(glyphs, places, *lowest, index);
  const double usual = usual_lead(lines);
  for (const GlyphRun& run : below) {
    const double em = static_cast<double>(glyphs[run.first].size);
    for (std::size_t c = 0; c < lines.size(); ++c) {
      const DrawnCell& cell = lowest->cells[c];
      const bool last_row = cell.row + cell.row_span == lowest->rows();
      const bool within =
          run.box.x0 > cell.box.x0 - kOverBorder && run.box.x1 < cell.box.x1 + kOverBorder;
      if (!last_row || !within || lines[c].em == 0 || !follows(lines[c], run, em, usual)) continue;
      lines[c] = {run.box, em, lines[c].lead};
      for (std::uint32_t i = run.first; i < run.end; ++i) {
        places[i] = {index, static_cast<std::int32_t>(c)};
      }
      break;
    }
  }
}

}  // namespace gouji::layout
