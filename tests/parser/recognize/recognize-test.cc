// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/recognize/recognize.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>

#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji {
namespace {

Report read(const std::string& text) { return recognize(lay_out_text(text), built_in_editions()); }

constexpr const char* kTitle = "云岭县农业农村局2023年政府信息公开工作年度报告\n\n";
constexpr const char* kPeriod = "本报告统计期限自2023年1月1日起至2023年12月31日止。\n\n";
constexpr const char* kSections =
    "一、总体情况\n\n2023年，我局按要求开展工作。\n\n"
    "二、主动公开政府信息情况\n\n见下表。\n\n"
    "三、收到和处理政府信息公开申请情况\n\n见下表。\n\n"
    "四、政府信息公开行政复议、行政诉讼情况\n\n见下表。\n\n"
    "五、存在的主要问题及改进情况\n\n力量有待加强。\n\n"
    "六、其他需要报告的事项\n\n无。\n";

std::string whole() { return std::string(kTitle) + kPeriod + kSections; }

std::string base(const std::string& name) {
  return test::read_file(test::repository_path("corpus/base/" + name));
}

TEST_CASE("a report of the 2021 form as text") {
  const Report report = read(base("2021.txt"));
  CHECK(report.kind == DocumentKind::kAnnualReport);
  CHECK(report.kind_reason.empty());
  REQUIRE(report.year);
  REQUIRE(report.edition != nullptr);
  CHECK(report.edition->id == "2021");
  CHECK_FALSE(report.body.empty());
  CHECK(report.sections.size() == 6);
  for (const char* id : {"t2", "t3", "t4"}) {
    INFO(id);
    REQUIRE(report.table(id) != nullptr);
    CHECK(report.table(id)->edition == report.edition);
    const Section* section = report.section(report.table(id)->def->section);
    REQUIRE(section != nullptr);
    CHECK(section->body.contains(report.table(id)->at));
  }
  CHECK(report.table("t9") == nullptr);
  CHECK(report.section("platforms") == nullptr);
}

TEST_CASE("title, period and facts of a report") {
  const Report report = read(whole());
  CHECK(report.title == "云岭县农业农村局2023年政府信息公开工作年度报告");
  CHECK(report.source->view(report.title_at) == report.title);
  CHECK(report.body == "云岭县农业农村局");
  REQUIRE(report.period);
  CHECK(report.period->value.to_year == 2023);
  CHECK(report.source->view(report.period->at) == "2023年1月1日起至2023年12月31日");
  CHECK_FALSE(report.facts.empty());
  for (const Fact& fact : report.facts) {
    const Prose& prose = report.paragraphs.at(static_cast<std::size_t>(fact.paragraph));
    CHECK(prose.at.contains(fact.at));
    CHECK(prose.at.contains(fact.clause));
  }
  CHECK(report.notes.empty());
}

TEST_CASE("the year where the title has none") {
  const std::string title = "云岭县农业农村局政府信息公开工作年度报告\n\n";
  SECTION("from the statistics period") {
    const Report report = read(title + kPeriod + kSections);
    REQUIRE(report.year);
    CHECK(report.year->value == 2023);
    CHECK(report.notes.size() == 1);
  }
  SECTION("from the beginnings of sentences") {
    const Report report =
        read(title + kSections + "2023年，我局开展培训。2022年，情况不同。2023年，工作有序。\n");
    REQUIRE(report.year);
    CHECK(report.year->value == 2023);
  }
  SECTION("one sentence is not enough") { CHECK_FALSE(read(title + kSections).year); }
}

TEST_CASE("kinds of documents") {
  const auto kind = [](const std::string& text) {
    const Report report = read(text);
    CHECK(report.kind_reason.empty() == (report.kind == DocumentKind::kAnnualReport));
    return report.kind;
  };
  SECTION("an annual report") {
    CHECK(kind(whole()) == DocumentKind::kAnnualReport);
    CHECK(kind(kTitle + std::string("正文缺失。\n")) == DocumentKind::kAnnualReport);
    CHECK(kind(std::string("工作报告\n\n") + kSections) == DocumentKind::kAnnualReport);
  }
  SECTION("something else") {
    for (const std::string text :
         {"云岭县2025年部门预算\n\n一、主要职能\n\n正文。\n",
          "云岭县2023年工作总结\n\n一、总体情况\n\n正文。\n\n五、存在的主要问题及改进情况\n\n正文。"
          "\n",
          "【文稿解读】云岭县2023年政府信息公开工作年度报告\n\n一、编制背景\n\n正文。\n",
          "云岭县2023年政府信息公开工作年度报告\n\n一、编制背景\n\n正文。\n\n五、统计期限\n\n正文。"
          "\n",
          "关于做好2023年政府信息公开工作年度报告编制工作的通知\n\n各单位：\n\n请报送。\n",
          "云岭县2023年上半年政府信息公开工作报告\n\n上半年，公开信息5条。\n",
          "云岭大学2023年信息公开工作年度报告\n\n一、概况\n\n正文。\n",
          "云岭县工作简报\n\n我县发布了《云岭县2023年政府信息公开工作年度报告》。\n"}) {
      INFO(text);
      CHECK(kind(text) == DocumentKind::kNotAReport);
    }
    CHECK_FALSE(read("工作简报\n\n2023年，甲。2023年，乙。\n").year);
  }
  SECTION("a report with its covering notice is still one") {
    CHECK(kind("关于公布云岭县2023年政府信息公开工作年度报告的通知\n\n" + base("2021.txt")) ==
          DocumentKind::kAnnualReport);
  }
  SECTION("a report from before 2019") {
    CHECK(kind("云岭县2016年政府信息公开工作年度报告\n\n一、概述\n\n正文。\n") ==
          DocumentKind::kUnsupportedEdition);
    CHECK(
        kind(
            "云岭县政府信息公开工作年度报告\n\n一、概述\n\n正文。\n\n二、主动公开政府信息的情况\n\n"
            "正文。\n\n三、政府信息公开的收费及减免情况\n\n正文。\n") ==
        DocumentKind::kUnsupportedEdition);
    CHECK(kind("云岭县2021年政府信息公开工作年度报告\n\n一、概述\n\n正文。\n\n二、咨询处理情况\n\n"
               "正文。\n") == DocumentKind::kAnnualReport);
  }
  SECTION("no text") {
    CHECK(kind("") == DocumentKind::kNoText);
    CHECK(kind(" \n\n\t\n") == DocumentKind::kNoText);
    CHECK(kind("\uE123\uE124\uE125云岭县2023年政府信息公开工作年度报告") == DocumentKind::kNoText);
  }
}

TEST_CASE("pages without characters or with damaged ones") {
  Flow flow;
  auto source = std::make_shared<SourceText>(Traits{.pages = true, .merged_cells = true});
  flow.source = source;
  flow.page_count = 1;
  flow.pages.resize(1);
  const auto kind = [&](std::uint32_t glyphs, std::uint32_t plausible) {
    flow.pages[0].glyphs = glyphs;
    flow.pages[0].plausible = plausible;
    return recognize(flow, built_in_editions()).kind;
  };
  CHECK(kind(0, 0) == DocumentKind::kNoText);
  CHECK(kind(19, 19) == DocumentKind::kNoText);
  CHECK(kind(1000, 969) == DocumentKind::kNoText);
  CHECK(kind(1000, 970) == DocumentKind::kNotAReport);
}

TEST_CASE("labels for messages") {
  const Report report = read(base("2021.txt"));
  REQUIRE(report.table("t3") != nullptr);
  const StatutoryTable& table = *report.table("t3");
  const auto label = [&](const std::string& row) {
    for (const StatutoryTable::Place& place : table.places()) {
      if (place.row->id == row) return short_label(*place.row);
    }
    return std::string("?");
  };
  CHECK(label("granted") == "予以公开");
  CHECK(label("partly_granted") == "部分公开");
  CHECK(label("refused.state_secret") == "属于国家秘密");
  CHECK(label("received") == "本年新收政府信息公开申请数量");
  CHECK(label("results_total") == "总计");
  CHECK(table.has_row("other.other"));
  CHECK_FALSE(table.has_row("other"));
  const auto places = table.places();
  CHECK(places.size() == table.cells.size());
  CHECK(&table.cell("received", "total") == &table.cells[places[6].index]);
  CHECK(short_label(*places[6].column) == "总计");
}

/// What holds of any report, whatever was read.
void check_shape(const Report& report) {
  const std::uint32_t size = report.source->size();
  const auto inside = [size](Span at) { return at.begin <= at.end && at.end <= size; };
  std::uint32_t last = 0;
  for (const Section& section : report.sections) {
    REQUIRE(inside(section.heading));
    REQUIRE(inside(section.body));
    REQUIRE(last <= section.heading.begin);
    REQUIRE(section.heading.end <= section.body.begin);
    last = section.body.end;
  }
  for (const Prose& prose : report.paragraphs) {
    REQUIRE(inside(prose.at));
    REQUIRE_FALSE(prose.text.text.empty());
    REQUIRE(prose.section < static_cast<int>(report.sections.size()));
  }
  for (const Fact& fact : report.facts) {
    REQUIRE(fact.paragraph < static_cast<int>(report.paragraphs.size()));
    REQUIRE(inside(fact.at));
    REQUIRE(inside(fact.clause));
  }
  for (const Note& note : report.notes) REQUIRE(inside(note.at));
}

TEST_CASE("damaged reports are read without breaking anything") {
  std::mt19937 random(20231231);  // NOLINT: the same damage in every run
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  const std::string pieces[] = {"\n",     "\t",     "\f",  "。", "，",       "一、",
                                "（三）", "2023年", "5件", "未", "行政复议", "申请",
                                "第",     "月",     "至",  "无", "总体情况", "- 3 -\n"};
  for (const char* name : {"2019.txt", "2021.txt"}) {
    const std::string text = base(name);
    for (int round = 0; round < 25; ++round) {
      std::string damaged = text;
      for (int i = 0; i < 12; ++i) {
        std::size_t at = below(damaged.size());
        while (at > 0 && (static_cast<unsigned char>(damaged[at]) & 0xC0U) == 0x80U) --at;
        std::size_t end = std::min(damaged.size(), at + below(40));
        while (end < damaged.size() && (static_cast<unsigned char>(damaged[end]) & 0xC0U) == 0x80U)
          ++end;
        if (below(2) == 0) damaged.erase(at, end - at);
        damaged.insert(at, pieces[below(std::size(pieces))]);
      }
      check_shape(read(damaged));
    }
  }
}

TEST_CASE("text that is no prose is read in time") {
  const auto many = [](const std::string& piece) {
    std::string text;
    while (text.size() < 300000) text += piece;
    return text;
  };
  for (const char* piece : {"一、总体情况\n", "（二）主动公开政府信息情况\n\n", "1件，", "5%",
                            "无申请", "未收到", "2023年1月1日至", "国办函〔2021〕3号", "一", "9",
                            "\t", "a\tb\tc\n", "- 3 -\n", "2023年政府信息公开", "七、其他\n",
                            "一、总体情况\n我局信息公开年度报告\na\tb\nc\td\n", "\f"}) {
    INFO(piece);
    check_shape(read(many(piece)));
  }
}

TEST_CASE("the published report of 2020") {
  const auto folder = test::published_folder();
  if (!folder) return;
  const Report report = read(test::read_file(*folder + "/yuejin-2020.txt"));
  CHECK(report.kind == DocumentKind::kAnnualReport);
  CHECK(report.title == "跃进街道办事处2020年政府信息公开工作年度报告");
  CHECK(report.body == "跃进街道办事处");
  REQUIRE(report.year);
  CHECK(report.year->value == 2020);
  REQUIRE(report.edition != nullptr);
  CHECK(report.edition->id == "2019");
  REQUIRE(report.sections.size() == 6);
  const char* numbers[] = {"一", "二", "三", "四", "五", "六"};
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(report.sections[i].standard == numbers[i]);
    CHECK(report.sections[i].ordinal == numbers[i]);
    CHECK(report.sections[i].distance == 0);
  }
  REQUIRE(report.period);
  const Period& period = report.period->value;
  CHECK(period.from_year == 2020);
  CHECK(period.to_day == 31);
  CHECK(period.malformed.empty());
  CHECK_FALSE(period.second_year_omitted);
  CHECK(report.source->line_of(report.period->at.begin) == 5);
  std::size_t joined = 0;
  for (const Prose& prose : report.paragraphs) {
    for (const char* words : {"网络媒体平台", "重点更加突出", "公众实际需求"}) {
      if (prose.text.text.find(words) != std::string::npos) ++joined;
    }
  }
  CHECK(joined == 3);
}

}  // namespace
}  // namespace gouji
