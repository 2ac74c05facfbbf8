// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/facts.h"

#include <string>
#include <vector>

#include "parser/plain-text/lay-out-text.h"
#include "parser/report/outline/prose.h"
#include "parser/report/words/words.h"
#include "parser/text/term-table.h"
#include "tests/support/catch.h"

namespace gouji {
namespace {

struct Read {
  Flow flow;
  std::vector<Fact> facts;
  std::optional<Stated<Period>> period;

  template <class T>
  [[nodiscard]] std::vector<Fact> of() const {
    std::vector<Fact> out;
    for (const Fact& fact : facts) {
      if (fact.is<T>()) out.push_back(fact);
    }
    return out;
  }
};

Read read(const std::string& text) {
  Read out;
  out.flow = lay_out_text(text);
  const std::vector<Prose> prose = read_prose(out.flow);
  out.facts = read_facts(prose);
  out.period = read_period(prose);
  return out;
}

using Strings = std::vector<std::string>;

/// Counts as "subject value unit", ~ before an inexact value.
std::vector<std::string> counts(const std::string& text) {
  std::vector<std::string> out;
  for (const Fact& fact : read(text).of<Count>()) {
    const Count& count = *fact.as<Count>();
    out.push_back(std::string(name_of(count.subject)) + " " + (count.exact ? "" : "~") +
                  to_string(count.value) + " " + count.unit);
  }
  return out;
}

/// Denials as "subject" or "subject（scope）".
std::vector<std::string> denials(const std::string& text) {
  std::vector<std::string> out;
  for (const Fact& fact : read(text).of<Denial>()) {
    CHECK(value_text(fact) == "0");
    out.push_back(std::string(name_of(subject_of(fact))) +
                  (fact.scope.empty() ? "" : "（" + fact.scope + "）"));
  }
  return out;
}

template <class T>
std::vector<std::string> texts(const std::string& text) {
  std::vector<std::string> out;
  for (const Fact& fact : read(text).of<T>()) out.push_back(value_text(fact));
  return out;
}

TEST_CASE("counts with their subject") {
  CHECK(counts("2023年全区受理政府信息公开申请 21 件，均按期答复。") == Strings{"申请 21 件"});
  CHECK(counts("我局收到申请公开政府信息的要求0条。") == Strings{"申请 0 条"});
  CHECK(counts("依申请公开0件。") == Strings{"申请 0 件"});
  CHECK(counts("共收到3件政府信息公开申请。") == Strings{"申请 3 件"});
  CHECK(counts("发生行政复议134件，行政诉讼57件。") ==
        Strings{"行政复议 134 件", "行政诉讼 57 件"});
  CHECK(counts("行政诉讼案件2件，被纠错0件。") == Strings{"行政诉讼 2 件", "结果纠正 0 件"});
  CHECK(counts("因政府信息公开申请引发行政复议1件。") == Strings{"行政复议 1 件"});
  CHECK(counts("予以公开5件、部分公开2件、不予公开1件。") ==
        Strings{"予以公开 5 件", "部分公开 2 件", "不予公开 1 件"});
  CHECK(counts("上年结转1件，结转下年度2件。") == Strings{"结转 1 件", "结转 2 件"});
  CHECK(counts("制发规范性文件1,136件。") == Strings{"规范性文件 1136 件"});
  CHECK(counts("办理有序。申请量3件。").back() == "申请 3 件");
  CHECK(counts("收到申请三件。") == Strings{"申请 3 件"});
}

TEST_CASE("an application is known by its parts, in any order") {
  for (const char* thing :
       {"政府信息公开申请", "信息公开的申请", "依申请公开政务信息", "申请公开部门信息的要求",
        "政府信息依申请公开事项", "公开申请", "“依申请公开”事宜", "要求获取政府信息的申请书"}) {
    INFO(thing);
    const std::string text = std::string("全年收到") + thing + "6件。";
    CHECK(counts(text) == Strings{"申请 6 件"});
    CHECK(denials(std::string("全年未收到") + thing + "。") == Strings{"申请"});
  }
  CHECK(counts("按照公开要求落实6件。") == Strings{" 6 件"});
}

TEST_CASE("numbers before their nouns, each with what is its own") {
  CHECK(counts("26件为自然人申请、4件为企业申请。") == Strings{"自然人 26 件", "商业企业 4 件"});
  CHECK(counts("其中3件结转下年答复。") == Strings{"结转 3 件"});
  CHECK(counts("政府信息公开行政复议、行政诉讼案件5件。") == Strings{"行政复议、行政诉讼 5 件"});
  CHECK(counts("予以公开或部分公开7件。") == Strings{"予以公开、部分公开 7 件"});
}

TEST_CASE("a list of all channels is the whole, one of some is a part") {
  const auto by_channel = [](const char* text) {
    return read(text).of<Count>().back().has(Fact::kChannel);
  };
  CHECK(by_channel("通过网络收到申请6件。"));
  CHECK(by_channel("通过网络、信函收到申请6件。"));
  CHECK_FALSE(by_channel("通过网络、信函、当面等方式共收到申请6件。"));
  CHECK_FALSE(by_channel("在网站公开信息80条，收到申请6件。"));
}

TEST_CASE("what the sentence speaks of") {
  const auto topic = [](const char* text) { return read(text).of<Count>().back().topic; };
  CHECK(topic("收到政府信息公开申请6件，办结5件。") == Subject::kApplication);
  CHECK(topic("收到来信6件，办结5件。") != Subject::kApplication);
  CHECK(topic("收到政府信息公开申请6件；办理提案9件，办结9件。") != Subject::kApplication);
}

TEST_CASE("inexact counts") {
  CHECK(counts("主动公开信息300余条。") == Strings{"主动公开 ~300 条"});
  CHECK(counts("开展培训近20次。") == Strings{"培训 ~20 次"});
}

TEST_CASE("counts of an account that posts") {
  CHECK(counts("微信公众号推送120篇、抖音号28条。").size() == 2);
}

TEST_CASE("numbers that are no counts") {
  for (const char* text :
       {"按照《条例》第20条规定办理。", "办理时限为20个工作日。", "我局使用A4件。", "12345热线。",
        "自2021条例修订以来。", "一个平台、一次办好。", "高效办成一件事。", "从2023起实施。",
        "印发第3期简报。", "地址为迎春街8号12户。", "三公经费公开。"}) {
    INFO(text);
    CHECK(counts(text).empty());
  }
}

TEST_CASE("amounts of money are counts of yuan") {
  CHECK(counts("全年收取信息处理费0元。") == Strings{"信息处理费 0 元"});
  CHECK(counts("涉及5万元。") == Strings{" 50000 元"});
  CHECK(counts("印制手册3000份，共花费1.2万余元。").back() == " ~12000 元");
}

TEST_CASE("an application for something else is not counted as one") {
  CHECK(counts("受理行政许可申请3件。") == Strings{"行政许可 3 件"});
  CHECK(counts("受理低保申请3件。") == Strings{" 3 件"});
  CHECK(counts("申请行政复议2件。") == Strings{"行政复议 2 件"});
}

TEST_CASE("scope words") {
  const auto scope = [](const char* text) { return read(text).of<Count>().front().scope; };
  CHECK(scope("区政府办代表区政府受理政府信息公开申请17件。") == "区政府办、代表区政府");
  CHECK(scope("通过网络平台，收到申请3件。") == "网络平台");
  CHECK(scope("上半年收到申请3件。") == "上半年");
  CHECK(scope("我局收到申请3件。").empty());
  CHECK(scope("邀请人大代表座谈3次。").empty());
}

/// "actor/action/narrowed" of the last count.
std::string around(const char* text) {
  const Fact fact = read(text).of<Count>().back();
  const Count& count = *fact.as<Count>();
  return fact.actor + "/" + std::string(name_of(count.action)) + "/" + count.narrowed;
}

TEST_CASE("who did what, and what is not known of it") {
  CHECK(around("全年共收到政府信息公开申请13件。") == "/收到/");
  CHECK(around("2023年，我局共受理政府信息公开申请13件。") == "我局/收到/");
  CHECK(around("岚浦县水利局收到申请公开政府信息的要求2条。") == "岚浦县水利局/收到/");
  CHECK(around("县政务公开办收到政府信息公开申请2件。") == "县政务公开办/收到/");
  CHECK(around("我局共收到3件政府信息公开申请。") == "我局/收到/");
  CHECK(around("收到涉及征收的政府信息公开申请3件。") == "/收到/征收");
  CHECK(around("收到政府信息公开申请3件的补正材料。") == "/收到/补正材料");
  CHECK(around("因政府信息公开申请引发行政复议1件。") == "/引发/");
  CHECK(around("加上2022年结转的1件。") == "/上年结转/");
  CHECK(around("上年度未办结的申请结转1件。") == "/上年结转/");
  CHECK(around("结转2024年继续办理2件。") == "/结转下年/");
  CHECK(around("2022年结转至2023年办理的申请3件。") == "/上年结转/");
  CHECK(around("我县各部门制发行政规范性文件2件。") == "我县各部门/制发/");
  CHECK(around("现行有效8件。") == "/现行有效/");
}

TEST_CASE("limits of a count") {
  const auto has = [](const char* text, std::uint32_t limit) {
    return read(text).of<Count>().back().has(limit);
  };
  CHECK(has("其中：政策64条。", Fact::kPartOf));
  CHECK(has("公开32条（其中动态11条）。", Fact::kNested));
  CHECK_FALSE(has("公开32条（含动态），政策11条。", Fact::kNested));
  CHECK(has("全年共收到申请3件。", Fact::kTotalOf));
  CHECK(has("1月至6月，收到申请3件。", Fact::kPartOfYear));
  CHECK_FALSE(has("截至2023年12月31日，收到申请3件。", Fact::kPartOfYear));
  CHECK(has("协助县政府办办理申请3件。", Fact::kHelp));
  CHECK(has("全区收到申请3件。", Fact::kWholeArea));
  CHECK(has("占办结总数11件。", Fact::kShareOf));
  CHECK(has("线上受理中即时办结的11件。", Fact::kOfPart));
  CHECK_FALSE(has("集中办理11件，其中便民中心9件。", Fact::kOfPart));
}

TEST_CASE("figures that are none of the tables") {
  const auto has = [](const char* text, std::uint32_t limit) {
    const std::vector<Fact> facts = read(text).facts;
    REQUIRE_FALSE(facts.empty());
    return facts.back().has(limit);
  };
  CHECK(has("申请同比增加了3件。", Fact::kChange));
  CHECK_FALSE(has("同比增加，收到申请3件。", Fact::kChange));
  CHECK(has("去年同期收到申请3件。", Fact::kLastYear));
  CHECK(has("申请比上年（3件）", Fact::kLastYear));
  CHECK_FALSE(has("较上年增加，收到申请3件。", Fact::kLastYear));
  CHECK_FALSE(has("去年办结8件，今年收到申请3件。", Fact::kLastYear));
  CHECK_FALSE(has("上年未办结而结转的3件。", Fact::kLastYear));
  for (const char* text :
       {"以区政府为被告的诉讼2件。", "区政府作为共同被申请人、市司法局为复议机关的复议2件。",
        "不服县政府答复提起的诉讼2件。", "涉及市人民政府的复议2件。", "县政府答复申请2件。",
        "区政府收到申请9件，办结2件。", "针对区人民政府的复议，均获维持。"}) {
    INFO(text);
    CHECK(has(text, Fact::kParty));
  }
  CHECK_FALSE(has("镇政府收到申请2件，全区政府网站发布。", Fact::kParty));
  CHECK(has("作出不予许可决定2件。", Fact::kElse));
  CHECK(has("作出行政许可15万件。", Fact::kElse));
  CHECK(has("未收到申请的科室和站所", Fact::kElse));
  CHECK_FALSE(has("未收到其他单位转来的申请。", Fact::kElse));
}

TEST_CASE("who was named before is still spoken of") {
  const std::vector<Fact> facts =
      read("区水务局收到申请9件，办结8件，结转1件。收到来信3件。共收到申请20件。").of<Count>();
  REQUIRE(facts.size() == 5);
  CHECK(facts[0].actor_before.empty());
  CHECK(facts[1].actor_before == "区水务局");
  CHECK(facts[2].actor_before == "区水务局");
  CHECK(facts[3].actor_before == "区水务局");  // nothing says that it is a total
  CHECK(facts[4].actor_before.empty());
}

TEST_CASE("a clause without figures says who the next is about") {
  const auto before = [](const char* text) { return read(text).of<Count>().front().actor_before; };
  CHECK(before("县自然资源局设立专窗，全年收到申请9件。") == "县自然资源局");
  CHECK(before("其中，南岭市推行调解，收到申请9件。") == "南岭市");
  CHECK(before("城关镇规范登记，各环节留痕，收到申请9件。") == "城关镇");
  CHECK(before("县住建局承担全县征收，共收到申请9件。") == "县住建局");
  // No body is named there, or the area takes over.
  CHECK(before("加强全局统筹，收到申请9件。").empty());
  CHECK(before("聚焦中心工作，收到申请9件。").empty());
  CHECK(before("县公安局等单位配合，收到申请9件。").empty());
  CHECK(before("县公安局设立专窗，全县加强指导，收到申请9件。").empty());
  CHECK(before("县政府办公室牵头，全年收到申请9件。").empty());
}

TEST_CASE("what a case came of is not what is counted") {
  CHECK(counts("案件9件，都是因信息公开申请引起。") != Strings{"申请 9 件"});
  CHECK(counts("9件争议均由依申请公开引发。") != Strings{"申请 9 件"});
  CHECK(counts("因信息公开申请引发行政复议9件。") == Strings{"行政复议 9 件"});
}

TEST_CASE("what a year stands for") {
  const auto year = [](const char* text) {
    return *read(text).of<YearMention>().front().as<YearMention>();
  };
  CHECK(year("2022年结转1件。").action == Action::kCarriedFrom);
  CHECK(year("结转2024年继续办理2件。").action == Action::kCarriedTo);
  CHECK(year("其余申请0件转结至2024年办结。").action == Action::kCarriedTo);
  CHECK(year("上年3件，结转至2023年办理。").from_last == false);
  CHECK(year("上年申请结转至2023年办理。").from_last);
  CHECK(year("2022年，我局收到申请3件。").opens);
  CHECK_FALSE(year("截至2022年底收到3件。").opens);
  CHECK(year("2022年以来，收到3件。").excuse == "以来");
  CHECK(year("2022年，公布部门决算3件。").excuse == "决算");
  CHECK(year("2022年度评价结果和2023年度目标各公开6份。").excuse == "2023年度");
  CHECK(year("2022年，我局收到申请3件。").excuse.empty());
  CHECK(year("按照《县2022年政务公开工作要点》。").work_plan);
  CHECK(year("按照《县2022年政务公开工作要点》。").action == Action::kBasis);
  CHECK(year("学习《县2022年政务公开工作要点》。").action == Action::kNone);
  CHECK(year("2021度，我局工作有序。").fault == YearFault::kBare);
  CHECK(year("2024共收到3件。").fault == YearFault::kBare);
  CHECK(year("20233年收到3件。").fault == YearFault::kDigits);
  CHECK(read("电话0361-2023全县统一。").of<YearMention>().empty());
}

TEST_CASE("what every fact answers, whatever it claims") {
  const auto told = [](const char* text) {
    std::vector<std::string> out;
    for (const Fact& fact : read(text).facts) {
      out.push_back(std::string(name_of(subject_of(fact))) + "|" +
                    std::string(name_of(action_of(fact))) + "|" + value_text(fact) + "|" +
                    std::string(unit_of(fact)) + (is_exact(fact) ? "" : "|~"));
    }
    return out;
  };
  CHECK(told("收到申请300余件。") == Strings{"申请|收到|300|件|~"});
  CHECK(told("申请增长12.5%。") == Strings{"申请|增长|12.5|%"});
  CHECK(told("无现行有效的规范性文件。") == Strings{"规范性文件|现行有效|0|"});
  CHECK(told("行政复议均获维持。") == Strings{"行政复议|结果维持|0|"});
  CHECK(told("2024共收文。") == Strings{"||2024||~"});
  CHECK(told("按照《县2022年政务公开工作要点》。") == Strings{"工作要点||2022|"});
  CHECK(told("2024年1月20日前。") == Strings{"||2024|", "||2024-01-20|"});
  CHECK(told("统计期限为2023年1月至12月。") == Strings{"统计期限||2023-01/2023-12|", "||2023|"});
  CHECK(told("（国务院令第711号）") == Strings{"||国务院令第711号|"});
}

TEST_CASE("that all were of one kind, and that no outcome was against the body") {
  const auto claims = [](const char* text) {
    std::string out;
    for (const Fact& fact : read(text).facts) {
      const Action action = action_of(fact);
      if (action == Action::kNone || !(fact.is<AllAlike>() || fact.is<Denial>())) continue;
      out += (out.empty() ? "" : "；") + std::string(name_of(subject_of(fact))) + " " +
             std::string(name_of(action));
    }
    return out;
  };
  CHECK(claims("行政复议3件，均获维持。") == "行政复议 结果维持");
  CHECK(claims("行政复议、行政诉讼全部维持。") == "行政复议、行政诉讼 结果维持");
  CHECK(claims("行政复议实现零纠错。") == "行政复议 结果纠正");
  CHECK(claims("行政诉讼没有发生被纠正、败诉的情况。") == "行政诉讼 结果纠正");
  CHECK(claims("行政诉讼败诉率为0。") == "行政诉讼 败诉");
  CHECK(claims("行政诉讼败诉率为0.5%。").empty());
  CHECK(claims("申请人均为自然人。") == "申请 自然人");
  CHECK(claims("均已办结。").empty());
}

TEST_CASE("every list of words can be read") {
  for (const auto& [name, text] : fact_word_lists()) {
    INFO(name);
    CHECK(parse_terms(text, name).has_value());
  }
}

TEST_CASE("places of a fact") {
  const Read got = read("我局工作有序。全年收到申请 21 件，均已答复。");
  const Fact fact = got.of<Count>().front();
  CHECK(got.flow.source->view(fact.at) == "21 件");
  CHECK(got.flow.source->view(fact.clause) == "全年收到申请 21 件");
  CHECK(fact.paragraph >= 0);
}

TEST_CASE("years, dates and percentages") {
  const Read got = read("2023年，办结率100%，占33.9%。截至2023年12月31日，2024年将改进。");
  CHECK(got.of<YearMention>().size() == 3);
  CHECK(got.of<YearMention>().front().as<YearMention>()->year == 2023);
  REQUIRE(got.of<Percentage>().size() == 2);
  CHECK(value_text(got.of<Percentage>().back()) == "33.9");
  CHECK(texts<DateMention>("2024年1月20日") == Strings{"2024-01-20"});
  CHECK(texts<DateMention>("2024年13月20日").empty());
}

TEST_CASE("document numbers") {
  const auto numbers = [](const char* text) { return texts<DocumentNumber>(text); };
  const Strings format{"国办公开办函〔2021〕30号"};
  CHECK(numbers("按照国办公开办函〔2021〕30号文件要求。") == format);
  CHECK(numbers("根据《通知》（国办公开办函[2021]30号）。") == format);
  CHECK(numbers("国办公开办函（2021）30 号") == format);
  CHECK(numbers("按照国办发〔2021〕30号文件要求") == Strings{"国办发〔2021〕30号"});
  CHECK(numbers("（国务院令第711号）") == Strings{"国务院令第711号"});
  CHECK(numbers("（国令第 711 号）") == Strings{"国令第711号"});
  CHECK(numbers("地址：云岭路30号，邮编361000").empty());
}

TEST_CASE("nothing was received") {
  const Strings none{"申请"};
  for (const char* text :
       {"本年度我办未收到依申请公开信息。", "2020年度，我办未收到依申请公开政府信息的受理件。",
        "全年未收到政府信息公开申请。", "我局没有收到公民、法人或其他组织提出的政府信息公开申请。",
        "本年度无依申请公开事项。", "暂未收到政府信息公开申请。", "全年零申请。",
        "尚未收到任何申请。", "政府信息公开申请：无。",
        "2023年，我局未收到1件政府信息公开申请。"}) {
    INFO(text);
    CHECK(denials(text) == none);
  }
}

TEST_CASE("denials that deny something else") {
  // Subjects are enumerated: what narrows one stands in its scope.
  CHECK(denials("未收到公民当面申请。") == Strings{"申请（当面）"});
  CHECK(denials("上半年，我局未收到政府信息公开申请。") == Strings{"申请（上半年）"});
  CHECK(denials("通过信函渠道，未收到政府信息公开申请。") == Strings{"申请（信函、渠道）"});
  CHECK(denials("未收到行政许可申请。") == Strings{"行政许可"});
  CHECK(denials("未收到其他申请。").empty());  // of what, is not known
  CHECK(denials("未收到其他政府信息公开申请。") == Strings{"申请（其他）"});
  CHECK(denials("未收到申请行政复议。") == Strings{"行政复议"});
  CHECK(denials("未收到行政复议申请。") == Strings{"行政复议"});
  CHECK(denials("没有因政府信息公开申请而引发行政复议。") == Strings{"行政复议"});
  for (const char* text :
       {"申请人无正当理由逾期不补正。", "无法提供申请人所需信息。", "对申请未公开的内容作出说明。",
        "未按期办理申请。", "没有因政府信息公开申请引发的投诉。", "申请人对答复无异议。",
        "无人申请。"}) {
    INFO(text);
    CHECK(denials(text).empty());
  }
  for (const char* text : {"没有逾期未办结的申请。", "无2021年结转申请。", "未收到申请的投诉。"}) {
    INFO(text);
    for (const std::string& denial : denials(text)) CHECK(denial != "申请");
  }
}

TEST_CASE("no review and no lawsuit") {
  const Strings both{"行政复议", "行政诉讼"};
  for (const char* text :
       {"2020年，我办没有因信息公开而被提起行政复议或行政诉讼。",
        "全年未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。",
        "无行政复议、行政诉讼案件。", "行政复议、行政诉讼均未发生。", "未发生复议和诉讼。"}) {
    INFO(text);
    CHECK(denials(text) == both);
  }
  CHECK(denials("未收到申请，无行政复议、行政诉讼。") == Strings{"申请", "行政复议", "行政诉讼"});
  CHECK(denials("未收到政府信息公开申请、行政复议、行政诉讼。") ==
        Strings{"申请", "行政复议", "行政诉讼"});
  SECTION("an outcome is denied, not the case") {
    for (const char* text :
         {"未发生被纠错的行政复议。", "无败诉行政诉讼案件。", "没有行政复议案件被纠正。"}) {
      INFO(text);
      int cases = 0;
      for (const Fact& fact : read(text).of<Denial>()) {
        if (action_of(fact) != Action::kNone) continue;  // the outcome, which is denied
        ++cases;
        CHECK_FALSE(fact.scope.empty());
      }
      CHECK(cases == 1);
    }
  }
}

struct Form {
  const char* text;
  const char* canonical;
};

TEST_CASE("what a figure came from is last year's") {
  for (const char* text : {"受理申请公开政府信息的要求由21件增至26件。",
                           "受理申请公开政府信息的要求从2022年的21件增加到2023年的26件。",
                           "受理申请公开政府信息的要求由上年21件上升为26件。"}) {
    INFO(text);
    const std::vector<Fact> facts = read(text).of<Count>();
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].has(Fact::kLastYear));
    CHECK(subject_of(facts[1]) == Subject::kApplication);
    CHECK(action_of(facts[1]) == Action::kReceive);
    CHECK(facts[1].has(Fact::kReached));
    CHECK(facts[1].actor.empty());
    CHECK_FALSE(facts[1].has(Fact::kLastYear | Fact::kBesideYear));
  }
  // By whom, and to whom.
  CHECK_FALSE(read("由2个科室增派3人。").of<Count>().back().has(Fact::kReached));
}

TEST_CASE("which cases are counted") {
  const auto limits = [](const char* text) {
    return read(text).of<Count>().front().limits & (Fact::kSettled | Fact::kPending | Fact::kElse);
  };
  CHECK(limits("全年发生行政复议4件。") == 0);
  CHECK(limits("年内审结行政复议4件。") == Fact::kSettled);
  CHECK(limits("年底尚未审结的行政复议4件。") == Fact::kPending);
  CHECK(limits("有4件行政复议还在审理。") == Fact::kPending);
  CHECK(limits("发生行政诉讼4件，都和政府信息公开没有关系。") == Fact::kElse);
  CHECK(limits("行政复议主要在水价方面（4件）。") == Fact::kElse);
  CHECK(limits("行政复议（4件）按期答复。") == 0);
  const std::vector<Fact> divided = read("审结案件9件，其中行政复议6件、行政诉讼3件。").of<Count>();
  REQUIRE(divided.size() == 3);
  CHECK(divided[2].has(Fact::kSettled));
  CHECK(read("没有尚未审结的行政诉讼。").of<Denial>().front().has(Fact::kPending));
}

TEST_CASE("outcomes are those of the cases named before them") {
  const auto cases = [](const char* text) {
    std::vector<Subject> out;
    for (const Fact& fact : read(text).facts) {
      if (fact.is<AllAlike>() || (fact.is<Denial>() && action_of(fact) != Action::kNone)) {
        out.push_back(subject_of(fact));
      }
    }
    return out;
  };
  using Subjects = std::vector<Subject>;
  CHECK(cases("复议零纠错，诉讼有败诉2件。") == Subjects{Subject::kReview});
  CHECK(cases("复议有纠正2件，诉讼无败诉。") == Subjects{Subject::kSuit});
  CHECK(cases("复议5件、诉讼3件，均维持。") == Subjects{Subject::kCases});
  CHECK(cases("行政复议均获维持，行政诉讼均获维持。") ==
        Subjects{Subject::kReview, Subject::kSuit});
  CHECK(cases("复议后起诉的3件，复议决定均获维持。") == Subjects{Subject::kSuit});
}

TEST_CASE("forms of the statistics period") {
  const char* year = "2023-01-01/2023-12-31";
  const Form forms[] = {
      {"所列数据的统计期限自2023年1月1日起至2023年12月31日止。", year},
      {"所列数据的统计期限从 2023 年 1 月 1 日到 12 月 31 日止。", year},
      {"统计期限为2023年1月1日至12月31日。", year},
      {"本报告反映2023年1月1日至12月31日期间的情况。", year},
      {"统计时段：2023年1月1日—12月31日。", year},
      {"统计时限为2023年1月1日-2023年12月31日。", year},
      {"数据统计截止2023年12月31日。", "2023-12-31"},
      {"除特别说明的外，所列数据统计时限为2023年1月1日至2023年12月31日。", year},
      {"统计期限自2023年3月1日起至2023年12月31日止。", "2023-03-01/2023-12-31"},
      {"数据统计时间为2023年1月1日0时至12月31日24时。", year},
      {"统计期限自2023年1月1日零时起，至2023年12月31日24时止。", year},
      {"统计期间为2023-01-01 00:00:00至2023-12-31 23:59:59。", year},
      {"所列数据从2023年1月1日0:00到2023年12月31日24:00。", year},
      {"统计期限自2023年1月1日0时至2024年1月1日0时。", year},
      {"统计期限自2022年12月31日24时起至2023年12月31日24时止。", year},
      {"数据统计截止2023年12月31日24时。", "2023-12-31"},
      {"统计期限自2023年1月1日0时至2023年12月30日24时。", "2023-01-01/2023-12-30"},
  };
  for (const Form& form : forms) {
    INFO(form.text);
    const Read got = read(form.text);
    REQUIRE(got.period);
    CHECK(canonical(got.period->value) == form.canonical);
    CHECK(got.period->value.malformed.empty());
    CHECK(got.of<PeriodMention>().size() == 1);
  }
  CHECK(read("统计期限从2023年1月1日到12月31日止。").period->value.second_year_omitted);
}

TEST_CASE("malformed periods") {
  const auto period = [](const char* text) {
    const Read got = read(text);
    REQUIRE(got.period);
    return got.period->value;
  };
  const Period long_year = period("统计期限自2020年1月1日起至202020年12月31日止。");
  CHECK(long_year.from_year == 2020);
  CHECK(long_year.to_year == 0);
  CHECK_FALSE(long_year.malformed.empty());
  const Period no_day = period("统计期限为2023年1月1日至12月31止。");
  CHECK(no_day.to_day == 31);
  CHECK_FALSE(no_day.malformed.empty());
  const Period no_year = period("统计期限自20231月1日起至202312月31日止。");
  CHECK(no_year.from_year == 2023);
  CHECK(no_year.to_month == 12);
  CHECK_FALSE(no_year.malformed.empty());
  CHECK_FALSE(period("统计期限为2023年1月1日至2023年12月32日。").malformed.empty());
}

TEST_CASE("ranges of dates that are no statistics period") {
  CHECK_FALSE(read("2023年5月1日至5月31日开展宣传月活动。").period);
  CHECK_FALSE(read("截至2023年12月31日，公开信息5条。").period);
  CHECK_FALSE(read("2023年5月1日0时至5月31日24时值守，滚动公开水情。").period);
  CHECK_FALSE(read("2023年1月1日上午9时至12月31日下午5时，查阅点对外开放。").period);
  CHECK_FALSE(read("统计上报自2023年1月9日9时至1月12日17时。").period);
}

TEST_CASE("commas and full stops of ASCII end clauses, those of numbers do not") {
  CHECK(counts("办结申请9件,\"不予公开\"4件,其余5件.") ==
        Strings{"申请 9 件", "不予公开 4 件", " 5 件"});
  CHECK(counts("发布信息1,326条，增长3.5%.") == Strings{" 1326 条"});
}

TEST_CASE("有效 and 在办 are verbs directly before a number alone") {
  const auto verbs = [](const std::string& text) {
    std::vector<Action> out;
    for (const Fact& fact : read(text).of<Count>()) out.push_back(action_of(fact));
    return out;
  };
  CHECK(verbs("废止2件，有效46件，年末在办4件。") ==
        std::vector{Action::kRepeal, Action::kInForce, Action::kPending});
  CHECK(verbs("有效期2年，收到有效意见3条，在办公室受理4件。") ==
        std::vector{Action::kReceive, Action::kReceive});
}

TEST_CASE("an outcome behind a single case is that of the case") {
  const auto outcomes = [](const std::string& text) {
    std::vector<Action> out;
    for (const Fact& fact : read(text).of<AllAlike>()) out.push_back(action_of(fact));
    return out;
  };
  CHECK(outcomes("行政复议1件，维持。") == std::vector{Action::kUpheld});
  CHECK(outcomes("行政复议1件，被撤销；行政诉讼1件，尚未审结。") ==
        std::vector{Action::kCorrected, Action::kUndecided});
  CHECK(outcomes("行政复议11件，维持。").empty());
  CHECK(outcomes("行政复议2件，其中1件，维持。").empty());
  CHECK(outcomes("行政复议、行政诉讼各1件，维持。").empty());
  CHECK(outcomes("行政复议1件，维持原有流程。").empty());
}

}  // namespace
}  // namespace gouji
