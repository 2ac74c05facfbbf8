// SPDX-License-Identifier: GPL-3.0-or-later
// Every length that layout compares with, in points unless said otherwise, with the reason.
#pragma once

namespace gouji::layout {

/// Rulings nearer than this are one line, and a gap up to this does not break a line. Measured
/// over eight producers: any value from 2 to 8 pt reads all tables alike. Below, dashes and double
/// lines fall apart (those of Word are up to 3 pt apart); above, the narrowest column (17 pt) is in
/// danger.
constexpr double kSnap = 4.0;
/// Dashes may be further apart. Browsers make those of a border three times as long as it is wide,
/// and the gaps about as long: up to 1.6 times where a side has room for two or three. The sides of
/// cells that stand apart are longer than any dash.
constexpr double kLongestDash = 7;  // of a border 2 pt wide; rows are higher
constexpr double kDashGap = 1.6;    // share of the dashes on both its sides
constexpr double kSameDash = 0.75;  // least share of the shorter one of the longer
/// A joined ruling shorter than this is an underline stub, a tick or a letter, no table line.
constexpr double kShortestRuling = 5.0;
/// Share of a cell's side that rulings must cover for the side to be drawn. Rulings that end a
/// little early (rounded corners, gaps at crossings) still count; half a side does not.
constexpr double kDrawnSide = 0.6;
/// Share of the table's width that its outer line must cover to close it; else the page broke it.
constexpr double kClosedEdge = 0.98;
/// A frame higher than this is a box around text, no row of a table alone on its page.
constexpr double kTallestRow = 100.0;
/// A row of one cell in a table without outer sides is no higher: two lines of a label.
constexpr double kTallestOpenRow = 40.0;
/// A ruled raster of more places than this is a drawing or an attack, no table.
constexpr int kMostPlaces = 250000;

/// Cells that each have a border of their own stand this far apart at most, from the middle of one
/// border to that of the next: 6 pt and the border. No row is lower than 17 pt.
constexpr double kCellsApart = 7.5;
/// What is nearer, kSnap takes for one line anyway.
constexpr double kLeastApart = 3.0;
/// Radius of the corners of such cells, where a page break leaves nothing to tell them by but three
/// straight sides: style sheets have 4 to 8 px.
constexpr double kRoundCorner = 6.0;
/// The gaps of such a table differ by no more than the rounding of its program, a pixel.
constexpr double kSameGap = 1.0;
/// Sides of such a cell meet at its corners up to half the thickness of its border.
constexpr double kSameCorner = 1.5;
/// A table of such cells has as many; boxes around words are fewer, or in one row.
constexpr int kFewestCells = 6;

/// Glyphs whose centres differ by less than this share of the em stand on one line.
constexpr double kSameLine = 0.5;
/// A gap wider than this share of the em between two Latin letters or digits is a space.
constexpr double kSpace = 0.25;
/// In a cell, a gap wider than this many em parts two values rather than letter-spaced digits.
constexpr double kValueGap = 1.0;

/// Two figures of a table are aligned alike up to this: programs round places and advances.
constexpr double kAlignedAlike = 1.0;
/// A box that is farther than this over a border lies over it by more than rounding.
constexpr double kOverBorder = 0.5;
/// Lines nearer than this many em are printed one over the other: those of one text are set an em
/// apart or more, and a program that puts a line over the next row keeps no distance.
constexpr double kOverprint = 0.9;
/// Two lines of one text are no farther apart than this many em.
constexpr double kCellLead = 1.7;
/// ... or than this many times as far as other lines of the table: rounding.
constexpr double kSameLead = 1.1;

/// A gap wider than this many em parts columns of a table without rulings; in a line with such a
/// gap and a number, words are parted by the second: cells have margins of at least a third of an
/// em on either side, letter-spaced digits stand up to 0.4 em apart.
constexpr double kColumnGap = 1.5;
constexpr double kCellGap = 0.5;
/// Within such a word a gap wider than this many em may be one between cells whose margins are next
/// to nothing. Letters that are not spaced touch; a pixel of margin at 9 pt is a sixth of an em.
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
