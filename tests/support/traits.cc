// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/traits.h"

#include <algorithm>
#include <array>

#include "tests/support/lawful-report.h"

namespace gouji::test {
namespace {

template <class T>
T any_of(Dice& dice, std::initializer_list<T> values) {
  return *(values.begin() + dice.below(static_cast<int>(values.size())));
}

using M = Manuscript;

void rulings(M& m, Dice& dice) {
  using R = Rulings;
  m.options.table.rulings = any_of(
      dice, {R::kLines, R::kLongLines, R::kFrames, R::kFills, R::kFlatTwins, R::kRings,
             R::kClippedRings, R::kDashes, R::kDashFills, R::kDouble, R::kApart, R::kPictures});
}

void ruling_width(M& m, Dice& dice) {
  m.options.table.ruling = any_of(dice, {0.1, 0.25, 0.48, 0.75, 1.0, 1.5});
}

void upright_labels(M& m, Dice& dice) {
  m.options.table.upright = any_of(dice, {Upright::kStacked, Upright::kVertical, Upright::kTurned});
}

void wrapped_labels(M& m, Dice& dice) {
  m.options.table.label_room = any_of(dice, {0.9, 0.7, 0.5, 0.3});
}

void aligned(M& m, Dice& dice) {
  m.options.table.across = any_of(dice, {Side::kStart, Side::kEnd});
  m.options.table.down = any_of(dice, {Side::kMiddle, Side::kStart, Side::kEnd});
}

void breaks(M& m, Dice& dice) {
  for (int i = 0; i < 4; ++i)
    m.options.breaks.free.push_back(dice.below(m.options.page.landscape ? 200 : 420));
}

void open_edges(M& m, Dice& dice) {
  m.options.breaks.open_above = dice.chance(70);
  m.options.breaks.open_below = !m.options.breaks.open_above || dice.chance(70);
  m.options.breaks.only_merged = dice.chance(40);
}

void cut_rows(M& m, Dice& dice) {
  m.options.breaks.cut_rows = true;
  m.options.breaks.empty_parts = dice.chance(50);
}

void label_at_break(M& m, Dice& dice) {
  m.options.breaks.label = any_of(dice, {Side::kStart, Side::kEnd});
}

void bold(M& m, Dice& dice) { m.options.bold = any_of(dice, {Bold::kTwice, Bold::kStroked}); }

void letter_spaced(M& m, Dice& dice) { m.options.letter_spacing = any_of(dice, {0.05, 0.1, 0.2}); }

void sizes(M& m, Dice& dice) {
  m.options.body_size = any_of(dice, {10.5, 12.0, 15.0, 16.0});
  m.options.cell_size = any_of(dice, {7.0, 7.5, 8.0, 10.5});
}

void rotated(M& m, Dice& dice) {
  m.options.pdf.sheet.rotate = any_of(dice, {90, 180, 270});
  m.options.pdf.sheet.upright = dice.chance(50);
}

void cropped(M& m, Dice& dice) { m.options.pdf.sheet.crop = dice.between(10, 60); }

void other_font(M& m, Dice& dice) {
  m.options.pdf.font = any_of(dice, {PdfFont::kCollection, PdfFont::kType3});
}

void page_numbers(M& m, Dice& dice) {
  using P = PageNumber;
  PageOptions& page = m.options.page;
  page.number =
      any_of(dice, {P::kNone, P::kLongDashes, P::kBare, P::kOf, P::kWords, P::kWordsOf, P::kChinese,
                    P::kRoman, P::kDots, P::kBrackets, P::kFullWidth, P::kEnglish});
  page.number_side = any_of(dice, {Side::kMiddle, Side::kEnd});
  page.number_above = dice.chance(20);
}

void running_head(M& m, Dice& dice) {
  m.options.page.head = m.report.blocks.front().text;
  m.options.page.rule_below_head = dice.chance(60);
}

void running_foot(M& m, Dice& /*dice*/) { m.options.page.foot = "政府信息公开"; }

void leaning(M& m, Dice& dice) {
  m.options.pdf.sheet.lean = any_of(dice, {-2.0, -1.0, -0.3, 0.05, 0.2, 0.5, 1.5});
}

void cells_apart(M& m, Dice& dice) {
  m.options.table.rulings = Rulings::kApart;
  m.options.table.ruling = any_of(dice, {0.5, 0.75, 1.0});
  m.options.table.apart = any_of(dice, {3.0, 4.5, 5.5});
  m.options.table.rounding = any_of(dice, {0.0, 3.0, 5.0});
  m.options.table.rings_apart = dice.chance(50);
  // The white box of a correction would cover the border of so low a cell.
  m.options.table.corrected_figures = false;
  m.options.breaks.cut_rows = false;  // a known limit: no piece of such a table is read then
}

void filled_frame(M& m, Dice& dice) {
  m.options.table.filled_frame = any_of(dice, {2.0, 4.0, 6.0});
  m.options.table.ring_frame = dice.chance(50);
  // It stands out into the margin: a border around the page lies outside.
  if (m.options.page.border >= 0) m.options.page.border = 2 * m.options.table.filled_frame + 5;
}

/// Faint words across the page, straight or not, before or behind the text.
void watermark(M& m, Dice& dice) {
  static constexpr std::array<std::u32string_view, 5> kWords = {
      U"内部资料", U"征求意见稿 20240116", U"2024-01-16 10.1.2.3", U"Draft 2023", U"仅供公开使用"};
  static constexpr std::array<std::string_view, 3> kMarks = {
      "", "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC", "/Artifact BMC"};
  OverprintOptions& overprint = m.options.overprint;
  overprint.words = kWords[static_cast<std::size_t>(dice.below(static_cast<int>(kWords.size())))];
  overprint.angle = any_of(dice, {0.0, 20.0, 30.0, 45.0, 90.0});
  overprint.size = any_of(dice, {14.0, 18.0, 30.0});
  overprint.paint = any_of(dice, {Paint{217, 217, 217, 255}, Paint{160, 160, 160, 255},
                                  Paint{230, 110, 110, 255}, Paint{0, 0, 0, 77}});
  overprint.over = dice.chance(50);
  overprint.mark = dice.pick(kMarks);
}

void seal(M& m, Dice& dice) { m.options.seal = any_of(dice, {Seal::kPicture, Seal::kDrawn}); }

/// Cells with something else than a plain figure.
void odd_cells(M& m, Dice& dice) {
  static constexpr std::array<std::string_view, 8> kOdd = {
      "", "/", "-", "—", "无", "1,204", "22（其中修订16件）", "0件"};
  for (MadeUpBlock& block : m.report.blocks) {
    for (MadeUpRow& row : block.table.rows) {
      for (std::size_t c = row.labels; c < row.printed && !row.id.empty(); ++c) {
        if (dice.chance(12)) row.fields[c] = dice.pick(kOdd);
      }
    }
  }
}

/// A whole table or row is left blank.
void blank_rows(M& m, Dice& dice) {
  for (MadeUpBlock& block : m.report.blocks) {
    const int percent = dice.chance(30) ? 100 : 15;
    for (MadeUpRow& row : block.table.rows) {
      // A blank row of table 2 that is cut in two looks like two rows: a known limit.
      if (block.table.id == "t2" && m.options.breaks.cut_rows) continue;
      if (row.id.empty() || !dice.chance(percent)) continue;
      for (std::size_t c = row.labels; c < row.printed; ++c) row.fields[c].clear();
    }
  }
}

}  // namespace

const std::vector<Trait>& readable_traits() {
  static const std::vector<Trait> kTraits = {
      {"landscape", 15, [](M& m, Dice&) { m.options.page.landscape = true; }},
      {"rulings", 80, rulings},
      {"ruling width", 40, ruling_width},
      {"heavy frame", 15, [](M& m, Dice&) { m.options.table.heavy = true; }},
      {"shuffled rulings", 20, [](M& m, Dice&) { m.options.table.shuffled = true; }},
      {"white boxes behind cells", 30, [](M& m, Dice&) { m.options.table.white_grounds = true; }},
      {"white boxes behind lines", 30, [](M& m, Dice&) { m.options.white_grounds = true; }},
      {"coloured heads", 15, [](M& m, Dice&) { m.options.table.colored_heads = true; }},
      {"upright labels", 50, upright_labels},
      {"wrapped labels", 40, wrapped_labels},
      {"spread labels", 20, [](M& m, Dice&) { m.options.table.spread_labels = true; }},
      {"spread figures", 20, [](M& m, Dice&) { m.options.table.spread_figures = true; }},
      {"aligned", 30, aligned},
      {"page breaks", 75, breaks},
      {"repeated heads", 30, [](M& m, Dice&) { m.options.breaks.repeat_heads = true; }},
      {"open edges", 40, open_edges},
      {"cut rows", 35, cut_rows},
      {"label at break", 50, label_at_break},
      {"bold", 30, bold},
      {"justified", 50, [](M& m, Dice&) { m.options.justified = true; }},
      {"letter-spaced", 20, letter_spaced},
      {"sizes", 30, sizes},
      {"rotated", 20, rotated},
      {"cropped", 20, cropped},
      {"form objects", 20, [](M& m, Dice&) { m.options.pdf.forms = true; }},
      {"scaled matrix", 25, [](M& m, Dice&) { m.options.pdf.scaled = true; }},
      {"other font", 30, other_font},
      {"radicals", 25, [](M& m, Dice&) { m.options.pdf.radicals = true; }},
      {"page numbers", 60, page_numbers},
      {"running head", 20, running_head},
      {"running foot", 15, running_foot},
      {"seal", 25, seal},
      {"odd cells", 40, odd_cells},
      {"blank rows", 10, blank_rows},
      {"narrow figure columns", 10,
       [](M& m, Dice& dice) { m.options.table.figure_column = dice.between(15, 22); }},
      {"page border", 10, [](M& m, Dice& dice) { m.options.page.border = dice.below(6); }},
      {"fonts of size 1", 20, [](M& m, Dice&) { m.options.pdf.unit_size = true; }},
      {"watermark", 15, watermark},
      {"corrected figures", 8,
       [](M& m, Dice&) {
         // A figure wider than its column would lie under the white box of the next correction.
         m.options.table.corrected_figures = m.options.table.figure_column == 0;
       }},
      {"leaning", 10, leaning},
      {"cells apart", 10, cells_apart},
      {"filled frame", 8, filled_frame},
      {"open lines", 25,
       [](M& m, Dice& dice) {
         m.options.body_lead = any_of(dice, {1.75, 2.0});
       }},
      {"closing punctuation hangs", 30, [](M& m, Dice&) { m.options.kinsoku = true; }},
      {"soft hyphens", 15, [](M& m, Dice&) { m.options.pdf.soft_hyphens = true; }},
  };
  return kTraits;
}

const std::vector<UnreadableTrait>& unreadable_traits() {
  using D = MapDamage;
  static const std::vector<UnreadableTrait> kTraits = {
      {{"pictures of pages", 0, [](M& m, Dice&) { m.options.scan = true; }}, "D01"},
      {{"pictures of tables", 0,
        [](M& m, Dice&) {
          for (MadeUpBlock& block : m.report.blocks) block.table.as_picture = true;
        }},
       "D02"},
      {{"no map", 0, [](M& m, Dice&) { m.options.pdf.font = PdfFont::kUnmapped; }}, "D04"},
      {{"map to private use", 0,
        [](M& m, Dice&) {
          m.options.pdf.font = PdfFont::kMapped;
          m.options.pdf.damage = D::kPrivateUse;
        }},
       "D04"},
      {{"map to nothing", 0,
        [](M& m, Dice&) {
          m.options.pdf.font = PdfFont::kMapped;
          m.options.pdf.damage = D::kReplacement;
        }},
       "D04"},
      {{"map damaged in part", 0,
        [](M& m, Dice&) {
          m.options.pdf.font = PdfFont::kType3;
          m.options.pdf.damage = D::kOneInTen;
        }},
       "D04"},
      {{"figures damaged", 0,
        [](M& m, Dice&) {
          m.options.pdf.font = PdfFont::kMapped;
          m.options.pdf.damage = D::kDigits;
        }},
       "D04"},
      {{"figures in a font without a map", 0,
        [](M& m, Dice&) {
          m.options.pdf.font = PdfFont::kMapped;
          m.options.pdf.unmapped_digits = true;
        }},
       "D04"},
      {{"figures as shapes", 0, [](M& m, Dice&) { m.options.table.outlined_figures = true; }},
       "D02"},
  };
  return kTraits;
}

std::vector<std::size_t> random_traits(std::uint32_t seed) {
  Dice dice(seed);
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < readable_traits().size(); ++i) {
    if (dice.chance(readable_traits()[i].percent)) chosen.push_back(i);
  }
  return chosen;
}

void apply(const Trait& trait, std::uint32_t seed, Manuscript& manuscript) {
  std::uint32_t own = seed * 40503U;
  for (const char c : trait.name) own = own * 31U + static_cast<unsigned char>(c);
  Dice dice(own);
  trait.apply(manuscript, dice);
}

Manuscript manuscript_of(std::uint32_t seed, const std::vector<std::size_t>& traits) {
  Manuscript out{lawful_report(seed).report, {}};
  for (const std::size_t i : traits) apply(readable_traits()[i], seed, out);
  return out;
}

std::string names_of(const std::vector<std::size_t>& traits) {
  std::string out;
  for (const std::size_t i : traits) {
    if (!out.empty()) out += ", ";
    out += readable_traits()[i].name;
  }
  return out;
}

}  // namespace gouji::test
