// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that were printed from a sheet which lies askew are read as if it lay straight, and what is
// said of them is shown where it stands on the page as displayed.
#include <cmath>

#include <fmt/format.h>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/compare-reading.h"
#include "tests/support/lawful-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

constexpr std::uint32_t kSeed = 11;

Pdf draw(const MadeUpReport& report, const TypesetOptions& options) {
  Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf.has_value());
  return std::move(*pdf);
}

Report read(const MadeUpReport& report, const TypesetOptions& options) {
  return recognize(lay_out(draw(report, options)), built_in_editions());
}

TEST_CASE("a page that leans is read as if it stood straight") {
  const MadeUpReport report = lawful_report(kSeed).report;
  TypesetOptions options;
  options.pdf.sheet.lean = GENERATE(-2.0, -1.0, -0.3, -0.05, 0.05, 0.1, 0.3, 0.7, 2.0);
  options.pdf.sheet.rotate = GENERATE(0, 90);
  options.table.rulings = GENERATE(Rulings::kLines, Rulings::kFills, Rulings::kRings);
  INFO("lean " << options.pdf.sheet.lean << ", rotate " << options.pdf.sheet.rotate);
  CHECK(fmt::format("{}", fmt::join(differences(report, read(report, options)), "\n")) == "");
}

TEST_CASE("how much a page leans is told from its rulings and baselines") {
  const MadeUpReport report = lawful_report(kSeed).report;
  TypesetOptions options;
  for (const double degrees : {-1.5, 0.0, 0.01, 0.4}) {
    options.pdf.sheet.lean = degrees;
    for (const Page& page : draw(report, options).pages) {
      constexpr double kLeast = 0.03;  // less does not count
      const double wanted = std::abs(degrees) < kLeast ? 0 : degrees;
      CHECK(page.lean * 180 / 3.14159265 == Approx(wanted).margin(0.002));
    }
  }
  // More than a sheet is laid on askew by: it is left alone.
  options.pdf.sheet.lean = 5;
  for (const Page& page : draw(report, options).pages) CHECK(page.lean == 0);
}

TEST_CASE("what is covered on a page that leans is covered all the same") {
  const MadeUpReport report = lawful_report(kSeed).report;
  TypesetOptions options;
  options.pdf.sheet.lean = GENERATE(-1.0, 0.5);
  options.table.corrected_figures = true;
  options.table.white_grounds = options.white_grounds = GENERATE(false, true);
  CHECK(fmt::format("{}", fmt::join(differences(report, read(report, options)), "\n")) == "");
}

TEST_CASE("the recognised words of a scan that leans are read as those of a straight one") {
  const MadeUpReport report = lawful_report(kSeed).report;
  TypesetOptions options;
  options.scan = options.text_layer = true;
  const Report straight = read(report, options);
  options.pdf.sheet.lean = GENERATE(-1.5, 0.8);
  const Report leaning = read(report, options);
  REQUIRE(straight.paragraphs.size() == leaning.paragraphs.size());
  for (std::size_t i = 0; i < straight.paragraphs.size(); ++i) {
    CHECK(straight.paragraphs[i].text.text == leaning.paragraphs[i].text.text);
  }
  for (const PageFacts& page : leaning.pages) CHECK(page.from_recognition);
}

std::vector<PageBox> boxes_of_findings(const Report& report) {
  std::vector<PageBox> out;
  for (const Assessment& assessment : assess({report}, all_rules())) {
    for (const Finding& finding : assessment.outcome.findings()) {
      for (const PageBox& box : report.source->boxes(finding.at)) out.push_back(box);
    }
  }
  return out;
}

TEST_CASE("a finding on a page that leans is boxed where it is displayed") {
  MadeUpReport report = lawful_report(kSeed).report;
  MadeUpTable& table = table_of(report, "t3");
  for (MadeUpRow& row : table.rows) {
    if (row.id.empty() || row.fields.empty()) continue;
    row.fields[row.labels] = "98765";
    break;
  }
  TypesetOptions options;
  options.pdf.sheet.rotate = GENERATE(0, 90);
  const std::vector<PageBox> straight = boxes_of_findings(read(report, options));
  REQUIRE_FALSE(straight.empty());
  const double degrees = GENERATE(-1.8, 0.3);
  options.pdf.sheet.lean = degrees;
  const std::vector<PageBox> leaning = boxes_of_findings(read(report, options));
  REQUIRE(straight.size() == leaning.size());
  const bool sideways = options.pdf.sheet.rotate != 0 && !options.pdf.sheet.upright;
  const double width = sideways ? kPageHeight : kPageWidth;
  const double height = sideways ? kPageWidth : kPageHeight;
  const double turn = degrees * 3.14159265 / 180, c = std::cos(turn), s = std::sin(turn);
  for (std::size_t i = 0; i < straight.size(); ++i) {
    const Rect &a = straight[i].box, &b = leaning[i].box;
    const double x = a.center_x() - width / 2, y = a.center_y() - height / 2;
    constexpr double kNear = 0.7;  // points: lines are joined in the middle of their pieces
    CHECK(b.center_x() == Approx(width / 2 + c * x - s * y).margin(kNear));
    CHECK(b.center_y() == Approx(height / 2 + s * x + c * y).margin(kNear));
    CHECK(straight[i].page == leaning[i].page);
  }
}

}  // namespace
}  // namespace gouji::test
