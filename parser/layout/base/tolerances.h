// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths that decide what is one line, one cell, one paragraph, in points unless said otherwise,
// with the reason. Those that one step alone uses are in its file.
#pragma once

namespace gouji::layout {

/// Rulings nearer than this are one line, and a gap up to this does not break a line. Measured over
/// eight producers: any value from 2 to 8 pt reads all tables alike. Smaller values split dashes
/// and double lines (those of Word are up to 3 pt apart); larger ones endanger the narrowest column
/// (17 pt).
constexpr double kSnap = 4.0;
/// Dashes may be further apart. Browsers make the dashes of a border three times as long as it is
/// wide, with gaps about as long: up to 1.6 times if a side has room for two or three. The sides of
/// separate cells are longer than any dash.
constexpr double kLongestDash = 7;  // of a border 2 pt wide; rows are higher
constexpr double kDashGap = 1.6;    // as a share of each neighbouring dash
constexpr double kSameDash = 0.75;  // least ratio of the shorter dash to the longer
/// A joined ruling shorter than this is an underline stub, a tick or a letter, not a table line.
constexpr double kShortestRuling = 5.0;
/// Share of a cell's side that rulings must cover for the side to be drawn. Rulings that end a
/// little early (rounded corners, gaps at crossings) still count; half a side does not.
constexpr double kDrawnSide = 0.6;
/// Share of the table's width that its outer line must cover to close it; else the page broke it.
constexpr double kClosedEdge = 0.98;
/// A frame higher than this is a box around text, not a row of a table alone on its page.
constexpr double kTallestRow = 100.0;
/// Largest height of a one-cell row in a table without outer sides: two lines of a label.
constexpr double kTallestOpenRow = 40.0;
/// A ruled raster with more places than this is a drawing or an attack, not a table.
constexpr int kMostPlaces = 250000;

/// Largest distance between cells that each have their own border, from the middle of one border to
/// the middle of the next: 6 pt and the border. No row is lower than 17 pt.
constexpr double kCellsApart = 7.5;
/// Nearer borders count as one line anyway, because of kSnap.
constexpr double kLeastApart = 3.0;
/// Corner radius of such cells, for cells that a page break reduces to three straight sides: style
/// sheets use 4 to 8 px.
constexpr double kRoundCorner = 6.0;
/// The gaps of such a table differ only by its program's rounding, one pixel.
constexpr double kSameGap = 1.0;
/// Sides of such a cell meet at its corners within half the thickness of its border.
constexpr double kSameCorner = 1.5;
/// Least number of cells in such a table; boxes around words are fewer, or in one row.
constexpr int kFewestCells = 6;

/// Glyphs whose centres differ by less than this share of the em stand on one line.
constexpr double kSameLine = 0.5;
/// A gap wider than this share of the em between two Latin letters or digits is a space.
constexpr double kSpace = 0.25;
/// In a cell, a gap wider than this many em separates two values rather than letter-spaced digits.
constexpr double kValueGap = 1.0;

/// Two figures of a table count as aligned up to this: programs round positions and advances.
constexpr double kAlignedAlike = 1.0;
/// A box that crosses a border by more than this lies over it, beyond rounding.
constexpr double kOverBorder = 0.5;
/// Lines nearer than this many em are printed over each other: lines of one text are an em apart or
/// more, and a program that prints a line over the next row keeps no distance.
constexpr double kOverprint = 0.9;
/// Lines of one text are at most this many em apart.
constexpr double kCellLead = 1.7;
/// Or at most this many times the distance of other lines in the table: rounding.
constexpr double kSameLead = 1.1;

/// A gap wider than kColumnGap em separates columns of a table without rulings; in a line with such
/// a gap and a number, kCellGap separates words: cells have margins of at least a third of an em on
/// either side, letter-spaced digits are up to 0.4 em apart.
constexpr double kColumnGap = 1.5;
constexpr double kCellGap = 0.5;
/// Within such a word a gap wider than this many em may separate cells with almost no margins.
/// Letters that are not spaced touch; a pixel of margin at 9 pt is a sixth of an em.
constexpr double kHairGap = 0.03;
/// Glyphs of such a word stand this near to one line, in em: lines of neighbouring cells may be
/// half a line apart.
constexpr double kSameWord = 0.25;

/// Header and footer bands: this share of the page's height at either end.
constexpr double kBand = 0.085;
/// A line that ends farther than this many em before the right margin ends its paragraph: kinsoku
/// leaves at most one em free, a word or number that does not fit rarely more than one and a half.
constexpr double kShortLine = 1.6;
/// A line that starts farther than this many em after the left margin starts a paragraph.
constexpr double kIndent = 1.0;
/// Pitch between lines, as a multiple of the page's usual pitch, that parts two paragraphs.
constexpr double kParagraphGap = 1.7;
/// Relative difference of glyph size that parts a heading from text.
constexpr double kOtherSize = 0.15;
/// Two pieces of a table over a page break have the same sides up to this.
constexpr double kSameSide = 4.0;

}  // namespace gouji::layout
