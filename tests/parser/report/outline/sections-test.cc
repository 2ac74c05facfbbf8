// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/sections.h"

#include <string>
#include <vector>

#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/report/outline/headings.h"
#include "parser/report/outline/prose.h"
#include "tests/support/catch.h"

namespace gouji {
namespace {

struct Read {
  Flow flow;
  std::vector<Prose> prose;
  std::vector<Section> sections;

  /// Standard numbers of the sections, - for none: 一二三四五六.
  [[nodiscard]] std::string standards() const {
    std::string out;
    for (const Section& section : sections)
      out += section.standard.empty() ? "-" : section.standard;
    return out;
  }
  [[nodiscard]] std::string body(std::size_t i) const {
    return std::string(flow.source->view(sections[i].body));
  }
};

Read read(const std::string& text, const std::string& body = "云岭县农业农村局") {
  Read out;
  out.flow = lay_out_text(text);
  out.prose = read_prose(out.flow);
  out.sections = read_sections(
      out.flow, heading_words(*built_in_editions(), built_in_editions()->newest(), body),
      out.prose);
  return out;
}

/// A report of headings, each with a paragraph below it.
std::string with_headings(const std::vector<std::string>& headings) {
  std::string text = "云岭县农业农村局2023年政府信息公开工作年度报告\n\n根据要求编制。\n\n";
  for (const std::string& heading : headings) text += heading + "\n\n我局按要求开展工作。\n\n";
  return text;
}

const std::vector<std::string> kTitles = {"总体情况",
                                          "主动公开政府信息情况",
                                          "收到和处理政府信息公开申请情况",
                                          "政府信息公开行政复议、行政诉讼情况",
                                          "存在的主要问题及改进情况",
                                          "其他需要报告的事项"};

std::vector<std::string> numbered(const std::vector<std::string>& marks) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < kTitles.size(); ++i) out.push_back(marks[i] + kTitles[i]);
  return out;
}

std::vector<std::string> standard() {
  return numbered({"一、", "二、", "三、", "四、", "五、", "六、"});
}

struct Form {
  const char* text;
  int section;
};

TEST_CASE("headings as agencies print them") {
  const Form forms[] = {
      {"一、总体情况", 1},
      {"一、工作基本情况", 1},
      {"一、总体概述", 1},
      {"一、工作概况", 1},
      {"一、政府信息公开工作的基本情况", 1},
      {"一 、政府信息公开工作的基本概况", 1},
      {"一、2023年政务公开总体情况", 1},
      {"一、总体情况(宋体加粗小四号字)", 1},
      {"一、总体情况、", 1},
      {"一、概述", 1},
      {"一、工作总体情况", 1},
      {"一、总体情况概述", 1},
      {"一、政府信息公开总体情况", 1},
      {"一、主要工作概述", 1},
      {"一、基本工作情况", 1},
      {"一、主要任务落实情况", 1},
      {"一、云岭县农业农村局2023年总体情况", 1},
      {"二、主动公开政府信息情况", 2},
      {"二、主动公开政府信息的情况", 2},
      {"二、主动公开政府信息统计情况", 2},
      {"二、行政机关主动公开政府信息情况", 2},
      {"二、主动公开政府信息详情", 2},
      {"二、本地主动公开政府信息情况", 2},
      {"一、主动公开政府信息的情况", 2},
      {"三、收到和处理政府信息公开申请情况", 3},
      {"三、行政机关收到和处理政府信息公开申请情况", 3},
      {"三、政府信息公开申请接收与办理情况", 3},
      {"三、政府信息依申请公开情况", 3},
      {"三、依申请公开政府信息情况", 3},
      {"三、依申请公开办理情况", 3},
      {"三、依申请公开政府信息和不予公开政府信息情况", 3},
      {"二、政府信息依申请公开办理情况", 3},
      {"四、政府信息公开行政复议、行政诉讼情况", 4},
      {"四、因政府信息公开工作被申请行政复议提起行政诉讼情况", 4},
      {"四、因政府信息公开工作被申请行政复议和提起行政诉讼情况", 4},
      {"四、政府信息公开行政复议和行政诉讼情况", 4},
      {"四、政府信息公开行政复议及行政诉讼情况", 4},
      {"四、政府信息公开行政复议行政诉讼情况", 4},
      {"四、政府信息公开工作被申请行政复议、提起行政诉讼情况", 4},
      {"四、作被申请行政复议、提起行政诉讼情况", 4},
      {"四、政府信息公开行行政复议和行政诉讼情况", 4},
      {"四、申请行政复议、提起行政诉讼情况", 4},
      {"四、复议、诉讼和申诉情况", 4},
      {"五、存在的主要问题及改进情况", 5},
      {"五、政府信息公开工作存在的主要问题及改进情况", 5},
      {"五、存在问题和改进措施", 5},
      {"五、存在的主要问题及下一步计划", 5},
      {"五、存在问题及改进情况", 5},
      {"五、存在的主要问题及改进措施", 5},
      {"五、现存问题与改进举措", 5},
      {"五、存在问题", 5},
      {"六、其他需要报告的事项", 6},
      {"六、其它需要报告事项", 6},
      {"六、其他报告的事项", 6},
      {"六、其他报告事项", 6},
      {"六、其他需报告的事项", 6},
      {"六、其他事项", 6},
      {"二、主动公幵政府信息情况", 2},
      {"六、其他需要报告的事項", 6},
      {"三、收到和处理信息公开申请的总体情况", 3},
  };
  const auto editions = built_in_editions();
  const HeadingWords words = heading_words(*editions, editions->newest(), "云岭县农业农村局");
  for (const Form& form : forms) {
    INFO(form.text);
    const Heading heading = read_heading(words, normalize(form.text).text);
    CHECK(heading.section == form.section);
    CHECK(heading.whole);
  }
}

TEST_CASE("what is no heading of a section") {
  const auto editions = built_in_editions();
  const HeadingWords words = heading_words(*editions, editions->newest(), "");
  for (const char* text :
       {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量",
        "三、本年度办理结果", "四、结转下年度继续办理", "一、总体情况……………………1", "一、总体情况 1",
        "一、总体情况良好，全年未发生责任事故。", "七、政府信息公开的收费及减免情况",
        "一、咨询处理情况", "九、承办上级交办的其他事项", "我局总体情况较好。",
        "（一）加强组织领导", "一、编制背景"}) {
    INFO(text);
    CHECK(read_heading(words, normalize(text).text).section == 0);
  }
}

TEST_CASE("old-regulation names are told") {
  const auto editions = built_in_editions();
  const HeadingWords words = heading_words(*editions, editions->newest(), "");
  for (const char* text :
       {"一、概述", "三、咨询处理情况", "七、政府信息公开的收费及减免情况", "八、附表"}) {
    INFO(text);
    CHECK(read_heading(words, text).old_regulation);
  }
  CHECK_FALSE(read_heading(words, "一、总体情况").old_regulation);
}

TEST_CASE("six sections in every style of numbering") {
  const std::vector<std::vector<std::string>> styles = {
      {"一、", "二、", "三、", "四、", "五、", "六、"},
      {"一 、", "二 、", "三 、", "四 、", "五 、", "六 、"},
      {"一.", "二.", "三.", "四.", "五.", "六."},
      {"一　", "二　", "三　", "四　", "五　", "六　"},
      {"（一）", "（二）", "（三）", "（四）", "（五）", "（六）"},
      {"(一)", "（二）", "(三)", "（四）", "(五)", "㈥"},
      {"第一部分 ", "第二部分 ", "第三部分 ", "第四部分 ", "第五部分 ", "第六部分 "},
      {"1.", "2.", "3.", "4.", "5.", "6."},
      {"1、", "2、", "3、", "4、", "5、", "6、"},
      {"", "", "", "", "", ""},
  };
  for (const auto& marks : styles) {
    INFO(marks.front());
    const Read got = read(with_headings(numbered(marks)));
    CHECK(got.standards() == "一二三四五六");
    REQUIRE(got.sections.size() == 6);
    CHECK(got.sections[3].title == kTitles[3]);
    CHECK(got.sections[3].distance == 0);
  }
}

TEST_CASE("places and ordinals of sections") {
  const Read got = read(with_headings(standard()));
  REQUIRE(got.sections.size() == 6);
  CHECK(got.flow.source->view(got.sections[1].heading) == "二、主动公开政府信息情况");
  CHECK(got.sections[1].ordinal == "二");
  CHECK(got.body(1) == "\n\n我局按要求开展工作。\n\n");
  CHECK(got.body(5) == "\n\n我局按要求开展工作。");
  CHECK(got.prose[0].section == -1);
  CHECK(got.prose[2].section == 0);
  CHECK(got.prose[2].heading);
  CHECK_FALSE(got.prose[3].heading);
  CHECK(got.prose.back().section == 5);
}

TEST_CASE("a table belongs to the section that it stands in") {
  const Read got = read(
      "一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n信息内容\t制发\t废止\n规章\t0\t0\n\n"
      "三、收到和处理政府信息公开申请情况\n\n正文。\n");
  REQUIRE(got.flow.grids.size() == 1);
  CHECK(got.sections[1].body.contains(got.flow.grids.front().at));
}

TEST_CASE("a heading that runs into its text is cut off") {
  auto headings = standard();
  std::string text = with_headings({headings.begin(), headings.end() - 1});
  SECTION("behind a colon") {
    const Read got = read(text + "六、其他需要报告的事项：无。\n");
    REQUIRE(got.standards() == "一二三四五六");
    CHECK(got.sections.back().title == "其他需要报告的事项");
    CHECK(got.prose.back().text.text == "无。");
    CHECK(got.prose.back().section == 5);
    CHECK_FALSE(got.prose.back().heading);
  }
  SECTION("behind a full stop") {
    const Read got = read(text + "六、其他需要报告的事项。本年度没有其他需要报告的事项。\n");
    CHECK(got.prose.back().text.text == "本年度没有其他需要报告的事项。");
  }
  SECTION("without a mark") {
    const Read got = read("一、总体情况2023年，我局按要求开展工作。\n\n二、主动公开政府信息情况\n");
    REQUIRE(got.sections.size() == 2);
    CHECK(got.prose[0].text.text == "一、总体情况");
    CHECK(got.prose[0].heading);
    CHECK(got.prose[1].text.text == "2023年，我局按要求开展工作。");
    CHECK(got.flow.source->view(got.prose[1].at) == "2023年，我局按要求开展工作。");
  }
}

TEST_CASE("sub-headings with a section's words stay inside") {
  auto headings = standard();
  headings[0] +=
      "\n\n（一）主动公开政府信息情况\n\n正文。\n\n（二）收到政府信息公开申请情况。\n\n正文。";
  const Read got = read(with_headings(headings));
  CHECK(got.standards() == "一二三四五六");
  CHECK(got.body(0).find("（二）收到政府信息公开申请情况") != std::string::npos);
  CHECK(got.sections[1].ordinal == "二");
}

TEST_CASE("a count that starts again inside a section is one of sub-headings") {
  auto headings = standard();
  headings[4] += "\n\n一、存在的主要问题\n\n正文。\n\n二、改进措施";
  headings[0] += "\n\n一、主动公开政府信息情况\n\n正文。\n\n二、政府信息管理情况";
  const Read got = read(with_headings(headings));
  CHECK(got.standards() == "一二三四五六");
  CHECK(got.body(4).find("二、改进措施") != std::string::npos);
  CHECK(got.flow.source->view(got.sections[1].heading) == "二、主动公开政府信息情况");
}

TEST_CASE("the rows of table 3 are no headings even without their table") {
  auto headings = standard();
  headings[2] += "\n\n一、本年新收政府信息公开申请数量\n\n四、结转下年度继续办理";
  CHECK(read(with_headings(headings)).standards() == "一二三四五六");
}

TEST_CASE("tables of contents and preamble lists are no headings") {
  for (const std::string after : {"", "……………………1", " 1"}) {
    std::string text = "云岭县农业农村局2023年政府信息公开工作年度报告\n\n目录\n\n";
    for (const std::string& heading : standard()) text += heading + after + "\n\n";
    text += with_headings(standard());
    const Read got = read(text);
    INFO(after);
    CHECK(got.standards() == "一二三四五六");
    CHECK(got.body(0).find("我局按要求") != std::string::npos);
  }
  SECTION("a report whose sections are all empty") {
    std::string text;
    for (const std::string& heading : standard()) text += heading + "\n\n";
    CHECK(read(text).standards() == "一二三四五六");
  }
  SECTION("a list within one paragraph") {
    const Read got = read("全文包括总体情况、主动公开政府信息情况、其他需要报告的事项等部分。\n\n" +
                          with_headings(standard()));
    CHECK(got.standards() == "一二三四五六");
    CHECK(got.prose.front().section == -1);
  }
}

TEST_CASE("missing, swapped and wrongly numbered sections") {
  auto headings = standard();
  SECTION("missing") {
    headings.erase(headings.begin() + 3);
    CHECK(read(with_headings(headings)).standards() == "一二三五六");
  }
  SECTION("swapped") {
    std::swap(headings[3], headings[4]);
    CHECK(read(with_headings(headings)).standards() == "一二三五四六");
  }
  SECTION("a number twice") {
    headings[3] = "三、政府信息公开行政复议、行政诉讼情况";
    const Read got = read(with_headings(headings));
    CHECK(got.standards() == "一二三四五六");
    CHECK(got.sections[3].ordinal == "三");
  }
  SECTION("a number that is too small") {
    headings[4] = "三、存在的主要问题及改进情况";
    CHECK(read(with_headings(headings)).standards() == "一二三四五六");
  }
  SECTION("one without a number") {
    headings[5] = "其他需要报告的事项";
    const Read got = read(with_headings(headings));
    CHECK(got.standards() == "一二三四五六");
    CHECK(got.sections[5].ordinal.empty());
  }
  SECTION("one in another style") {
    headings[5] = "（六）其他需要报告的事项";
    CHECK(read(with_headings(headings)).standards() == "一二三四五六");
  }
}

TEST_CASE("parts that the form does not have") {
  auto headings = standard();
  SECTION("a seventh") {
    headings.push_back("七、政府信息公开的收费及减免情况");
    const Read got = read(with_headings(headings));
    CHECK(got.standards() == "一二三四五六-");
    CHECK(got.sections.back().old_regulation);
    CHECK(got.sections.back().ordinal == "七");
  }
  SECTION("an eighth of any name") {
    headings.push_back("七、工作展望");
    headings.push_back("八、统计附表");
    CHECK(read(with_headings(headings)).standards() == "一二三四五六--");
  }
  SECTION("one counted in between") {
    const Read got =
        read(with_headings({"一、总体情况", "二、平台建设与监督保障", "三、主动公开政府信息情况",
                            "四、收到和处理政府信息公开申请情况"}));
    CHECK(got.standards() == "一-二三");
  }
  SECTION("the fifth in two") {
    headings[4] = "五、存在问题";
    headings[5] = "六、改进措施";
    headings.push_back("七、其他需要报告的事项");
    CHECK(read(with_headings(headings)).standards() == "一二三四五五六");
  }
  SECTION("not a list within the last section") {
    headings[5] +=
        "\n\n一、事项甲\n\n二、事项乙\n\n三、事项丙\n\n四、事项丁\n\n五、事项戊\n\n六、事项己\n\n七"
        "、事项庚";
    CHECK(read(with_headings(headings)).standards() == "一二三四五六");
  }
  SECTION("not a signature or a link") {
    CHECK(read(with_headings(headings) + "附件：统计表\n\n云岭县农业农村局\n\n2024年1月20日\n")
              .standards() == "一二三四五六");
  }
}

TEST_CASE("headings of a report before 2019") {
  const Read got = read(
      with_headings({"一、概述", "二、主动公开政府信息的情况", "三、依申请公开政府信息办理情况",
                     "四、政府信息公开的收费及减免情况", "五、行政复议、诉讼和申诉情况",
                     "六、主要问题和改进措施", "七、需要说明的事项与附表"}));
  CHECK(got.standards() == "一二三-四五-");
  CHECK(got.sections.front().old_regulation);
  CHECK(got.sections.back().old_regulation);
}

TEST_CASE("no sections in another document") {
  CHECK(read("云岭县2025年部门预算\n\n一、主要职能\n\n正文。\n\n二、机构设置\n\n正文。\n")
            .sections.empty());
  CHECK(read("").sections.empty());
}

}  // namespace
}  // namespace gouji
