// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/title.h"

#include <string>

#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/report/outline/prose.h"
#include "tests/support/catch.h"
#include "tests/support/made-up-report.h"
#include "tests/support/typeset.h"

namespace gouji {
namespace {

struct Read {
  Flow flow;
  Title title;
};

Read read(const std::string& text) {
  Read out;
  out.flow = lay_out_text(text);
  out.title = read_title(read_prose(out.flow), *out.flow.source);
  return out;
}

struct Form {
  const char* text;
  const char* body;
  int year;
};

TEST_CASE("forms of a title on one line") {
  const Form forms[] = {
      {"云岭县农业农村局2020年政府信息公开工作年度报告", "云岭县农业农村局", 2020},
      {"云岭县农业农村局 2020 年政府信息公开工作 年度 报 告", "云岭县农业农村局", 2020},
      {"2023年柳塘镇政府信息公开工作年度报告", "柳塘镇", 2023},
      {"云岭县外事办公室政府信息公开工作2022年度报告", "云岭县外事办公室", 2022},
      {"云岭县2022年度政府信息公开工作年度报告", "云岭县", 2022},
      {"2022年度柳塘镇政府信息公开工作年度报告", "柳塘镇", 2022},
      {"云岭县2021年度政府信息公开年度报告", "云岭县", 2021},
      {"云岭县2021年政府信息公开年度报告", "云岭县", 2021},
      {"东桥街道办事处2020年政府信息公开工作报告", "东桥街道办事处", 2020},
      {"云岭县住建局2020年信息公开工作年度报告", "云岭县住建局", 2020},
      {"关于2022年度政府信息公开情况的报告", "", 2022},
      {"柳塘镇人民政府政务公开年报", "柳塘镇人民政府", 0},
      {"柳塘镇政府信息公开工作年度报告", "柳塘镇", 0},
      {"云岭县人民政府信息公开工作年度报告（2023年）", "云岭县人民政府", 2023},
      {"云岭县人民政府办公室二〇二三年政府信息公开工作年度报告", "云岭县人民政府办公室", 2023},
      {"云岭县农业农村局2023政府信息公开工作年度报告", "云岭县农业农村局", 2023},
      {"云岭县政府信息公开和政务公开工作2023年年度报告", "云岭县", 2023},
  };
  for (const Form& form : forms) {
    INFO(form.text);
    const Read got = read(std::string(form.text) + "\n\n根据要求编制本报告。\n");
    CHECK_FALSE(got.title.text.empty());
    CHECK(got.title.body == form.body);
    CHECK((got.title.year ? got.title.year->value : 0) == form.year);
    CHECK(got.title.other_kind.empty());
    CHECK(got.flow.source->view(got.title.at) == form.text);
  }
}

TEST_CASE("the year's place is the year") {
  const Read got = read("云岭县 2023 年政府信息公开工作年度报告\n");
  REQUIRE(got.title.year);
  CHECK(got.flow.source->view(got.title.year->at) == "2023 年");
}

TEST_CASE("a title over several lines") {
  const Form forms[] = {
      {"云岭县人民政府\n2023 年政府信息公开工作年度报告", "云岭县人民政府", 2023},
      {"云岭县柳塘镇人民政府\n\n2023年政府信息公开\n\n工作年度报告", "云岭县柳塘镇人民政府", 2023},
      {"平江市云岭县\n农业农村局\n2023年政府信息公开工作年度报告", "平江市云岭县农业农村局", 2023},
      {"云岭县人民政府\n云岭县农业农村局\n2023年政府信息公开工作年度报告", "云岭县农业农村局",
       2023},
      {"云岭县人民政府门户网站\n2023年政府信息公开工作年度报告", "", 2023},
      {"2023年政府信息公开工作年度报告\n云岭县农业农村局\n2024年1月", "云岭县农业农村局", 2023},
      {"首页>政务公开>政府信息公开年报\n云岭县农业农村局2023年政府信息公开工作年度报告",
       "云岭县农业农村局", 2023},
      {"政府信息公开年报\n云岭县农业农村局2023年政府信息公开工作年度报告", "云岭县农业农村局",
       2023},
      {"云岭县农业农村局2023年\n政府信息公开工作年度报告", "云岭县农业农村局", 2023},
      {"云岭县农业农村局\n2023年度\n政府信息公开工作年度报告", "云岭县农业农村局", 2023},
      {"云岭县农业农村局政府信息公开工作年度报告\n（2023年度）", "云岭县农业农村局", 2023},
      {"索引号：A-1\n发布机构：云岭县农业农村局\n云岭县农业农村局2023年政府信息公开工作年度报告",
       "云岭县农业农村局", 2023},
  };
  for (const Form& form : forms) {
    INFO(form.text);
    const Read got = read(std::string(form.text) + "\n\n根据要求编制本报告。\n");
    CHECK_FALSE(got.title.text.empty());
    CHECK(got.title.body == form.body);
    CHECK((got.title.year ? got.title.year->value : 0) == form.year);
  }
}

/// Both halves of each title that a line end can make of it.
std::vector<std::pair<std::string, std::string>> halves(const std::string& title) {
  std::vector<std::pair<std::string, std::string>> out;
  for (std::size_t at = 0; at < title.size();) {
    next_code(title, at);
    if (at < title.size()) out.emplace_back(title.substr(0, at), title.substr(at));
  }
  return out;
}

const Form kTorn[] = {
    {"岚浦县水利局2023年政府信息公开工作年度报告", "岚浦县水利局", 2023},
    {"岚浦县人民政府2023年度政府信息公开工作年度报告", "岚浦县人民政府", 2023},
    {"2023年岚浦县水利局政府信息公开工作年度报告", "岚浦县水利局", 2023},
    {"岚浦县人民政府办公室2023年政府信息公开年度报告", "岚浦县人民政府办公室", 2023},
};

TEST_CASE("a title torn at any letter") {
  for (const Form& form : kTorn) {
    for (const auto& [first, second] : halves(form.text)) {
      INFO(first << " / " << second);
      const Read got = read(first + "\n" + second + "\n\n根据要求编制本报告。\n");
      CHECK(got.title.body == form.body);
      REQUIRE(got.title.year);
      CHECK(got.title.year->value == form.year);
    }
  }
  const Read three = read("岚浦县水\n利局202\n3年政府信息公开工作年度报告\n\n正文。\n");
  CHECK(three.title.body == "岚浦县水利局");
}

TEST_CASE("a title of two lines on a page, torn at any letter") {
  for (const Form& form : kTorn) {
    for (const auto& [first, second] : halves(form.text)) {
      INFO(first << " / " << second);
      test::MadeUpReport made = test::base_report("2021");
      REQUIRE(made.blocks.front().kind == test::MadeUpBlock::Kind::kTitle);
      made.blocks.front().text = second;
      made.blocks.insert(made.blocks.begin(), made.blocks.front());
      made.blocks.front().text = first;
      const Expected<Pdf> pdf = read_pdf(test::typeset(made));
      REQUIRE(pdf);
      const Flow flow = lay_out(*pdf);
      const Title title = read_title(read_prose(flow), *flow.source);
      CHECK(title.body == form.body);
      REQUIRE(title.year);
      CHECK(title.year->value == form.year);
    }
  }
}

TEST_CASE("a line above a title that is no part of it") {
  const Form forms[] = {
      {"法治建设\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"法治\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"信息公开\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"岚浦县水利局\n水利局2023年政府信息公开工作年度报告", "水利局", 2023},
      {"岚浦县人民政府\n市场监督管理局2023年政府信息公开工作年度报告", "市场监督管理局", 2023},
      {"机构职能\n市场监督管理局2023年政府信息公开工作年度报告", "市场监督管理局", 2023},
      {"岚浦县人民政府网\n县水利局2023年政府信息公开工作年度报告", "县水利局", 2023},
      {"岚水〔2024〕3号\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"2024年1月12日\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"发布日期：2024-01-12\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"岚浦县\n\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"法治\n\n易县水利局2023年政府信息公开工作年度报告", "易县水利局", 2023},
      {"岚浦县人民政府\n岚浦县水利局2023年政府信息公开工作年度报告", "岚浦县水利局", 2023},
      {"府谷县水利局2023年政府信息公开工作年度报告", "府谷县水利局", 2023},
  };
  for (const Form& form : forms) {
    INFO(form.text);
    const Title title = read(std::string(form.text) + "\n\n根据要求编制本报告。\n").title;
    CHECK(title.body == form.body);
    CHECK((title.year ? title.year->value : 0) == form.year);
  }
}

TEST_CASE("the rest of a torn name is no body") {
  for (const std::string rest :
       {"府2023年政府信息公开工作年度报告", "局2023年政府信息公开工作年度报告",
        "023年政府信息公开工作年度报告", "年政府信息公开工作年度报告", "府信息公开工作年度报告",
        "利局2023年政府信息公开工作年度报告"}) {
    INFO(rest);
    CHECK(read("信息公开\n" + rest + "\n\n正文。\n").title.body.empty());
    CHECK(read("发布日期：2024-01-12\n\n" + rest + "\n\n正文。\n").title.body.empty());
  }
}

TEST_CASE("what is no title of an annual report") {
  for (const std::string text :
       {"【文稿解读】柳塘镇2020年政府信息公开工作年度报告",
        "柳塘镇2020年政府信息公开工作年度报告解读",
        "柳塘镇2020年政府信息公开工作年度报告\n（图解）",
        "（图解）柳塘镇2020年政府信息公开工作年度报告",
        "柳塘镇2020年政府信息公开工作年度报告（图片版）",
        "柳塘镇2020年政府信息公开工作年度报告说明",
        "云岭县召开2020年政府信息公开工作年度报告编制部署会",
        "关于做好2020年政府信息公开工作年度报告编制工作的通知",
        "云岭县2022年上半年政府信息公开工作报告", "云岭县2022年上半年政府信息公开数据统计"}) {
    INFO(text);
    CHECK_FALSE(read(text + "\n\n正文。\n").title.other_kind.empty());
  }
  for (const std::string text :
       {"云岭县2025年部门预算", "云岭县2023年政府工作报告", "云岭县2023年法治政府建设年度报告",
        "云岭县人民政府信息公开指南"}) {
    INFO(text);
    const Title title = read(text + "\n\n正文。\n").title;
    CHECK(title.text.empty());
    CHECK(title.other_kind.empty());
  }
}

TEST_CASE("the name of another document may be broken over lines") {
  const Read other = read("【文稿解读】云岭县农业农村局2023年政府信息公\n\n开工作年度报告解读\n");
  CHECK(other.title.text.empty());
  CHECK_FALSE(other.title.other_kind.empty());
}

TEST_CASE("an office for establishments is an agency like others") {
  const Title title =
      read("云岭县机构编制委员会办公室2023年政府信息公开工作年度报告\n\n正文。\n").title;
  CHECK(title.body == "云岭县机构编制委员会办公室");
  CHECK(title.other_kind.empty());
}

TEST_CASE("a title quoted further down is none") {
  CHECK(read("云岭县2023年部门预算\n\n一、主要职能\n\n云岭县2023年政府信息公开工作年度报告\n")
            .title.text.empty());
  CHECK(read("云岭县工作简报\n\n我县按时发布《云岭县2023年政府信息公开工作年度报告》。\n")
            .title.text.empty());
}

TEST_CASE("a title without government in it is weak") {
  CHECK(read("云岭大学2023年信息公开工作年度报告\n").title.weak);
  CHECK_FALSE(read("云岭县2023年政务公开工作年度报告\n").title.weak);
}

TEST_CASE("years") {
  CHECK(year_at("2023年度报告", 0).value == 2023);
  CHECK(year_at("2023年度报告", 0).length == 10);
  CHECK(year_at("2023报告", 0).length == 4);
  CHECK(year_at("12023年", 1).value == 0);
  CHECK(year_at("20235", 0).value == 0);
  CHECK(year_at("202年", 0).value == 0);
}

}  // namespace
}  // namespace gouji
