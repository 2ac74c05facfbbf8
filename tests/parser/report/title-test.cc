// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/title.h"

#include <string>

#include "parser/layout/lay-out.h"
#include "parser/report/prose.h"
#include "tests/support/catch.h"

namespace gouji {
namespace {

struct Read {
  Flow flow;
  Title title;
};

Read read(const std::string& text) {
  Read out;
  out.flow = lay_out_text(text);
  out.title = read_title(read_prose(out.flow));
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
