// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up report → a PDF. By default as an office program would print it: A4, indented
// paragraphs, tables with stroked rulings and merged cells, broken where the page is full, page
// numbers. The options are what programs and authors vary.
#pragma once

#include <string>
#include <vector>

#include "tests/support/made-up-report.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {

/// How the rulings of a table are drawn.
enum class Rulings : unsigned char {
  kLines,         // a stroke for each side, shared sides once
  kLongLines,     // strokes of one direction that meet are one
  kFrames,        // a stroked rectangle for each cell
  kFills,         // a thin filled rectangle for each side
  kFlatTwins,     // the same, each beside one without any thickness
  kRings,         // an even-odd ring for each cell
  kClippedRings,  // that ring once for each side, clipped to it
  kDashes,        // dashed strokes
  kDashFills,     // a small fill for each dash
  kDouble,        // two strokes for each side
  kApart,         // each cell has its own frame, apart from its neighbour's
  kPictures,      // thin pictures
  // Too few to tell cells by:
  kNone,
  kAcross,   // horizontal ones alone
  kThree,    // above and below the table, and below its head
  kGrounds,  // none, but coloured grounds behind every other row
};

/// How a label over several rows is written where it is taller than wide.
enum class Upright : unsigned char {
  kAcross,    // in lines
  kStacked,   // one character below the other
  kVertical,  // vertical writing mode
  kTurned,    // lines turned clockwise
};

enum class Side : unsigned char { kMiddle, kStart, kEnd };

struct TableOptions {
  Rulings rulings = Rulings::kLines;
  double ruling = 0.5;         // width in points
  double apart = 1.5;          // points between the frames of cells, with kApart
  double rounding = 0;         // radius of the corners of such frames
  bool rings_apart = false;    // such frames are rings
  bool heavy = false;          // a heavy frame around the table
  double filled_frame = 0;     // thickness of one that is filled, not stroked; 0: none
  bool ring_frame = false;     // ... as one area with a hole where the table is closed
  bool shuffled = false;       // rulings in no order
  bool white_grounds = false;  // a white box behind each cell
  bool colored_heads = false;  // a coloured box behind header cells
  Upright upright = Upright::kAcross;
  double padding = 3;           // points between a cell's sides and its text
  double label_room = 1;        // share of a cell's width within which labels are wrapped
  bool spread_labels = false;   // each line of a label spread over the cell's width
  bool spread_figures = false;  // blanks between digits
  double figure_column = 0;     // width of the figure columns of table 3, points; 0: what is left.
                                // Figures wider than that overflow, they are not wrapped
  Side across = Side::kMiddle;  // of figures
  Side labels = Side::kMiddle;  // of labels, across
  Side down = Side::kMiddle;    // of all text
  bool labels_on_top = false;   // ... but labels of rows, which stand at the top of their cells
  double spare = 0;             // points by which every third row is higher than its text needs
  bool outlined_figures = false;   // drawn as shapes
  bool corrected_figures = false;  // other ones lie below, under a white box
  bool crowded_figures = false;    // a raised number of a note behind each
};

/// What a page break does to a table.
struct BreakOptions {
  std::vector<double> free;    // room left at the foot of each page, in turn
  bool repeat_heads = false;   // of tables 3 and 4
  bool empty_tail = false;     // ... and once more on a page behind the last row, alone
  bool open_above = false;     // no line ends the table at the foot of a page
  bool open_below = false;     // none begins it at the head of the next
  bool only_merged = false;    // ... where a cell goes over the break, the others are closed
  bool cut_rows = false;       // rows are cut in two rather than moved to the next page
  bool empty_parts = false;    // ... also where one part is then empty
  bool push_labels = false;    // ... with their figures above the break and their labels below it
  Side label = Side::kMiddle;  // part of a merged label's cell that holds it: the tallest, the
                               // first, or all (the label flows)
};

enum class PageNumber : unsigned char {
  kNone,
  kDashes,      // - 3 -
  kLongDashes,  // — 3 —
  kBare,        // 3
  kOf,          // 3/5
  kWords,       // 第3页
  kWordsOf,     // 第3页 共5页
  kChinese,     // 第三页
  kRoman,       // III
  kDots,        // ·3·
  kBrackets,    // [3]
  kFullWidth,   // －３－
  kEnglish,     // Page 3 of 5
};

struct PageOptions {
  PageNumber number = PageNumber::kDashes;
  Side number_side = Side::kMiddle;  // kEnd: at the outer side of left and right pages
  bool number_above = false;
  std::string head, foot;  // running; empty for none
  bool rule_below_head = false;
  double border = -1;  // points between the text and a border around every page; negative: none
  bool landscape = false;
};

/// Words that are laid over every page, or lie behind everything on it.
struct OverprintOptions {
  std::u32string words;  // empty for none
  double angle = 0;      // degrees, counter-clockwise
  double size = 18;
  Paint paint{217, 217, 217, 255};
  bool over = false;
  bool tiled = true;                // else once, in the middle
  double across = 190, down = 150;  // points from tile to tile
  std::string mark;                 // as of DrawnText
};

enum class Seal : unsigned char { kNone, kPicture, kDrawn };

struct TypesetOptions {
  double body_size = 14;  // points
  double cell_size = 9;
  bool justified = false;
  double body_lead = 1.5;      // of lines of the body, em
  bool kinsoku = false;        // no line begins with closing punctuation, half of which may hang
  double letter_spacing = 0;   // of the body, em
  Bold bold = Bold::kNone;     // of the title, headings and labels
  bool white_grounds = false;  // a white box behind each line of the body
  PageOptions page;
  TableOptions table;
  BreakOptions breaks;
  Seal seal = Seal::kNone;  // over the end of the text
  OverprintOptions overprint;
  bool scan = false;        // pictures of the pages instead of the pages
  bool text_layer = false;  // ... with their words over them, where nobody sees them
  PdfOptions pdf;
};

std::string typeset(const MadeUpReport& report, const TypesetOptions& options = {});

}  // namespace gouji::test
