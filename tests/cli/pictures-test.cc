// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pictures.h"

#include <fmt/format.h>

#include "cli/check.h"
#include "parser/pdf/draw-page.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/made-up-report.h"
#include "tests/support/process.h"
#include "tests/support/typeset.h"

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

}  // namespace gouji::test
