// SPDX-License-Identifier: GPL-3.0-or-later
// The prose of lawful reports. {Y} is the report year, {L} and {N} the years before and after it,
// {B} the body, {P} its place, {S} how it calls itself, {n} a number that agrees with the tables.
#include <array>
#include <utility>

#include "tests/support/lawful-report.h"

namespace gouji::test {
namespace {

using Words = std::string_view;

class Writer {
 public:
  Writer(LawfulReport& lawful, Dice& dice) : lawful_(lawful), dice_(dice) {}

  void write();

 private:
  using Numbers = std::vector<std::pair<std::string, int>>;

  [[nodiscard]] std::string fill(Words words, const Numbers& numbers = {}) const {
    std::string text(words);
    const auto put = [&](const std::string& mark, const std::string& value) {
      for (std::size_t at = text.find(mark); at != std::string::npos;
           at = text.find(mark, at + value.size())) {
        text.replace(at, mark.size(), value);
      }
    };
    for (const auto& [name, value] : numbers) put("{" + name + "}", std::to_string(value));
    put("{Y}", std::to_string(lawful_.year));
    put("{L}", std::to_string(lawful_.year - 1));
    put("{N}", std::to_string(lawful_.year + 1));
    put("{B}", lawful_.reporter.name);
    put("{P}", lawful_.reporter.place);
    put("{S}", lawful_.reporter.self);
    return text;
  }
  template <std::size_t N>
  std::string one_of(const Words (&forms)[N], const Numbers& numbers = {}) {
    return fill(dice_.pick(forms), numbers);
  }
  [[nodiscard]] int figure(const std::string& key) const { return lawful_.figures.at(key); }
  [[nodiscard]] bool is_2021() const { return lawful_.edition == "2021"; }

  void heading(const std::string& section, std::string text) {
    MadeUpBlock block;
    block.kind = MadeUpBlock::Kind::kHeading;
    block.section = section;
    block.text = std::move(text);
    blocks_.push_back(std::move(block));
  }
  void paragraph(std::string text) {
    MadeUpBlock block;
    block.text = std::move(text);
    blocks_.push_back(std::move(block));
  }
  void table(const std::string& id) {
    for (const MadeUpBlock& block : lawful_.report.blocks) {
      if (block.table.id == id) blocks_.push_back(block);
    }
  }

  bool preamble();
  void overview();
  void problems();
  std::string applications();
  std::string cases();
  std::string management();
  std::string supervision();
  std::string fees();

  LawfulReport& lawful_;
  Dice& dice_;
  std::vector<MadeUpBlock> blocks_;
};

constexpr Words kTitles[] = {"{B}{Y}年政府信息公开工作年度报告", "{Y}年{B}政府信息公开工作年度报告",
                             "{B}政府信息公开工作{Y}年度报告", "{B}{Y}年政府信息公开年度报告",
                             "{B}{Y}年度政府信息公开工作年度报告"};

constexpr Words kBasis2021[] = {
    "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）规定，现公布{B}{Y}"
    "年政府信息公开工作年度"
    "报告。",
    "本报告由{B}"
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公"
    "开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30"
    "号）要求"
    "编制。",
    "按照《条例》第五十条和国办公开办函〔2021〕30号文件要求，{S}编制了本报告。",
    "2007年国务院令第492号公布、2019年国务院令第711号修订的《中华人民共和国政府信息公开条例》，是{"
    "B}编制本"
    "报告的依据。"};
constexpr Words kBasis2019[] = {
    "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）规定，现公布{B}{Y}"
    "年政府信息公开工作年度"
    "报告。",
    "本报告由{B}"
    "根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于政府信息"
    "公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。"};
constexpr Words kParts[] = {
    "全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行"
    "政诉讼"
    "情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
    "报告内容包括：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，因政府信息公开工"
    "作被申请"
    "行政复议、提起行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。"};
constexpr Words kPeriods[] = {"本报告所列数据的统计期限自{Y}年1月1日起至{Y}年12月31日止。",
                              "本报告中所列数据的统计期限从{Y}年1月1日到12月31日止。",
                              "统计时限为{Y}年1月1日至{Y}年12月31日。",
                              "除特别说明的外，本报告所列数据统计时间为{Y}年1月1日至12月31日。",
                              "报告中数据的统计起止时间为{Y}年1月1日—12月31日。"};
constexpr Words kContacts[] = {
    "如对本报告有疑问，请与{B}联系（地址：清渠路26号，邮编：361100，电话：0361-5550326，电子邮箱："
    "office@example.org）。",
    "如对本报告有任何疑问，请联系：{B}，地址：{P}"
    "迎春街8号，邮政编码：361102，联系电话：0361—5550128。"};

constexpr Words kDisclosed[] = {
    "{Y}年，{S}通过政府网站主动公开信息{n}条，其中工作动态类{a}条、政策文件类{b}条、其他类{c}条。",
    "全年主动公开各类信息{n}条，其中：工作动态{a}条，政策文件{b}条。",
    "{S}坚持以公开为常态、不公开为例外，全年发布信息{n}条。",
    "围绕群众关心的事项，在政府网站公开信息{n}条，在微信公众号推送{a}条。"};

constexpr Words kNoApplications[] = {
    "{Y}年，{S}未收到政府信息公开申请。", "全年未收到依申请公开事项。",
    "本年度收到政府信息公开申请0件。", "{S}未收到公民、法人和其他组织提出的政府信息公开申请。"};
constexpr Words kApplications[] = {
    "全年共收到政府信息公开申请{n}件。", "{Y}年，{S}共收到政府信息公开申请{n}件。",
    "本年度新收政府信息公开申请{n}件，其中自然人申请{p}件、法人或其他组织申请{o}件。",
    "{S}共受理政府信息公开申请{n}件，均按规定办理。"};
constexpr Words kCarried[] = {"上年结转{i}件，办结{r}件，结转下年度继续办理{u}件。",
                              "加上{L}年结转的{i}件，全年办结{r}件，结转{N}年继续办理{u}件。",
                              "全年办结{r}件。"};
constexpr Words kNotEvery[] = {"未收到公民当面提出的申请。", "其中通过网络平台提交的较多。",
                               "未接到对公开工作的投诉举报。"};

constexpr Words kManagement[] = {
    "{S}健全信息发布审核制度，落实先审查、后公开，对{L}年以前的文件开展清理。",
    "严格执行保密审查程序，动态调整主动公开目录，对{Y}年1月1日以来的信息逐条核对。",
    "指定专人负责信息管理，按季度检查公开内容的规范性。"};
constexpr Words kDocuments2021[] = {"全年制发行政规范性文件{m}件，废止{w}件，现行有效{f}件。",
                                    "{S}本年制发行政规范性文件{m}件。",
                                    "全年转发政策性文件18件，均已在网站公开。"};
constexpr Words kPlatform[] = {
    "优化政府网站栏目设置，安排专人维护微信公众号。",
    "在办事大厅设立政务公开栏，配备查询电脑和阅览座椅。",
    "完善网站搜索功能，全年政务新媒体发布信息较上年增长12.5%，网站可用率100%。"};
constexpr Words kSupervisionGovernment[] = {
    "将政务公开纳入年度考核，邀请群众代表开展社会评议，未发生责任追究情况。",
    "组织业务培训2次，把公开工作列入绩效考核；开展社会评议1次，满意率98.6%"
    "；全年没有需要追责的情形。"};
constexpr Words kSupervision[] = {"调整政务公开领导小组，由主要负责同志任组长，组织业务培训2次。",
                                  "{S}重点做好以下2项工作：一是组织业务培训；二是开展专项检查。",
                                  "加强组织领导，健全责任体系，定期开展监督检查。"};

/// What looks like a fault and is none; any of them may stand in 一.
constexpr Words kTraps[] = {"按时公开{L}年度部门决算和{Y}年度部门预算。",
                            "及时发布{B}{L}年度政府信息公开工作年度报告。",
                            "{Y}年以来，坚持把政务公开作为改进作风的抓手。",
                            "将政务公开纳入重点工作，与业务工作同部署、同落实。",
                            "深入学习贯彻党的二十大精神，紧扣“十四五”规划目标任务。",
                            "落实《{Y}年政务公开工作要点》，细化任务清单。",
                            "截至{Y}年12月31日，政务新媒体关注人数为3000余人。",
                            "从制度、队伍、平台三个方面入手，夯实工作基础。",
                            "印发《政府信息公开指南（{Y}年版）》，方便群众查询。",
                            "{Y}年，将政府网站信息公开工作纳入对各单位的考核内容。",
                            "坚持件件有着落、事事有回音，办件时限为20个工作日。",
                            "对《政务公开工作交流》（{Y}年第1期）刊载的做法进行学习。",
                            "办理{L}年度承接的人大代表建议，并公开办理结果。"};

constexpr Words kProblems[] = {
    "存在的主要问题：一是政策解读形式不够丰富；二是部分科室的公开意识有待增强。",
    "{Y}年，{S}的政府信息公开工作虽然取得一定成效，但仍存在公开不够及时、解读不够通俗等不足。",
    "主要问题是公开内容与群众期待还有差距，工作人员业务水平需要提高。"};
constexpr Words kPlans[] = {"{N}年，{S}将加强业务培训，丰富解读形式，提高公开质量。",
                            "下一步，{S}将进一步健全机制，充实公开内容，提升工作水平。",
                            "针对{Y}年存在的问题，下一步将加强统筹，完善制度，抓好落实。",
                            "{N}年{B}将继续完善公开目录，组织科室学习公开案例。",
                            "今后，{S}拟从完善制度、加强培训两个方面改进工作。"};

constexpr Words kFees[] = {"{Y}年，{S}未收取政府信息公开信息处理费，无其他需要报告的事项。",
                           "全年收取政府信息公开信息处理费0元。没有其他需要报告的事项。",
                           "办理政府信息公开申请未收取任何费用。"};
constexpr Words kNoNotice[] = {
    "按照《政府信息公开信息处理费管理办法》，{S}本年度没有发出收费通知，未收取信息处理费。"};
constexpr Words kNothingElse[] = {"无其他需要报告的事项。", "无。", "{S}没有其他需要报告的事项。"};

constexpr Words kNoCases[] = {"{Y}年，{S}未发生因政府信息公开引发的行政复议和行政诉讼。",
                              "没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。"};
constexpr Words kCases[] = {"全年因政府信息公开被申请行政复议{v}件，被提起行政诉讼{d}件。",
                            "{Y}年，因政府信息公开引发行政复议{v}件、行政诉讼{d}件。",
                            "有关情况见下表。"};

/// False where the report has none.
bool Writer::preamble() {
  if (dice_.chance(15)) return false;
  std::string text = is_2021() ? one_of(kBasis2021) : one_of(kBasis2019);
  if (dice_.chance(60)) text += one_of(kParts);
  text += one_of(kPeriods);
  if (dice_.chance(60)) text += one_of(kContacts);
  paragraph(std::move(text));
  return true;
}

std::string Writer::applications() {
  const int received = figure("t3.received.total");
  const int person = figure("t3.received.natural_person");
  std::string text;
  if (received == 0) {
    text = one_of(kNoApplications);
  } else {
    text = one_of(kApplications, {{"n", received}, {"p", person}, {"o", received - person}});
    text += one_of(kCarried, {{"i", figure("t3.carried_in.total")},
                              {"r", figure("t3.results_total.total")},
                              {"u", figure("t3.carried_out.total")}});
  }
  if (dice_.chance(20)) text += one_of(kNotEvery);
  return text;
}

std::string Writer::management() {
  std::string text = one_of(kManagement);
  if (is_2021() && dice_.chance(50)) {
    text += one_of(kDocuments2021, {{"m", figure("t2.normative_documents.issued")},
                                    {"w", figure("t2.normative_documents.repealed")},
                                    {"f", figure("t2.normative_documents.in_force")}});
  }
  return text;
}

std::string Writer::supervision() {
  return lawful_.reporter.type.kind == BodyKind::kGovernment ? one_of(kSupervisionGovernment)
                                                             : one_of(kSupervision);
}

std::string Writer::cases() {
  const int review = figure("t4.cases.review.total");
  const int suits = figure("t4.cases.direct.total") + figure("t4.cases.after_review.total");
  if (review + suits == 0) return one_of(kNoCases);
  return one_of(kCases, {{"v", review}, {"d", suits}});
}

/// A demand for payment was sent where table 3 has someone who did not pay.
std::string Writer::fees() {
  const bool demanded = figure("t3.other.fee_unpaid.total") > 0;
  return !demanded && dice_.chance(30) ? one_of(kNoNotice) : one_of(kFees);
}

void Writer::overview() {
  const int a = dice_.between(1, 200), b = dice_.between(1, 80), c = dice_.between(1, 40);
  const std::array<std::pair<Words, std::string>, 5> aspects = {{
      {"主动公开", one_of(kDisclosed, {{"n", a + b + c}, {"a", a}, {"b", b}, {"c", c}})},
      {"依申请公开", applications()},
      {"政府信息管理", management()},
      {"政府信息公开平台建设", one_of(kPlatform)},
      {"监督保障", supervision()},
  }};
  static constexpr Words kOrdinals[] = {"一", "二", "三", "四", "五"};
  const int style = dice_.below(4);
  std::string joined;
  for (std::size_t i = 0; i < aspects.size(); ++i) {
    const auto& [name, text] = aspects[i];
    std::string head;
    if (style == 0) head = "（" + std::string(kOrdinals[i]) + "）" + std::string(name);
    if (style == 1) head = "（" + std::string(kOrdinals[i]) + "）" + std::string(name) + "。";
    if (style == 2) head = std::to_string(i + 1) + "." + std::string(name) + "。";
    std::string body = text;
    if (dice_.chance(30)) body += one_of(kTraps);
    if (style == 0) {
      paragraph(head);
      paragraph(body);
    } else if (style == 3) {
      joined += body;
    } else {
      paragraph(head + body);
    }
  }
  if (style == 3) paragraph(joined);
}

void Writer::problems() {
  const std::string found = one_of(kProblems), plan = one_of(kPlans);
  if (dice_.chance(50)) {
    paragraph(found);
    paragraph(plan);
  } else {
    paragraph(found + plan);
  }
}

void Writer::write() {
  MadeUpBlock title;
  title.kind = MadeUpBlock::Kind::kTitle;
  title.text = one_of(kTitles);
  blocks_.push_back(title);
  const bool introduced = preamble();
  heading("一", "一、总体情况");
  if (!introduced) paragraph(one_of(kPeriods));
  overview();
  heading("二", "二、主动公开政府信息情况");
  table("t2");
  heading("三", "三、收到和处理政府信息公开申请情况");
  table("t3");
  heading("四", dice_.chance(80) ? "四、政府信息公开行政复议、行政诉讼情况"
                                 : "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况");
  if (dice_.chance(40)) paragraph(cases());
  table("t4");
  heading("五", "五、存在的主要问题及改进情况");
  problems();
  heading("六", "六、其他需要报告的事项");
  paragraph(is_2021() ? fees() : one_of(kNothingElse));
  if (dice_.chance(50)) {
    paragraph(lawful_.reporter.name);
    paragraph(fill("{N}年1月" + std::to_string(dice_.between(4, 28)) + "日"));
  }
  lawful_.report.blocks = std::move(blocks_);
}

}  // namespace

void write_prose(LawfulReport& lawful, Dice& dice) { Writer(lawful, dice).write(); }

}  // namespace gouji::test
