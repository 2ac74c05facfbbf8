// SPDX-License-Identifier: GPL-3.0-or-later
// Watermarks and seals, in every way in which they are laid over pages, leave every cell and every
// paragraph as it was. Text that only looks a little like them stays where it is.
#include "parser/layout/marks/overprint.h"

#include <algorithm>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "tests/support/catch.h"
#include "tests/support/compare-reading.h"
#include "tests/support/lawful-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

constexpr Paint kPale{217, 217, 217, 255}, kGrey{150, 150, 150, 255}, kRed{255, 0, 0, 255},
    kThin{0, 0, 0, 77};

std::string first_difference(const OverprintOptions& overprint) {
  constexpr std::uint32_t kSeed = 11;
  const MadeUpReport report = lawful_report(kSeed).report;
  TypesetOptions options;
  options.overprint = overprint;
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf.has_value());
  const std::vector<std::string> all =
      differences(report, recognize(lay_out(*pdf), built_in_editions()));
  return all.empty() ? "" : all.front();
}

TEST_CASE("of words laid over the pages nothing enters a cell or a paragraph") {
  OverprintOptions overprint;
  overprint.words = GENERATE(std::u32string(U"内部资料"), std::u32string(U"20240116 10.1.2.3"),
                             std::u32string(U"Draft 2023"));
  overprint.angle = GENERATE(0.0, 20.0, 30.0, 45.0, 90.0);
  overprint.paint = GENERATE(kPale, kGrey, kRed, kThin);
  overprint.over = GENERATE(false, true);
  overprint.tiled = GENERATE(false, true);
  if (!overprint.tiled) overprint.size = 60;
  INFO("angle " << overprint.angle << ", over " << overprint.over << ", tiled " << overprint.tiled
                << ", red " << int{overprint.paint.red} << ", opacity "
                << int{overprint.paint.opacity});
  CHECK(first_difference(overprint) == "");
}

TEST_CASE("a turned watermark with more letters than the text is still the watermark") {
  // Figures close to each other in a row are then the turned ones, and a border is near.
  TypesetOptions options;
  options.table.figure_column = 18;
  options.cell_size = 10.5;
  options.overprint.words = U"2024-01-16 10.1.2.3";
  options.overprint.angle = 90;
  options.overprint.paint = kGrey;
  options.overprint.size = 30;
  options.overprint.across = 50;
  options.overprint.down = 130;
  const MadeUpReport report = lawful_report(11).report;
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf.has_value());
  CHECK(differences(report, recognize(lay_out(*pdf), built_in_editions())).empty());
}

TEST_CASE("parts of a watermark under the grounds of cells are no hidden text") {
  const MadeUpReport report = lawful_report(11).report;
  TypesetOptions options;
  options.table.white_grounds = options.white_grounds = true;
  options.overprint.words = U"内部资料";
  options.overprint.angle = GENERATE(0.0, 30.0);
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf.has_value());
  const bool covered = std::any_of(pdf->pages.begin(), pdf->pages.end(),
                                   [](const Page& page) { return !page.hidden.empty(); });
  REQUIRE(covered);
  const Report read = recognize(lay_out(*pdf), built_in_editions());
  CHECK(read.hidden.empty());
  CHECK(differences(report, read).empty());
}

TEST_CASE("parts of a watermark off the page are no hidden text") {
  const MadeUpReport report = lawful_report(11).report;
  TypesetOptions options;
  options.overprint.words = U"征求意见稿 20240116";
  options.overprint.size = 30;
  options.overprint.angle = GENERATE(0.0, 30.0, 90.0);
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf.has_value());
  REQUIRE_FALSE(pdf->pages.front().hidden.empty());
  const Report read = recognize(lay_out(*pdf), built_in_editions());
  CHECK(read.hidden.empty());
  CHECK(differences(report, read).empty());
}

TEST_CASE("what calls itself a watermark is one, whatever it looks like") {
  OverprintOptions overprint;
  overprint.words = U"2024";
  overprint.size = 9;
  overprint.paint = {0, 0, 0, 255};
  overprint.down = 90;
  overprint.mark = "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC";
  CHECK(first_difference(overprint) == "");
}

TEST_CASE("a watermark like the text is said where it is printed into figures") {
  OverprintOptions overprint;
  overprint.words = GENERATE(std::u32string(U"2024"), std::u32string(U"7"));
  overprint.size = GENERATE(9.0, 12.0);
  overprint.paint = {0, 0, 0, 255};
  overprint.over = GENERATE(false, true);
  overprint.tiled = GENERATE(false, true);
  overprint.down = 90;
  const MadeUpReport report = lawful_report(11).report;
  TypesetOptions options;
  options.overprint = overprint;
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf.has_value());
  const Report read = recognize(lay_out(*pdf), built_in_editions());
  const Report clean =
      recognize(lay_out(*read_pdf(typeset(report, TypesetOptions{}))), built_in_editions());
  REQUIRE(read.tables.size() == clean.tables.size());
  // What is not in doubt is right.
  for (std::size_t t = 0; t < read.tables.size(); ++t) {
    if (!read.tables[t].doubt.empty()) continue;
    REQUIRE(read.tables[t].cells.size() == clean.tables[t].cells.size());
    for (std::size_t c = 0; c < read.tables[t].cells.size(); ++c) {
      CHECK(read.tables[t].cells[c].text == clean.tables[t].cells[c].text);
    }
  }
}

constexpr double kLeft = 100, kTop = 100, kWide = 80, kHigh = 24;

/// A table of three by three cells with these words, one a cell.
DrawnPage table_of(const std::vector<DrawnText>& words) {
  DrawnPage page;
  for (int i = 0; i <= 3; ++i) {
    const double x = kLeft + i * kWide, y = kTop + i * kHigh;
    page.items.emplace_back(DrawnLine{{kLeft, y, kLeft + 3 * kWide, y}});
    page.items.emplace_back(DrawnLine{{x, kTop, x, kTop + 3 * kHigh}});
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    DrawnText text = words[i];
    text.x = kLeft + static_cast<double>(i % 3) * kWide + 20;
    text.baseline = kTop + static_cast<double>(i / 3) * kHigh + 16;
    page.items.emplace_back(text);
  }
  return page;
}

DrawnText words(std::u32string text, Paint paint = {0, 0, 0, 255}, double size = 9) {
  DrawnText out;
  out.text = std::move(text);
  out.paint = paint;
  out.size = size;
  return out;
}

std::size_t set_aside(const std::vector<DrawnPage>& pages) {
  const Expected<Pdf> pdf = read_pdf(write_pdf(pages));
  REQUIRE(pdf.has_value());
  std::size_t count = 0;
  for (const auto& page : layout::part_overprint(*pdf)) count += page ? page->overprint.size() : 0;
  return count;
}

const std::vector<std::u32string> kCells = {U"事项", U"本年", U"上年", U"许可", U"0",
                                            U"0",    U"处罚", U"12",   U"0"};

std::vector<DrawnText> cells(Paint heads, Paint figures) {
  std::vector<DrawnText> out;
  for (std::size_t i = 0; i < kCells.size(); ++i) {
    out.push_back(words(kCells[i], i % 3 > 0 && i >= 3 ? figures : heads));
  }
  return out;
}

TEST_CASE("pale, coloured and repeated text in its own cells is no watermark") {
  constexpr Paint kBlack{0, 0, 0, 255};
  const DrawnPage all_grey = table_of(cells(kGrey, kGrey));
  CHECK(set_aside({all_grey, all_grey, all_grey}) == 0);
  const DrawnPage grey_figures = table_of(cells(kBlack, kGrey));
  CHECK(set_aside({grey_figures, grey_figures, grey_figures}) == 0);
  const DrawnPage red_figures = table_of(cells(kBlack, kRed));
  CHECK(set_aside({red_figures, red_figures}) == 0);
}

TEST_CASE("a bold heading on every page and a repeated head are no watermark") {
  DrawnPage page = table_of(cells({0, 0, 0, 255}, {0, 0, 0, 255}));
  DrawnText heading = words(U"公开情况统计", {0, 0, 0, 255}, 16);
  heading.bold = Bold::kTwice;
  heading.x = kLeft;
  heading.baseline = kTop - 20;
  page.items.emplace_back(heading);
  CHECK(set_aside({page, page, page}) == 0);
}

TEST_CASE("struck words and a figure that overruns one border are no watermark") {
  std::vector<DrawnText> filled = cells({0, 0, 0, 255}, {0, 0, 0, 255});
  filled[4].paint = kRed;
  DrawnPage struck = table_of(filled);
  struck.items.emplace_back(
      DrawnLine{{kLeft + kWide + 19, kTop + kHigh + 13, kLeft + kWide + 26, kTop + kHigh + 13}});
  CHECK(set_aside({struck}) == 0);
  filled[7] = words(U"12345678901234567", {0, 0, 0, 255});
  CHECK(set_aside({table_of(filled)}) == 0);
}

TEST_CASE("the upright words of a seal go with those around it") {
  DrawnPage page = table_of(cells({0, 0, 0, 255}, {0, 0, 0, 255}));
  const std::vector<double> angles = {-60, -30, 0, 30, 60};
  for (std::size_t i = 0; i < angles.size(); ++i) {
    DrawnText one = words(std::u32string(1, U"某县水利局"[i]), kRed, 12);
    one.angle = angles[i];
    one.x = kLeft + 60 + static_cast<double>(i) * 20;
    one.baseline = kTop + 40 + (angles[i] > 0 ? angles[i] : -angles[i]) / 3;
    page.items.emplace_back(one);
  }
  CHECK(set_aside({page}) == 5);
}

}  // namespace
}  // namespace gouji::test
