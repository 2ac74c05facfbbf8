// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/pictures.h"

#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "cli/check/check.h"
#include "cli/check/place.h"
#include "parser/pdf/pictures/draw-page.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/made-up-report.h"
#include "tests/support/process.h"
#include "tests/support/typeset.h"
#include "tests/support/write-pdf.h"

namespace gouji::test {
namespace {

std::size_t glyphs_in(const PageDrawing& drawing, const Rect& box) {
  std::size_t count = 0;
  for (const PaintedShape& shape : drawing.shapes) {
    for (const PaintedGlyph& glyph : shape.glyphs) count += box.contains(glyph.x, glyph.y) ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("页面图：个人号码遮住，不论有没有查它的规则") {
  MadeUpReport made = base_report("2021");
  const std::string number = "11010119900307803X", masked = "1011990030780";
  for (std::size_t i = 0; i < made.blocks.size(); ++i) {
    if (made.blocks[i].section == "一") made.blocks[i + 1].text = "申请人身份证号" + number + "。";
  }
  const TemporaryFolder folder;
  Input input;
  input.path = folder.write("a.pdf", typeset(made));
  const Document document = open_document(input, false);
  const auto reading = read_settings("auto", 9);
  REQUIRE(reading);
  const auto report = read_report(document, *reading);
  REQUIRE(report);
  const std::string_view raw = report->source->raw();
  const auto at = static_cast<std::uint32_t>(raw.find(masked));
  const std::vector<PageBox> hidden =
      report->source->boxes({at, at + static_cast<std::uint32_t>(masked.size())});
  REQUIRE(hidden.size() == 1);
  Rect digits = hidden[0].box;  // a glyph stands at its origin: the next one on the right edge
  digits.x0 -= 1;
  digits.x1 -= 1;

  CheckedDocument checked;  // with one finding on that page, about something else
  checked.status = Status::kNotAReport;
  checked.findings.emplace_back().place.boxes.push_back({hidden[0].page, {100, 100, 120, 120}});
  add_pictures(document, *report->source, {}, checked);
  REQUIRE(checked.pictures.size() == 1);
  const auto plain = draw_pages(document.bytes.view(), {hidden[0].page});
  REQUIRE(plain);
  CHECK(glyphs_in(plain->front(), digits) == masked.size());
  CHECK(glyphs_in(checked.pictures[0].drawing, digits) == 0);
  // And nothing but these.
  const Rect page{0, 0, plain->front().width, plain->front().height};
  CHECK(glyphs_in(checked.pictures[0].drawing, page) ==
        glyphs_in(plain->front(), page) - masked.size());
}

TEST_CASE("页面图：没有嵌入的字体，代用的字体中没有的字不画") {
  // What Poppler finds in memory it takes for characters: here 1, which every font has.
  {
    constexpr std::size_t kCharacters = 65536;
    const std::vector<std::uint32_t> ones(kCharacters, U'1');
    CHECK(ones.back() == U'1');
  }
  DrawnPage page;
  DrawnText text;
  text.text = U"\u2FE1";  // of no script, and in no font
  text.x = 100;
  text.baseline = 100;
  page.items.emplace_back(text);
  const auto drawn = draw_pages(write_pdf({page}), {1});
  REQUIRE(drawn);
  std::size_t glyphs = 0;
  for (const PaintedShape& shape : drawn->front().shapes) glyphs += shape.glyphs.size();
  CHECK(glyphs == 0);
}

TEST_CASE("页面图：有问题的报告画出每一页，有问题的页先画；不是报告的只画有问题的页") {
  const TemporaryFolder folder;
  Input input;
  input.path = folder.write("a.pdf", typeset(base_report("2021")));
  const Document document = open_document(input, false);
  const auto reading = read_settings("auto", 9);
  REQUIRE(reading);
  const auto report = read_report(document, *reading);
  REQUIRE(report);
  const auto pages = static_cast<std::uint32_t>(report->page_count);
  REQUIRE(pages > 1);
  CheckedDocument checked;
  checked.report = report_facts(*report);
  checked.coverage.push_back({all_rules().front(), Verdict::kPass, {}});
  checked.findings.emplace_back().place.boxes.push_back({2, {100, 100, 120, 120}});
  const auto drawn = [&](Status status) {
    checked.status = status;
    checked.pictures.clear();
    add_pictures(document, *report->source, {}, checked);
    std::vector<std::uint32_t> out;
    for (const PagePicture& each : checked.pictures) out.push_back(each.page);
    return out;
  };
  std::vector<std::uint32_t> all;
  for (std::uint32_t page = 1; page <= pages; ++page) all.push_back(page);
  CHECK(drawn(Status::kChecked) == all);
  CHECK(drawn(Status::kNotAReport) == std::vector<std::uint32_t>{2});
  checked.findings.clear();
  CHECK(drawn(Status::kChecked).empty());  // checked as a whole, and nothing found
}

}  // namespace gouji::test
