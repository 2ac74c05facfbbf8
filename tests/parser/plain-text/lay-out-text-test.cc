// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/plain-text/lay-out-text.h"

#include <string>
#include <vector>

#include "parser/text/ordinal.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji {
namespace {

std::vector<std::string> paragraphs(const std::string& text) {
  const Flow flow = lay_out_text(text);
  std::vector<std::string> out;
  for (const Paragraph& paragraph : flow.paragraphs) {
    out.emplace_back(flow.source->view(paragraph.at));
  }
  return out;
}

std::vector<std::string> furniture(const std::string& text) {
  const Flow flow = lay_out_text(text);
  std::vector<std::string> out;
  for (const Span at : flow.furniture) out.emplace_back(flow.source->view(at));
  return out;
}

/// Rows of the only grid, cells joined by |.
std::vector<std::string> rows(const std::string& text) {
  const Flow flow = lay_out_text(text);
  REQUIRE(flow.grids.size() == 1);
  const Grid& grid = flow.grids.front();
  std::vector<std::string> out(grid.rows);
  for (const GridCell& cell : grid.cells) {
    if (cell.column > 0) out[cell.row] += "|";
    out[cell.row] += flow.source->view(cell.at);
  }
  return out;
}

using Strings = std::vector<std::string>;

constexpr const char* kUpper = "我局通过政务新媒体和政务公开栏等渠道公开信息，方便群众查";
constexpr const char* kLower = "询和监督。";

TEST_CASE("raw text is the file itself") {
  const std::string text = "\n\n某局\r\n2023年\tx\n";
  const Flow flow = lay_out_text(text);
  CHECK(flow.source->raw() == text);
  CHECK(flow.source->line_of(flow.paragraphs.front().at.begin) == 3);
  CHECK(flow.pages.empty());
  CHECK(flow.page_count == 0);
}

TEST_CASE("blank lines and sentence ends part paragraphs") {
  CHECK(paragraphs("云岭局\n\n  正文一。\n正文二。\n") ==
        Strings{"云岭局", "正文一。", "正文二。"});
  CHECK(paragraphs("").empty());
  CHECK(paragraphs(" \n\t\n\u3000\n").empty());
}

TEST_CASE("a sentence that breaks off is joined") {
  const std::string upper = kUpper, lower = kLower;
  CHECK(paragraphs(upper + "\n\n" + lower) == Strings{upper + "\n\n" + lower});
  CHECK(paragraphs(upper + "\n" + lower) == Strings{upper + "\n" + lower});
  CHECK(paragraphs(upper + "\r\n\f\r\n" + lower).size() == 1);
  CHECK(paragraphs(upper + "\f" + lower).size() == 1);
  SECTION("also around a page number") {
    const std::string text = upper + "\n\n- 3 -\n\n" + lower;
    CHECK(paragraphs(text) == Strings{text});
    CHECK(furniture(text) == Strings{"- 3 -"});
  }
}

TEST_CASE("what is complete is not joined") {
  const std::string upper = kUpper, lower = kLower;
  for (const std::string next : {"一、总体情况", "（一）主动公开", "(一) 主动公开", "1.加强领导",
                                 "第二部分 主动公开", "其他需要报告的事项", "\t缩进的段落。"}) {
    INFO(next);
    CHECK(paragraphs(upper + "\n\n" + next).size() == 2);
  }
  CHECK(paragraphs(upper + "。\n\n" + lower).size() == 2);
  CHECK(paragraphs(upper + "：\n" + lower).size() == 2);
  CHECK(paragraphs(upper + "”\n" + lower).size() == 2);
  CHECK(paragraphs("短标题\n\n" + lower).size() == 2);
  SECTION("headings and titles of any length") {
    for (const std::string heading : {"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                                      "(一) 积极做好主动公开，推动应公开的信息尽公开",
                                      "云岭县农业农村局 2023 年政府信息公开工作年度 报 告",
                                      "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                                      "政府信息公开申请的情况说明……………………12"}) {
      INFO(heading);
      CHECK(paragraphs(heading + "\n\n" + lower).size() == 2);
    }
  }
}

TEST_CASE("a file that is wrapped to a page width is joined by full lines") {
  const std::string text =
      "（一）主动公开情况。我局通过政府网站公开各类政府信息，\n"
      "其中机构职能类信息和工作动态类信息较多，财政信息次之，\n"
      "群众反映良好。\n"
      "1.加强学习培训，提高工作人员的业务能力和办理水平，做到\n"
      "人人会办理。\n";
  CHECK(paragraphs(text).size() == 2);
}

TEST_CASE("page numbers are furniture") {
  CHECK(furniture("甲。\n-1-\n乙。") == Strings{"-1-"});
  CHECK(furniture("甲。\n— 12 —\n乙。") == Strings{"— 12 —"});
  CHECK(furniture("甲。\n第3页\n第 3 页 共 5 页\n第3页，共5页\n") ==
        Strings{"第3页", "第 3 页 共 5 页", "第3页，共5页"});
  CHECK(furniture("甲。\n\n7\n\n乙。") == Strings{"7"});
  CHECK(furniture("甲。\n7\n乙。").empty());
  CHECK(furniture("封面\n\n2023\n\n乙。").empty());
  CHECK(furniture("甲。\n-8\n乙。").empty());
}

TEST_CASE("lines with tabs are a table") {
  const std::string text =
      "前文。\n"
      "信息内容\t 本年制发件数 \t本年废止件数\t现行有效件数\n"
      "规章\t0\t\t0\n"
      "\n"
      "行政规范性文件\t2\t0\t5\n"
      "后文。\n";
  CHECK(rows(text) == Strings{"信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|0||0",
                              "行政规范性文件|2|0|5"});
  const Flow flow = lay_out_text(text);
  CHECK(flow.paragraphs.size() == 2);
  CHECK_FALSE(flow.grids.front().ragged);
  CHECK(flow.grids.front().notes.empty());
  const GridCell* blank = flow.grids.front().cell_at(1, 2);
  REQUIRE(blank != nullptr);
  CHECK(blank->at.empty());
  CHECK(flow.source->raw()[blank->at.begin] == '\t');
}

TEST_CASE("columns that are empty in every line are dropped") {
  CHECK(rows("甲\t\t1\t\n乙\t\t2\t\n") == Strings{"甲|1", "乙|2"});
  CHECK_FALSE(lay_out_text("甲\t\t1\t\n乙\t\t2\n").grids.front().ragged);
  CHECK(lay_out_text("甲\t丙\t1\n乙\t2\n").grids.front().ragged);
}

TEST_CASE("what ends a table") {
  CHECK(lay_out_text("甲\t1\t2\n乙\t3\t4\n说明\n丙\t5\t6\n").grids.size() == 2);
  CHECK(lay_out_text("甲\t1\t2\n\n\n丙\t5\t6\n").grids.size() == 2);
  CHECK(lay_out_text("甲\t1\t2\n\n- 3 -\n\n丙\t5\t6\n").grids.size() == 1);
  CHECK(lay_out_text("甲\t1\t2\f丙\t5\t6\n").grids.size() == 1);
  SECTION("a heading with a tab behind its number") {
    const Flow flow = lay_out_text("甲\t1\t2\n\n四、\t复议情况\n\n丙\t5\t6\n");
    CHECK(flow.grids.size() == 2);
    REQUIRE(flow.paragraphs.size() == 1);
    CHECK(flow.source->view(flow.paragraphs.front().at) == "四、\t复议情况");
  }
}

TEST_CASE("a tab alone makes no table") {
  CHECK(lay_out_text("\t缩进的段落。\n\t另一段。\n").grids.empty());
  CHECK(lay_out_text("一、\t总体情况\n二、\t主动公开政府信息情况\n").grids.empty());
  CHECK(lay_out_text("云岭局\t2024年1月20日\n").grids.empty());
}

TEST_CASE("a row that a page broke is noted") {
  const Flow flow = lay_out_text(
      "\t(五)\t1. 信访举报投诉\t0\t0\n"
      "\n"
      "不予处理\t类申请\t\t\t\n"
      "\t\t2. 重复申请\t0\t0\n");
  REQUIRE(flow.grids.size() == 1);
  REQUIRE(flow.grids.front().notes.size() == 1);
  CHECK(flow.source->view(flow.grids.front().notes.front().at) == "不予处理\t类申请\t\t\t");
  CHECK(lay_out_text("行政许可\t5\t1\n\n第二十条第（六）项\t\t\n行政处罚\t0\t0\n")
            .grids.front()
            .notes.empty());
}

TEST_CASE("ordinals") {
  const auto style = [](const char* text) { return ordinal_at_start(text).style; };
  const auto value = [](const char* text) { return ordinal_at_start(text).value; };
  CHECK(style("一、总体情况") == Numbering::kChinese);
  CHECK(value("十二、其他") == 12);
  CHECK(style("一 、总体情况") == Numbering::kChinese);
  CHECK(style("二. 主动公开") == Numbering::kChinese);
  CHECK(style("（一）主动") == Numbering::kBracketed);
  CHECK(style("( 三 ) 主动") == Numbering::kBracketed);
  CHECK(style("一)主动公开") == Numbering::kBracketed);
  CHECK(style("㈡主动公开") == Numbering::kBracketed);
  CHECK(value("㈡主动公开") == 2);
  CHECK(style("1.主动公开") == Numbering::kArabic);
  CHECK(style("1．主动公开") == Numbering::kArabic);
  CHECK(style("1、主动公开") == Numbering::kArabic);
  CHECK(style("（1）主动公开") == Numbering::kArabicBracketed);
  CHECK(style("①主动公开") == Numbering::kArabicBracketed);
  CHECK(style("第一部分 总体情况") == Numbering::kPart);
  CHECK(ordinal_at_start("第一部分：总体情况").length == std::string("第一部分：").size());
  CHECK(ordinal_at_start("六、其他").numeral == "六");
  for (const char* none : {"2023年，我局", "三公经费", "1.5万件", "一是加强领导", "第二十条",
                           "（2023年）", "", "202、", "一"}) {
    INFO(none);
    CHECK(style(none) == Numbering::kNone);
  }
}

TEST_CASE("the published report of 2020 as text") {
  const auto folder = test::published_folder();
  if (!folder) return;
  const Flow flow = lay_out_text(test::read_file(*folder + "/yuejin-2020.txt"));
  CHECK(flow.grids.size() == 3);
  CHECK(flow.furniture.empty());
  std::size_t joined = 0;
  for (const Paragraph& paragraph : flow.paragraphs) {
    if (flow.source->view(paragraph.at).find("\n\n") != std::string_view::npos) ++joined;
  }
  CHECK(joined == 3);
}

}  // namespace
}  // namespace gouji
