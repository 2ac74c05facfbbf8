// SPDX-License-Identifier: GPL-3.0-or-later
// The prose of lawful reports. {Y} is the report year, {L} and {N} the years before and after it,
// {B} the body, {P} its place, {S} how it calls itself, {n} a number that agrees with the tables.
#include <array>
#include <cstdlib>
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
  /// The sum of a group's rows: refused.
  [[nodiscard]] int group(const std::string& name) const {
    int sum = 0;
    for (const auto& [key, value] : lawful_.figures) {
      if (key.starts_with("t3." + name + ".") && key.ends_with(".total")) sum += value;
    }
    return sum;
  }
  /// With one decimal.
  static std::string percent_of(int part, int whole) {
    const int tenths = (part * 2000 / whole + 1) / 2;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  }
  static std::string filled(std::string text, const std::string& share) {
    const std::size_t at = text.find("{q}");
    if (at != std::string::npos) text.replace(at, 3, share);
    return text;
  }
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

  /// The heading with a space about its 、 now and then.
  std::string printed(std::string text) {
    const std::size_t mark = text.find("、");
    if (spaced_ == 1) text.insert(mark, " ");
    if (spaced_ == 2) text.insert(mark + std::string_view("、").size(), " ");
    return text;
  }

  /// Statements stand behind an aspect of 一 or behind a table, each a paragraph of its own.
  static constexpr std::size_t kAspects = 5, kSlots = kAspects + 3;
  void share_out_statements() {
    for (const std::string& statement : lawful_.statements) {
      const auto slot = static_cast<std::size_t>(dice_.below(static_cast<int>(kSlots)));
      statements_[slot].push_back(statement);
    }
  }
  void statements_behind(std::size_t slot) {
    for (const std::string& statement : statements_[slot]) paragraph(statement);
  }

  bool preamble();
  void overview();
  void problems();
  std::string applications();
  std::string change_since_last_year();
  std::string cases();
  std::string management();
  std::string supervision();
  std::string fees();

  LawfulReport& lawful_;
  Dice& dice_;
  std::vector<MadeUpBlock> blocks_;
  int spaced_ = 0;  // how headings are set
  std::array<std::vector<std::string>, kSlots> statements_;
};

/// Headings as good as the form's own.
constexpr Words kFourth[] = {"四、政府信息公开行政复议、行政诉讼情况",
                             "四、政府信息公开行政复议、行政诉讼情况",
                             "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
                             "四、因政府信息公开工作被申请行政复议提起行政诉讼情况",
                             "四、因政府信息公开工作被申请行政复议和提起行政诉讼情况",
                             "四、政府信息公开工作被申请行政复议、提起行政诉讼情况"};

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
    "围绕群众关心的事项，在政府网站公开信息{n}条，在微信公众号推送{a}条。",
    "全年公开信息{n}条，其中{a}条工作动态、{b}条政策文件（其中规划{b}条）、{c}条公告。",
    "主动公开部门财务信息{a}条（其中部门预算1条、部门决算1条），发布公告{b}条。",
    "历年累计公开信息4185条，其中本年{n}条。",
    "全年主动公开信息，推送文章300余条，其中政策类280条、服务类90条。",
    "发布信息{n}条，类别主要包括工作动态{a}条、公告{b}条，网页浏览量12万人次。"};

constexpr Words kNoApplications[] = {
    "{Y}年，{S}未收到政府信息公开申请。",
    "全年未收到依申请公开事项。",
    "本年度收到政府信息公开申请0件。",
    "{S}未收到公民、法人和其他组织提出的政府信息公开申请。",
    "{B}{Y}年未收到政府信息公开申请。",
    "全年无依申请公开事项。",
    "收到申请公开政府信息的要求0条。",
    "依申请公开0件。",
    "截至{Y}年12月31日，{S}未受理政府信息公开申请。",
    "{Y}年度，{S}暂未收到政府信息公开申请，尚未发现办理不当的情形。"};
constexpr Words kApplications[] = {
    "全年共收到政府信息公开申请{n}件。",
    "{Y}年，{S}共收到政府信息公开申请{n}件。",
    "本年度新收政府信息公开申请{n}件，其中自然人申请{p}件、法人或其他组织申请{o}件。",
    "{S}共受理政府信息公开申请{n}件，均按规定办理。",
    "{B}共收到政府信息公开申请{n}件，按时办结率100%。",
    "全年收到{n}件政府信息公开申请，均已登记。",
    "全年受理政府信息公开申请{t}件（含上年度结转{i}件）。",
    "受理依申请公开{n}件，另协助县政府办处理政府信息公开申请10件。",
    "全年共收到政府信息公开申请{n}件，比上半年通报的数量有所增加。"};
constexpr Words kCarried[] = {
    "上年结转{i}件，办结{r}件，结转下年度继续办理{u}件。",
    "加上{L}年结转的{i}件，全年办结{r}件，结转{N}年继续办理{u}件。",
    "全年办结{r}件。",
    "{L}年结转至{Y}年办理的申请{i}件，均已办结。",
    "上一年度结转申请{i}件，全年答复{r}件，转结下年度{u}件。",
    "办理结果为：予以公开{g}件、部分公开{h}件、不予公开{f}件、无法提供{v}件、不予处理{w}件。",
    "办结{r}件，其中予以公开和部分公开共{k}件，占{q}%。"};
constexpr Words kNotEvery[] = {"未收到公民当面提出的申请。",
                               "其中通过网络平台提交的较多。",
                               "未接到对公开工作的投诉举报。",
                               "上半年未收到信函申请。",
                               "未收到行政许可申请的听证要求。",
                               "除上述情况外，未收到其他政府信息公开申请。",
                               "上半年未收到政府信息公开申请。",
                               "未收到申请行政复议的材料退件。",
                               "其中当面提交的申请，申请人均为自然人。"};

constexpr Words kManagement[] = {
    "{S}健全信息发布审核制度，落实先审查、后公开，对{L}年以前的文件开展清理。",
    "严格执行保密审查程序，动态调整主动公开目录，对{Y}年1月1日以来的信息逐条核对。",
    "指定专人负责信息管理，按季度检查公开内容的规范性。",
    "规范公开属性认定，发文字号与公开属性同步标注，大字号版文件单独归档。",
    "完善信息管理台账，1月31日前核对上年信息，2月20日前完成归档。"};
constexpr Words kDocuments2021[] = {"全年制发行政规范性文件{m}件，废止{w}件，现行有效{f}件。",
                                    "{S}本年制发行政规范性文件{m}件。",
                                    "全年转发政策性文件18件，均已在网站公开。",
                                    "审核规范性文件5件，发布规范性文件解读3件。",
                                    "以县政府和县政府办名义印发规范性文件6件。",
                                    "印发政策性文件25件、公文120件。"};
constexpr Words kPlatform[] = {
    "优化政府网站栏目设置，安排专人维护微信公众号。",
    "在办事大厅设立政务公开栏，配备查询电脑和阅览座椅。",
    "完善网站搜索功能，全年政务新媒体发布信息较上年增长12.5%，网站可用率100%。",
    "印发<网站管理办法>的通知已在平台公开，专栏更新及时。",
    "整合网站专栏，开设“12345热线”答复栏目，公开公告公开栏的位置。"};
constexpr Words kSupervisionGovernment[] = {
    "将政务公开纳入年度考核，邀请群众代表开展社会评议，未发生责任追究情况。",
    "组织业务培训2次，把公开工作列入绩效考核；开展社会评议1次，满意率98.6%"
    "；全年没有需要追责的情形。",
    "{Y}年，将政府信息公开工作纳入对各单位的考核；接受社会评议；未发生责任追究情况，督查2次。"};
constexpr Words kSupervision[] = {
    "调整政务公开领导小组，由主要负责同志任组长，组织业务培训2次。",
    "{S}重点做好以下2项工作：一是组织业务培训；二是开展专项检查。",
    "加强组织领导，健全责任体系，定期开展监督检查。",
    "公开领导小组由主任任组长，区政府政府信息公开工作的要求逐项落实，督查2次。",
    "一是组织培训，二是开展检查，以上两项措施均按计划落实，责任到人。"};

/// What looks like a fault and is none; any of them may stand in 一.
constexpr Words kTraps[] = {
    "按时公开{L}年度部门决算和{Y}年度部门预算。",
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
    "办理{L}年度承接的人大代表建议，并公开办理结果。",
    "{L}年度项目绩效评价结果和{Y}年度绩效目标各公开6份。",
    "来信数量与{L}年持平，咨询量比{L}年同期上升1.52%。",
    "根据县公开办通知（岚公开办〔{N}〕1号）要求报送数据。",
    "现行条例自2019年5月15日起施行。",
    "衔接2021—2025年规划目标，公开重点任务清单。",
    "学习党的十九届六中全会精神。",
    "在{Y}年8月防汛期间滚动发布水情。",
    "举办建站30周年开放日活动。",
    "{L}年省政务公开会议部署的任务已完成公开。",
    "拍摄的《再看{L}年治水人》系列短片受到好评。",
    "办理时限为20个工作日，咨询电话0361-5550326。",
    "今年以来，去年遗留的事项已办结，下一年度将继续推进。",
    "索引号为LP/{N}-00003的目录已更新。",
    "{Y}年底前，全部栏目完成改版。",
    "统一社会信用代码11330000MB1234567X的单位目录已更新。",
    "对单位账户信息统一更新，目录编号429999190001010015不变。",
    "全年接听咨询电话300余次，当面答复120人次。",
    "实行首问负责，做到件件有着落，实实在在为群众办事。",
    "办理来信1045件，其中个人846件、单位199件。",
    "全年共办理来信12件，其中咨询1件，占8%，建议5件，占41%，举报2件，占17%。",
    "公开目录50条，其中政策20条（其中市级10条、县级4条、其他6条）、动态11条、财务4条。",
    "办理来信13件，其中个人来信12件、单位来信1件，答复10件、转办3件。",
    "“互联网+监督”平台运行正常，处理率100%。",
    "召开{Y}年度公开工作例会4次。",
    "指导乡镇办理政府信息公开申请5件。",
    "全年制作图解、音视频等解读18期。",
    "依法依规公开行政处罚、行政强制的依据、条件、程序以及办理结果。",
    "做到不公开为例外，规范性文件随时更新。",
    "某某（化名XX）案的答复样本供科室学习。",
    "《条例》第二十条规定的15项内容均有专栏。",
    "推进医疗卫生、教育、民生保障等领域信息公开。",
    "对“放管服”、等级评定等问题作出解答。",
    "网站日均访问7,730次。",
    "按规定及时发布{S}{L}年度政府信息公开年报。",
    "公开{P}水利站{L}年度决算，公开{P}水利站{Y}年预算。",
    "来信数量较去年回落12.3%，其余与上年持平。",
    "落实《{P}公开办法》（{P}政办发〔2019〕4号）。",
    "{Y}年{P}政府第一次全体会议的文件已公开。",
    "结合水库建成30周年开展宣传。",
    "公开《{P}{N}政务公开工作方案》。",
    "学习党的十九届二中、三中、四中、五中全会和二十大精神。",
    "发布《{N}年{P}10件民生实事》。",
    "便民服务站自{Y}年1月正式成立以来，逐月公布办事指南。",
    "截至{Y}年底，关注人数为3000余人；截止12月末，栏目均已更新。",
    "1月31日前公开了各科室目录；2月20日前公开了汇总目录。",
    "落实国办公开办函〔2019〕61号关于平台规范的要求。",
    "落实《{P}公开工作方案》（{P}政办发〔2021〕30号）。",
    "上级、{P}教育局等单位来访交流，由清江市水利局编制的规划已公开。",
    "群众来信说：“我镇水渠已修好。”",
    "群众来信说：“灌溉方便了。”工作人员逐封回复。",
    "《条例》要求报告工作考核、社会评议和责任追究结果情况，均已照办。",
    "网站支持调整字号，转发《关于印发<公开办法>的通知》。",
    "做好政府政府信息公开指南的更新。",
    "取水许可证遗失的可申请补证。",
    "办理12345热线来电40件。",
    "一是公开目录；二是公开指南；三是公开清单。以上3种信息均已上网。",
    "做好以下2项工作：首先完善制度，其次加强培训。",
    "从制度、队伍两个方面开展以下工作。",
    "全年办理来信805件，其中预约35件，占4.34%。",
    "抽查公开信息60条，合格率99%；回访40人，满意率97.5%；检查网站12次，可用率99.9%。",
    "推送文章300余条，其中政策类280余条、服务类近90条、其他多条。",
    "公开32条，其中1条权责清单、11条工作信息、4条公告、16条文件。",
    "共收到来信50件，其中上级20件（其中省级10件、市级4件、县级1件、其他5件）、本级30件，答复47件、"
    "转办3件。",
    "发布政策性文件18件、公文120件，发文52件，发布规范性文件解读3件。",
    "往年按本年新制作数量、本年新公开数量、对外公开总数量统计的做法已经停用。",
    "公开渠道包括网站、微博、微信三部分。",
    "各列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和，填报前逐列核对。",
    "收费依据和标准在网站公示，全年行政事业性收费按规定缴库。",
    "规章、规范性文件和党内文件分栏公布。",
    "“XX村水渠”案的答复样本供科室学习。",
    "邮编为202150，档案编号429999190001010015已归档。"};

constexpr Words kProblems[] = {
    "存在的主要问题：一是政策解读形式不够丰富；二是部分科室的公开意识有待增强。",
    "{Y}年，{S}的政府信息公开工作虽然取得一定成效，但仍存在公开不够及时、解读不够通俗等不足。",
    "主要问题是公开内容与群众期待还有差距，工作人员业务水平需要提高。",
    "{Y}年，{S}制定了年度培训计划，但培训的覆盖面仍然不够。",
    "对照{Y}年的任务，公开的时效仍有差距。",
    "存在问题：公开内容不够全面。原因是人手偏少，工作衔接不畅。"};
constexpr Words kPlans[] = {
    "{N}年，{S}将加强业务培训，丰富解读形式，提高公开质量。",
    "下一步，{S}将进一步健全机制，充实公开内容，提升工作水平。",
    "针对{Y}年存在的问题，下一步将加强统筹，完善制度，抓好落实。",
    "{N}年{B}将继续完善公开目录，组织科室学习公开案例。",
    "今后，{S}拟从完善制度、加强培训两个方面改进工作。",
    "{N}年{S}将切实抓好以下工作：一是完善制度；二是加强培训。",
    "下一步，{S}将对照{Y}年检查情况逐项整改，力争在{N}年底前完成。",
    "在{Y}年工作的基础上，下一步将优化流程，强化监督。",
    "{Y}年，{S}的工作取得了进展，今后将继续推进。",
    "{Y}年，虽然按时完成了任务，但解读仍显单一，{N}年将从以下方面进行改进。",
    "{N} 年，{S}将根据{P}部署，力争在{N}年底前完善全部目录。",
    "{N}年{B}政府信息公开工作将始终坚持问题导向。",
    "下一步，将政务公开纳入{N}年考核。"};

constexpr Words kFees[] = {"{Y}年，{S}未收取政府信息公开信息处理费，无其他需要报告的事项。",
                           "全年收取政府信息公开信息处理费0元。没有其他需要报告的事项。",
                           "办理政府信息公开申请未收取任何费用。",
                           "{Y}年，{S}实际收取信息处理费共计400元。",
                           "本年度免费提供政府信息，无其他需要报告的事项。",
                           "依据《政府信息公开信息处理费管理办法》，本年度未产生信息处理费用。"};
constexpr Words kNoNotice[] = {
    "按照《政府信息公开信息处理费管理办法》，{S}本年度没有发出收费通知，未收取信息处理费。"};
constexpr Words kNothingElse[] = {"无其他需要报告的事项。", "无。", "{S}没有其他需要报告的事项。",
                                  "无", "{S}暂无其他事项需要报告。"};

constexpr Words kNoCases[] = {"{Y}年，{S}未发生因政府信息公开引发的行政复议和行政诉讼。",
                              "没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。",
                              "行政复议、行政诉讼均未发生。", "无行政复议、行政诉讼案件。"};
constexpr Words kCases[] = {"全年因政府信息公开被申请行政复议{v}件，被提起行政诉讼{d}件。",
                            "{Y}年，因政府信息公开引发行政复议{v}件、行政诉讼{d}件。",
                            "案件办理的情况见下表，其中的数据截至{Y}年12月31日，均经逐件核对。",
                            "未发生因答复超期被责令改正的行政复议。",
                            "未接到因信息公开引发的投诉。",
                            "办理因{L}年度政府信息公开申请引发的行政复议时，依法提交答复材料。",
                            "复议机关作为共同被告的行政诉讼由原行为主体统计。"};

/// Where no case was decided against the body.
constexpr Words kNoneAgainst[] = {"未发生被纠错、败诉、撤销的行政复议、行政诉讼案件。",
                                  "全年无败诉案件，未接到投诉举报。", "无被纠错和败诉案件。"};

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
  const int received = figure("t3.received.total"), in = figure("t3.carried_in.total");
  const int person = figure("t3.received.natural_person"),
            results = figure("t3.results_total.total");
  std::string text;
  if (received == 0) {
    text = one_of(kNoApplications);
  } else {
    const int opened = figure("t3.granted.total") + figure("t3.partly_granted.total");
    text = one_of(kApplications, {{"n", received},
                                  {"p", person},
                                  {"o", received - person},
                                  {"t", received + in},
                                  {"i", in}});
    const std::string share = results == 0 ? "0" : percent_of(opened, results);
    text += filled(one_of(kCarried, {{"i", in},
                                     {"r", results},
                                     {"u", figure("t3.carried_out.total")},
                                     {"g", figure("t3.granted.total")},
                                     {"h", figure("t3.partly_granted.total")},
                                     {"f", group("refused")},
                                     {"v", group("unavailable")},
                                     {"w", group("not_processed")},
                                     {"k", opened}}),
                   share);
    text += change_since_last_year();
  }
  if (dice_.chance(20)) text += one_of(kNotEvery);
  return text;
}

/// Of the figures of last year's report, where there is one.
std::string Writer::change_since_last_year() {
  const auto before = lawful_.before.find("t3.received.total");
  if (before == lawful_.before.end() || before->second == 0 || !dice_.chance(60)) return {};
  const int now = figure("t3.received.total");
  if (now == before->second) return {};
  const std::string change = percent_of(std::abs(now - before->second), before->second);
  const std::string word = now > before->second ? "增长" : "下降";
  return (dice_.chance(50) ? "申请数量较上年" : "申请数量同比") + word + change + "%。";
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
  int against = 0;
  for (const char* group : {"review", "direct", "after_review"}) {
    against += figure(std::string("t4.cases.") + group + ".corrected");
  }
  if (against == 0 && dice_.chance(30)) return one_of(kNoneAgainst);
  return one_of(kCases, {{"v", review}, {"d", suits}});
}

/// A demand for payment was sent where table 3 has someone who did not pay.
std::string Writer::fees() {
  const bool demanded = figure("t3.other.fee_unpaid.total") > 0;
  return !demanded && dice_.chance(30) ? one_of(kNoNotice) : one_of(kFees);
}

void Writer::overview() {
  const int a = dice_.between(1, 200), b = dice_.between(1, 80), c = dice_.between(1, 40);
  std::vector<std::pair<Words, std::string>> aspects = {
      {"主动公开", one_of(kDisclosed, {{"n", a + b + c}, {"a", a}, {"b", b}, {"c", c}})},
      {"依申请公开", applications()},
      {"政府信息管理", management()},
      {"政府信息公开平台建设", one_of(kPlatform)},
      {"监督保障", supervision()},
  };
  // In any order: 平台建设 before 政府信息管理 is common.
  if (dice_.chance(20)) std::swap(aspects[2], aspects[3]);
  static constexpr Words kOrdinals[kAspects] = {"一", "二", "三", "四", "五"};
  const int style = dice_.below(8);
  std::string joined;
  for (std::size_t i = 0; i < aspects.size(); ++i) {
    const auto& [name, text] = aspects[i];
    const std::string ordinal(kOrdinals[i]), number = std::to_string(i + 1), words(name);
    std::string head;
    if (style == 0) head = "（" + ordinal + "）" + words;
    if (style == 1) head = "（" + ordinal + "）" + words + "。";
    if (style == 2) head = number + "." + words + "。";
    if (style == 4) head = number + "、" + words + "。";
    if (style == 5) head = "(" + ordinal + ")" + words + "情况";
    if (style == 6) head = words + "方面：";
    if (style == 7) head = ordinal + "是" + words + "情况。";
    std::string body = text;
    for (int traps = dice_.chance(60) ? dice_.between(1, 3) : 0; traps > 0; --traps) {
      body += one_of(kTraps);
    }
    if (style == 0 || style == 5) {
      paragraph(head);
      paragraph(body);
    } else if (style == 3) {
      joined += body;
    } else {
      paragraph(head + body);
    }
    statements_behind(i);
  }
  if (style == 3) paragraph(joined);
}

void Writer::problems() {
  const std::string found = one_of(kProblems), plan = one_of(kPlans);
  switch (dice_.below(5)) {
    case 0:
      paragraph(found + plan);
      break;
    case 1:
      paragraph("（一）存在的主要问题");
      paragraph(found);
      paragraph("（二）改进情况");
      paragraph(plan);
      break;
    case 2:  // ordinals that begin anew are no parts of the report
      paragraph("一、主要问题");
      paragraph(found);
      paragraph("二、改进措施");
      paragraph(plan);
      break;
    default:
      paragraph(found);
      paragraph(plan);
  }
}

void Writer::write() {
  share_out_statements();
  if (dice_.chance(30)) spaced_ = dice_.between(1, 2);
  MadeUpBlock title;
  title.kind = MadeUpBlock::Kind::kTitle;
  title.text = one_of(kTitles);
  blocks_.push_back(title);
  const bool introduced = preamble();
  heading("一", printed("一、总体情况"));
  if (!introduced) paragraph(one_of(kPeriods));
  overview();
  heading("二", printed("二、主动公开政府信息情况"));
  table("t2");
  statements_behind(kAspects);
  heading("三", printed("三、收到和处理政府信息公开申请情况"));
  table("t3");
  statements_behind(kAspects + 1);
  const std::string fourth(dice_.pick(kFourth));
  heading("四", printed(fourth));
  // Known limit of reading PDFs: a heading that nearly fills its line takes a short paragraph right
  // below it for its own end. Rules then cannot tell.
  constexpr std::size_t kFillsLine = 3 * 24;  // bytes
  if (dice_.chance(40) && fourth.size() < kFillsLine) paragraph(cases());
  table("t4");
  statements_behind(kAspects + 2);
  heading("五", printed("五、存在的主要问题及改进情况"));
  problems();
  heading("六", printed("六、其他需要报告的事项"));
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
