// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the web page's data. How it looks and works: tests/browser.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "cli/render/html/base64.h"
#include "cli/render/html/data-block.h"
#include "cli/render/html/equation.h"
#include "cli/render/html/page-choice.h"
#include "cli/render/html/picture-data.h"
#include "cli/render/html/rule-pages.h"
#include "cli/render/render.h"
#include "parser/pdf/pictures/draw-page.h"
#include "parser/pdf/pictures/path-data.h"
#include "parser/pdf/read-pdf.h"
#include "rules/registry.h"
#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

PlacedFinding equation(std::string message, std::string left, std::string right,
                       const std::vector<std::pair<std::string, std::string>>& terms) {
  PlacedFinding finding;
  finding.message = std::move(message);
  finding.left = std::move(left);
  finding.right = std::move(right);
  for (const auto& [label, text] : terms) finding.evidence.push_back({label, text, {}, {}});
  return finding;
}

std::string page_of(const Documents& documents) { return render_html(documents, {}); }

/// The data block of that name.
std::string block(const std::string& page, const std::string& name) {
  const std::string opening = "<script type=\"application/json\" id=\"" + name + "\">";
  const std::size_t begin = page.find(opening) + opening.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

}  // namespace

TEST_CASE("网页：佐证分成等式两边") {
  using Terms = std::vector<std::pair<std::string, std::string>>;
  CHECK(addends_on_the_left(
            equation("甲10 + 乙1 + 丙0 = 11，总计填报0", "11", "0",
                     Terms{{"甲", "10"}, {"乙", "1"}, {"丙", "0"}, {"总计", "0"}})) == 3);
  CHECK(addends_on_the_left(equation("一4 + 二0 = 4，三3 + 四0 = 3", "4", "3",
                                     Terms{{"一", "4"}, {"二", "0"}, {"三", "3"}, {"四", "0"}})) ==
        2);
  // All zeros on the right: the message tells where the left ends.
  CHECK(addends_on_the_left(equation("一4 + 二0 = 4，三0 + 四0 = 0", "4", "0",
                                     Terms{{"一", "4"}, {"二", "0"}, {"三", "0"}, {"四", "0"}})) ==
        2);
  CHECK_FALSE(addends_on_the_left(
      equation("一4 + 二0 = 5", "5", "3", Terms{{"一", "4"}, {"二", "0"}, {"三", "3"}})));
  CHECK_FALSE(addends_on_the_left(equation("", "2021", "2019", Terms{{"其他处理", "2"}})));
  CHECK_FALSE(
      addends_on_the_left(equation("", "甲", "乙", Terms{{"一", "4"}, {"二", "0"}, {"三", "3"}})));
}

TEST_CASE("网页：脚本和样式以摘要放行，此外什么也不许") {
  const std::string page = page_of({sample_report()});
  const std::size_t script = page.rfind("<script>") + 8;
  const std::size_t style = page.find("<style>") + 7;
  CHECK(page.find(policy_hash(std::string_view(page).substr(
            script, page.rfind("</script>") - script))) != std::string::npos);
  CHECK(page.find(policy_hash(std::string_view(page).substr(
            style, page.find("</style>") - style))) != std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("unsafe") == std::string::npos);
  CHECK(policy_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
}

TEST_CASE("网页：数据里有每个问题和每条规则的结果") {
  const Documents documents = {sample_report()};
  const auto data = nlohmann::json::parse(block(page_of(documents), "data"));
  const auto& document = data["documents"][0];
  REQUIRE(document["f"].size() == documents[0].findings.size());
  CHECK(document["f"][0]["m"] == documents[0].findings[0].message);
  CHECK(document["f"][0]["b"][0][0] == 4);
  CHECK(document["f"][0]["w"] == "表四");
  CHECK(document["c"].get<std::string>().size() == data["rules"].size());
}

TEST_CASE("网页：相差多少，不论哪边大") {
  CHECK(between_sides(equation("", "11", "0", {})) == "11");
  CHECK(between_sides(equation("", "0.5", "12.25", {})) == "11.75");
}

TEST_CASE("网页：已确认的写在标签里，谁为什么说的写在后面") {
  Documents documents = {sample_report()};
  documents[0].findings[0].standing = Standing::kConfirmed;
  documents[0].findings[0].remark = {"已电话核实", "张三", "2024-02-01"};
  documents[0].findings[1].standing = Standing::kDismissed;
  const auto data = nlohmann::json::parse(block(page_of(documents), "data"));
  const auto& confirmed = data["documents"][0]["f"][0];
  CHECK(confirmed["h"] == "已确认");
  CHECK(confirmed["v"] == "已电话核实；张三，2024-02-01");
  CHECK(confirmed.count("a") == 0);
  CHECK(data["documents"][0]["f"][1]["a"] == true);
}

TEST_CASE("网页：规则说明里没有样例的测试写法") {
  for (const Rule* rule : all_rules()) {
    const std::string page = rule_page_html(*rule);
    INFO(rule->code);
    CHECK_FALSE(page.empty());
    CHECK(page.find("base 20") == std::string::npos);
    CHECK(page.find("language-sample") == std::string::npos);
  }
}

namespace {

/// A page that takes some megabytes, like no other.
PagePicture large_page(std::uint32_t page, std::size_t megabytes, char mark) {
  PaintedShape shape;
  shape.path = "m0 0" + std::string(megabytes * 1'000'000, mark);
  PagePicture picture;
  picture.page = page;
  picture.drawing.shapes = {shape};
  return picture;
}

std::vector<int> pages_shown(const nlohmann::json& document) {
  std::vector<int> pages;
  for (const auto& each : document["d"]) pages.push_back(each[0].get<int>());
  return pages;
}

}  // namespace

TEST_CASE("网页：所有页面都附上；过大时先略去没有问题的页面，有问题的总在") {
  CHECK(room_for_pictures(1) == 24'000'000);
  CHECK(room_for_pictures(300) == 24'000'000);
  CHECK(room_for_pictures(600) == 48'000'000);
  CheckedDocument found = sample_report();  // with something on pages 4 and 5
  for (std::uint32_t page = 1; page <= 5; ++page) {
    found.pictures.push_back(large_page(page, 1, static_cast<char>('0' + page)));
  }
  CheckedDocument silent = found;
  silent.findings.clear();
  auto data = nlohmann::json::parse(block(page_of({found, silent}), "data"))["documents"];
  CHECK(pages_shown(data[0]) == std::vector<int>{1, 2, 3, 4, 5});
  CHECK(pages_shown(data[1]) == std::vector<int>{1, 2, 3, 4, 5});

  found.pictures.clear();
  silent.pictures.clear();
  for (std::uint32_t page = 1; page <= 5; ++page) {
    found.pictures.push_back(large_page(page, 8, static_cast<char>('0' + page)));
  }
  silent.pictures = {large_page(1, 9, '9'), large_page(2, 9, '8')};
  data = nlohmann::json::parse(block(page_of({found, silent}), "data"))["documents"];
  // What was found takes 16 of 24 MB; the rest goes where nothing else is shown.
  CHECK(pages_shown(data[0]) == std::vector<int>{4, 5});
  CHECK(pages_shown(data[1]) == std::vector<int>{1});
}

TEST_CASE("网页：图形数据来自不可信的进程时也只是图形") {
  PageDrawing drawing;
  drawing.outlines = {"m0 0h1", "</script><script>alert(1)</script>"};
  PaintedShape glyphs;
  glyphs.kind = PaintedShape::Kind::kGlyphs;
  glyphs.glyphs = {{0, 1, 2}, {7, 1, 2}, {1, 1, 2}};
  PaintedShape path;
  path.path = "\"]<script>";
  PaintedShape image;
  image.kind = PaintedShape::Kind::kImage;
  image.image = 3;
  PaintedShape text;
  text.kind = PaintedShape::Kind::kText;
  for (const char c : std::string("</script>")) text.characters.push_back(U'\0' + c);
  drawing.shapes = {glyphs, path, image, text};
  PictureData data;
  REQUIRE(data.add(drawing) == 0);
  const auto shapes = nlohmann::json::parse(data.pictures()[0]);
  CHECK(shapes[0][6].size() == 6);  // two glyphs
  CHECK(shapes[1].back() == "");
  CHECK(shapes[2].back() == -1);
  CHECK(shapes[3].back() == "</script>");
  CHECK((data.pictures()[0] + data.outlines()).find('<') == std::string::npos);
  CHECK(data.add(drawing) == 0);  // the same page again takes no room
}

TEST_CASE("路径：相对、整数、尽量短，二次曲线还原") {
  PathData path(1);
  path.move_to(10, 10);
  path.line_to(20, 10);
  path.line_to(20, 5);
  path.line_to(10, 4);
  path.close();
  path.move_to(0, 0);
  path.curve_to(2.0 / 3 * 10, 0, 10, 1.0 / 3 * 10, 10, 10);  // a quadratic one around (10, 0)
  path.curve_to(10, 30, 40, 40, 50, 10);
  CHECK(path.take() == "m10 10h10v-5l-10-1zm-10-10q10 0 10 10c0 20 30 30 40 0");
}

TEST_CASE("页面图：同一个字的轮廓只有一份，字在所读的位置上") {
  const std::string bytes =
      read_file(repository_path("corpus/producers/lanan-market-2022.libreoffice.pdf"));
  const auto drawn = draw_pages(bytes, {3, 99});
  REQUIRE(drawn);
  REQUIRE(drawn->size() == 2);
  const PageDrawing& page = drawn->front();
  CHECK((*drawn)[1].width == 0);  // there is no such page
  std::size_t glyphs = 0;
  for (const PaintedShape& shape : page.shapes) {
    for (const PaintedGlyph& glyph : shape.glyphs) {
      ++glyphs;
      REQUIRE(glyph.outline < page.outlines.size());
      CHECK((0 <= glyph.x && glyph.x <= page.width && 0 <= glyph.y && glyph.y <= page.height));
    }
  }
  CHECK(glyphs > page.outlines.size());
  auto distinct = page.outlines;
  std::sort(distinct.begin(), distinct.end());
  CHECK(std::unique(distinct.begin(), distinct.end()) - distinct.begin() >
        static_cast<std::ptrdiff_t>(distinct.size()) * 9 / 10);  // fonts may share a few
  // As many as are read, but for spaces.
  const auto read = read_pdf(bytes);
  REQUIRE(read);
  const auto& seen = read->pages[2].glyphs;
  CHECK(glyphs ==
        static_cast<std::size_t>(std::count_if(
            seen.begin(), seen.end(), [](const Glyph& each) { return each.code != U' '; })));
}

}  // namespace gouji::test
