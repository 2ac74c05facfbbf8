// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/typeset.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "parser/text/normalize.h"
#include "tests/support/merge-cells.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {
namespace {

constexpr double kMargin = 72, kTextWidth = kPageWidth - 2 * kMargin;
constexpr double kBottom = kPageHeight - kMargin;
constexpr double kLead = 1.5;      // of body lines, in em
constexpr double kCellLead = 1.2;  // of lines in a cell, in em
constexpr double kPadding = 3;     // between ruling and text
constexpr double kAscent = 0.88;   // top of the em box above the baseline

std::u32string decode(std::string_view utf8) {
  std::u32string codes;
  for (std::size_t position = 0; position < utf8.size();) {
    codes.push_back(next_code(utf8, position));
  }
  return codes;
}

double width_of(const std::u32string& text, double size) {
  return size * std::accumulate(text.begin(), text.end(), 0.0,
                                [](double sum, char32_t code) { return sum + em_width(code); });
}

/// Lines no wider than `width`, the first one less by `indent`. Runs of ASCII stay together where
/// they fit on a line.
std::vector<std::u32string> wrap(const std::u32string& text, double width, double size,
                                 double indent = 0) {
  std::vector<std::u32string> lines(1);
  double room = width - indent;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text[i] < 0x7F) {
      while (end < text.size() && text[end] < 0x7F) ++end;
      if (width_of(text.substr(i, end - i), size) > width) end = i + 1;
    }
    const std::u32string piece = text.substr(i, end - i);
    const double wide = width_of(piece, size);
    if (wide > room + 0.01 && !lines.back().empty()) {
      lines.emplace_back();
      room = width;
    }
    lines.back() += piece;
    room -= wide;
    i = end;
  }
  return lines;
}

class Typesetter {
 public:
  explicit Typesetter(const TypesetOptions& options) : options_(options) { new_page(); }

  void title(const std::string& text) {
    const double size = options_.body_size * 1.4;
    for (const std::u32string& line : wrap(decode(text), kTextWidth, size)) {
      advance_line(size);
      draw(line, kMargin + (kTextWidth - width_of(line, size)) / 2, y_, size);
    }
    y_ += size;
  }

  void paragraph(const std::string& text) {
    const double size = options_.body_size;
    double indent = 2 * size;
    for (const std::u32string& line : wrap(decode(text), kTextWidth, size, indent)) {
      advance_line(size);
      draw(line, kMargin + indent, y_, size);
      indent = 0;
    }
  }

  void table(const MadeUpTable& table);

  /// As wide as the text and as high as a small table.
  void picture() {
    constexpr double kHeight = 120;
    if (y_ + kHeight > kBottom) new_page();
    pages_.back().pictures.push_back({kMargin, y_, kMargin + kTextWidth, y_ + kHeight});
    y_ += kHeight;
  }

  /// White, below what was printed last.
  void hidden(const std::string& text) {
    if (text.empty()) return;
    advance_line(options_.body_size);
    draw(decode(text), kMargin, y_, options_.body_size);
    pages_.back().texts.back().white = true;
  }

  std::vector<DrawnPage> finish() {
    for (std::size_t i = 0; options_.page_numbers && i < pages_.size(); ++i) {
      constexpr double kSize = 10;
      const std::u32string number = decode(fmt::format("- {} -", i + 1));
      pages_[i].texts.push_back(
          {(kPageWidth - width_of(number, kSize)) / 2, kPageHeight - 40, kSize, number});
    }
    return std::move(pages_);
  }

 private:
  /// Where the rows of a table stand: the page, and top and bottom on it.
  struct PlacedRow {
    std::size_t page;
    double top, bottom;
  };

  void new_page() {
    pages_.emplace_back();
    y_ = kMargin;
  }

  /// Moves y_ to the baseline of the next line.
  void advance_line(double size) {
    if (y_ + kLead * size > kBottom) new_page();
    y_ += kLead * size;
  }

  void draw(const std::u32string& text, double x, double baseline, double size) {
    pages_.back().texts.push_back({x, baseline, size, text});
  }

  std::vector<PlacedRow> place_rows(const std::vector<double>& heights);
  void draw_cell(const MergedCell& cell, const std::vector<double>& edges,
                 const std::vector<PlacedRow>& rows);

  const TypesetOptions& options_;
  std::vector<DrawnPage> pages_;
  std::set<std::tuple<std::size_t, double, double, double, double>> drawn_;  // lines, by page
  double y_ = 0;
};

/// Left edges of the columns, and the right edge of the last.
std::vector<double> column_edges(const MadeUpTable& table) {
  std::vector<double> widths;
  if (table.id == "t3") widths = {24, 58, 130};
  const std::size_t columns = table.rows.front().fields.size();
  const double fixed = std::accumulate(widths.begin(), widths.end(), 0.0);
  const double share = (kTextWidth - fixed) / static_cast<double>(columns - widths.size());
  widths.resize(columns, share);
  std::vector<double> edges = {kMargin};
  for (const double width : widths) edges.push_back(edges.back() + width);
  return edges;
}

double cell_width(const MergedCell& cell, const std::vector<double>& edges) {
  return edges[cell.column + cell.column_span] - edges[cell.column] - 2 * kPadding;
}

std::vector<double> row_heights(const MadeUpTable& table, const std::vector<MergedCell>& cells,
                                const std::vector<double>& edges, double size) {
  std::vector<double> heights(table.rows.size(), kCellLead * size + 2 * kPadding);
  for (const MergedCell& cell : cells) {
    const auto lines = wrap(decode(cell.text), cell_width(cell, edges), size).size();
    const double needed = static_cast<double>(lines) * kCellLead * size + 2 * kPadding;
    const auto first = heights.begin() + static_cast<std::ptrdiff_t>(cell.row);
    const double there =
        std::accumulate(first, first + static_cast<std::ptrdiff_t>(cell.row_span), 0.0);
    if (needed > there) heights[cell.row + cell.row_span - 1] += needed - there;
  }
  return heights;
}

std::vector<Typesetter::PlacedRow> Typesetter::place_rows(const std::vector<double>& heights) {
  std::vector<PlacedRow> rows;
  for (const double height : heights) {
    if (y_ + height > kBottom) new_page();
    rows.push_back({pages_.size() - 1, y_, y_ + height});
    y_ += height;
  }
  return rows;
}

/// Draws the piece of a cell on each page that it stands on, and its text in the tallest piece.
void Typesetter::draw_cell(const MergedCell& cell, const std::vector<double>& edges,
                           const std::vector<PlacedRow>& rows) {
  std::map<std::size_t, Rect> pieces;
  for (std::size_t r = cell.row; r < cell.row + cell.row_span; ++r) {
    const Rect rect{edges[cell.column], rows[r].top, edges[cell.column + cell.column_span],
                    rows[r].bottom};
    const auto [piece, added] = pieces.emplace(rows[r].page, rect);
    if (!added) piece->second = cover(piece->second, rect);
  }
  auto home = pieces.begin();
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    const Rect& box = piece->second;
    for (const Rect& line :
         {Rect{box.x0, box.y0, box.x1, box.y0}, Rect{box.x0, box.y1, box.x1, box.y1},
          Rect{box.x0, box.y0, box.x0, box.y1}, Rect{box.x1, box.y0, box.x1, box.y1}}) {
      if (drawn_.emplace(piece->first, line.x0, line.y0, line.x1, line.y1).second) {
        pages_[piece->first].strokes.push_back(line);
      }
    }
    if (box.height() > home->second.height()) home = piece;
  }
  const double size = options_.cell_size, lead = kCellLead * size;
  const Rect& box = home->second;
  const auto lines = wrap(decode(cell.text), cell_width(cell, edges), size);
  double top = box.center_y() - lead * static_cast<double>(lines.size()) / 2;
  for (const std::u32string& line : lines) {
    if (line.empty()) break;  // a blank cell
    pages_[home->first].texts.push_back(
        {box.center_x() - width_of(line, size) / 2, top + kAscent * size, size, line});
    top += lead;
  }
}

void Typesetter::table(const MadeUpTable& table) {
  const std::vector<MergedCell> cells = merge_cells(table);
  const std::vector<double> edges = column_edges(table);
  y_ += options_.body_size / 2;
  const std::vector<PlacedRow> rows =
      place_rows(row_heights(table, cells, edges, options_.cell_size));
  for (const MergedCell& cell : cells) {
    if (!table.as_picture) draw_cell(cell, edges, rows);
  }
  for (std::size_t i = 0; table.as_picture && i < rows.size();) {
    const PlacedRow first = rows[i];
    double bottom = first.bottom;
    for (; i < rows.size() && rows[i].page == first.page; ++i) bottom = rows[i].bottom;
    pages_[first.page].pictures.push_back({kMargin, first.top, kMargin + kTextWidth, bottom});
  }
  y_ += options_.body_size / 2;
}

}  // namespace

std::string typeset(const MadeUpReport& report, const TypesetOptions& options) {
  Typesetter typesetter(options);
  for (const MadeUpBlock& block : report.blocks) {
    switch (block.kind) {
      case MadeUpBlock::Kind::kTitle:
        typesetter.title(block.text);
        break;
      case MadeUpBlock::Kind::kTable:
        typesetter.table(block.table);
        break;
      case MadeUpBlock::Kind::kPicture:
        typesetter.picture();
        break;
      case MadeUpBlock::Kind::kHeading:
      case MadeUpBlock::Kind::kParagraph:
        typesetter.paragraph(block.text);
        break;
    }
  }
  typesetter.hidden(report.hidden);
  std::vector<DrawnPage> pages = typesetter.finish();
  if (options.scan) {
    for (DrawnPage& page : pages) page = {{}, {}, {{0, 0, kPageWidth, kPageHeight}}};
  }
  return write_pdf(pages, options.garbled);
}

}  // namespace gouji::test
