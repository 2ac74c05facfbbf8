// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mutations.h"

#include <algorithm>
#include <array>

#include "parser/text/pattern.h"
#include "rules/registry.h"
#include "tests/support/editing-mutations.h"
#include "tests/support/sample.h"
#include "tests/support/traps.h"

namespace gouji::test {
namespace {

using Found = std::optional<std::vector<std::string>>;

constexpr std::array<std::string_view, 6> kApplicants = {
    "natural_person", "company", "research", "public_welfare", "legal_service", "other"};
constexpr std::array<std::string_view, 3> kGroups = {"review", "direct", "after_review"};
constexpr std::array<std::string_view, 4> kOutcomes = {"upheld", "corrected", "other", "pending"};
// Rows of table 3 that every edition has and no prose speaks of.
constexpr std::array<std::string_view, 6> kLeaves = {
    "partly_granted",      "refused.state_secret",   "refused.third_party",
    "unavailable.unclear", "not_processed.petition", "not_processed.repeated"};

std::string one_of(std::span<const std::string_view> words, Dice& dice) {
  return std::string(dice.pick(words));
}

std::string& field(LawfulReport& lawful, const std::string& table, const std::string& row,
                   const std::string& column) {
  return field_of(row_of(table_of(lawful.report, table), row), column);
}

/// One more than it should be.
void raise(std::string& text) { text = std::to_string(std::stoi(text) + 1); }

/// Puts `with` in place of the first match in the prose. False where there is none.
bool replace(LawfulReport& lawful, const Pattern& pattern, const std::string& with) {
  for (MadeUpBlock& block : lawful.report.blocks) {
    if (block.kind != MadeUpBlock::Kind::kParagraph) continue;
    const auto match = pattern.find(block.text);
    if (!match) continue;
    block.text.replace(match->at.begin, match->at.size(), with);
    return true;
  }
  return false;
}

/// The words of the first match in the prose; empty where there is none.
std::string words_of(const LawfulReport& lawful, const Pattern& pattern) {
  for (const MadeUpBlock& block : lawful.report.blocks) {
    if (block.kind != MadeUpBlock::Kind::kParagraph) continue;
    if (const auto match = pattern.find(block.text)) {
      return std::string(slice(block.text, match->at));
    }
  }
  return {};
}

std::string words_of_text(const std::string& text, const Pattern& pattern) {
  const auto match = pattern.find(text);
  return match ? std::string(slice(text, match->at)) : std::string();
}

void edit(LawfulReport& lawful, const std::string& edits) {
  lawful.report = edited(std::move(lawful.report), edits);
}

std::string year_of(const LawfulReport& lawful, int more) {
  return std::to_string(lawful.year + more);
}

// Table 3 and 4: figures that do not balance.

Found leaf_cell(LawfulReport& lawful, Dice& dice) {
  const std::string row = one_of(kLeaves, dice), column = one_of(kApplicants, dice);
  raise(field(lawful, "t3", row, column));
  return {{"A03 t3." + row + "." + column}};
}

/// The prose lists how applications were dealt with.
bool tells_results(const LawfulReport& lawful) {
  static const Pattern told("予以公开[0-9]+件|予以公开和部分公开共");
  return !words_of(lawful, told).empty() || lawful.tells(What::kGranted, What::kOtherResult);
}

Found leaf_total(LawfulReport& lawful, Dice& dice) {
  if (tells_results(lawful)) return std::nullopt;
  const std::string row = one_of(kLeaves, dice);
  raise(field(lawful, "t3", row, "total"));
  return {{"A03 t3." + row + ".total"}};
}

Found results_total(LawfulReport& lawful, Dice& dice) {
  const std::string column = one_of(kApplicants, dice);
  raise(field(lawful, "t3", "results_total", column));
  return {{"A03 t3.results_total." + column}};
}

/// A whole result too many, entered in its row's total as well: the row holds.
Found leaf_and_its_total(LawfulReport& lawful, Dice& dice) {
  if (tells_results(lawful)) return std::nullopt;
  const std::string row = one_of(kLeaves, dice), column = one_of(kApplicants, dice);
  raise(field(lawful, "t3", row, column));
  raise(field(lawful, "t3", row, "total"));
  // Where another result of the column may be the one, the finding is about their sum.
  return {{"A02 t3." + row + "." + column + "|A02 t3.results_total." + column}};
}

Found case_total(LawfulReport& lawful, Dice& dice) {
  const std::string group = one_of(kGroups, dice);
  // Prose says how many there were.
  if (!words_of(lawful, Pattern("行政(?:复议|诉讼)[0-9]+件")).empty()) return std::nullopt;
  if (lawful.tells(What::kReview, What::kCorrected)) return std::nullopt;
  if (lawful.figures.at("t4.cases." + group + ".total") == 0) return std::nullopt;
  raise(field(lawful, "t4", "cases", group + ".total"));
  return {{"A04 t4.cases." + group + ".total"}};
}

Found case_outcome(LawfulReport& lawful, Dice& dice) {
  // Prose says what the outcomes were (均维持): it would be at fault as well.
  if (lawful.tells(What::kReviewUpheld, What::kCorrected)) return std::nullopt;
  const std::string group = one_of(kGroups, dice);
  raise(field(lawful, "t4", "cases", group + "." + one_of(kOutcomes, dice)));
  return {{"A04 t4.cases." + group + ".total"}};
}

// Table 2: figures that cannot be.

Found negative_items(LawfulReport& lawful, Dice& dice) {
  if (lawful.edition != "2019") return std::nullopt;
  static constexpr std::string_view kRows[] = {"licensing", "penalties", "coercion", "fees"};
  const std::string row = one_of(kRows, dice);
  const int items = lawful.figures.at("t2." + row + ".previous_items");
  field(lawful, "t2", row, "change") = std::to_string(-items - 1 - dice.below(5));
  return {{"A05 t2." + row + ".change"}};
}

Found fewer_open_than_new(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.edition != "2019") return std::nullopt;
  const int total = lawful.figures.at("t2.normative_documents.disclosed_total");
  field(lawful, "t2", "normative_documents", "disclosed") = std::to_string(total + 1);
  return {{"A06 t2.normative_documents.disclosed_total"}};
}

Found fewer_in_force(LawfulReport& lawful, Dice& /*dice*/) {
  const Pattern told("规范性文件[0-9]+件");
  if (lawful.prior) return std::nullopt;  // last year's stock tells as well
  if (lawful.edition != "2021" || !words_of(lawful, told).empty()) return std::nullopt;
  if (lawful.tells(What::kNormativeIssued, What::kNormativeInForce)) return std::nullopt;
  const int in_force = lawful.figures.at("t2.normative_documents.in_force");
  const int repealed = lawful.figures.at("t2.normative_documents.repealed");
  field(lawful, "t2", "normative_documents", "issued") = std::to_string(in_force + repealed + 1);
  return {{"A07 t2.normative_documents.in_force"}};
}

Found procurement(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.edition != "2019") return std::nullopt;
  if (lawful.figures.at("t2.procurement.items") == 0) return std::nullopt;
  field(lawful, "t2", "procurement", "amount") = "0";
  return {{"A08 t2.procurement.amount"}};
}

Found extra_row(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "add row below t2.coercion 「其他主动公开文件」");
  return {{"T06 t2"}};
}

Found unit_in_cell(LawfulReport& lawful, Dice& dice) {
  if (lawful.edition != "2021") return std::nullopt;
  field(lawful, "t2", "fees", "amount") += dice.chance(50) ? "元" : "万元";
  return {{"T11 t2.fees.amount"}};
}

Found fee_in_yuan(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.edition != "2021") return std::nullopt;
  field(lawful, "t2", "fees", "amount") = "77302800";
  return {{"T12 t2.fees.amount"}};
}

Found regulation(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.prior) return std::nullopt;
  const BodyLevel level = lawful.reporter.type.level;
  if (level != BodyLevel::kCounty && level != BodyLevel::kTownship) return std::nullopt;
  const std::string column = lawful.edition == "2021" ? "in_force" : "disclosed_total";
  field(lawful, "t2", "regulations", column) = "6";
  return {{"T13 t2.regulations." + column}};
}

// Cells that hold no proper number.

Found blank_cell(LawfulReport& lawful, Dice& dice) {
  const std::string row = one_of(kLeaves, dice), column = one_of(kApplicants, dice);
  field(lawful, "t3", row, column).clear();
  return {{"T07 t3." + row + "." + column}};
}

Found slash_in_cell(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kSymbols[] = {"/", "-", "—", "无"};
  const std::string row = one_of(kLeaves, dice), column = one_of(kApplicants, dice);
  if (lawful.figures.at("t3." + row + "." + column) != 0) return std::nullopt;
  field(lawful, "t3", row, column) = dice.pick(kSymbols);
  return {{"T08 t3." + row + "." + column}};
}

Found fraction_in_cell(LawfulReport& lawful, Dice& dice) {
  if (lawful.tells(What::kLicensing, What::kCoercion)) return std::nullopt;
  const std::string row = lawful.edition == "2021" ? "penalties" : "licensing";
  static constexpr std::string_view kNumbers[] = {"3.5", "-1", "0.1"};
  field(lawful, "t2", row, "decisions") = dice.pick(kNumbers);
  return {{"T09 t2." + row + ".decisions"}};
}

Found percent_in_cell(LawfulReport& lawful, Dice& dice) {
  if (lawful.edition != "2019") return std::nullopt;
  static constexpr std::string_view kRows[] = {"licensing", "penalties", "coercion"};
  const std::string row = one_of(kRows, dice);
  field(lawful, "t2", row, "change") = "0%";
  return {{"T10 t2." + row + ".change"}};
}

// Labels, rows, tables and sections.

Found altered_label(LawfulReport& lawful, Dice& dice) {
  static const std::array<std::pair<std::string_view, std::string_view>, 3> kAltered = {
      {{"refused.prohibited_by_law", "2.其他法律行政止公开"},
       {"refused.internal_affairs", "5.属于三类内容事务信息"},
       {"unavailable.unclear", "3.补证后申请内容仍不明确"}}};
  const auto& [row, label] = kAltered[static_cast<std::size_t>(dice.below(3))];
  edit(lawful, "label t3." + std::string(row) + " 「" + std::string(label) + "」");
  return {{"T05 t3." + std::string(row)}};
}

Found missing_row(LawfulReport& lawful, Dice& dice) {
  const std::string row = one_of(kLeaves, dice);
  if (lawful.figures.at("t3." + row + ".total") != 0) return std::nullopt;
  edit(lawful, "drop row t3." + row);
  return {{"T04 t3." + row}};
}

Found missing_table(LawfulReport& lawful, Dice& dice) {
  // Without prose the section would be empty, which is another fault.
  const std::string table = dice.chance(50) ? "t3" : "t4";
  const std::string section = table == "t3" ? "三" : "四";
  edit(lawful,
       "append section " + section + " 「有关情况另行公布，欢迎监督。」\ndrop table " + table);
  return {{"T03 " + table}};
}

Found missing_section(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kSections[] = {"二", "三", "四", "五"};
  const std::string section = one_of(kSections, dice);
  if (!words_of(lawful, Pattern("六个部分|报告内容包括")).empty()) return std::nullopt;
  edit(lawful, "drop section " + section);
  return {{"S01 第" + section + "部分"}};
}

Found empty_problems(LawfulReport& lawful, Dice& dice) {
  const std::string none = dice.chance(50) ? "无。" : "无";
  edit(lawful, "empty section 五\nappend section 五 「" + none + "」");
  return {{"S05 「" + none + "」"}};
}

Found renamed_heading(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "rename section 五 「五、存在问题和改进措施」");
  return {{"S02 「五、存在问题和改进措施」"}};
}

Found repeated_number(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "rename section 五 「四、存在的主要问题及改进情况」");
  return {{"S04 「四、存在的主要问题及改进情况」"}};
}

Found extra_part(LawfulReport& lawful, Dice& /*dice*/) {
  // Behind the signature nothing follows.
  if (!words_of(lawful, Pattern("^" + year_of(lawful, 1) + "年1月[0-9]+日$")).empty()) {
    return std::nullopt;
  }
  edit(lawful,
       "append section 六 「七、政府信息公开的收费及减免情况」\n"
       "append section 六 「没有收费。」");
  return {{"S06 「七、政府信息公开的收费及减免情况」"}};
}

Found no_platform(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "empty section 一\nappend section 一 「本报告所列数据的统计期限自" +
                   year_of(lawful, 0) + "年1月1日起至" + year_of(lawful, 0) +
                   "年12月31日止。主动公开信息依法审核；依申请公开渠道畅通；将公开列入考核。」");
  return {{"S07 「一、总体情况」"}};
}

Found no_period(LawfulReport& lawful, Dice& /*dice*/) {
  const Pattern period("[^。]*1月1日(?:起?至|到|—)[^。]*12月31日[^。]*。");
  // A drawn sentence may say for which time its figures are.
  if (!words_of(lawful, Pattern("截[至止]|成立以来|1月起?[至到]12月")).empty() ||
      !replace(lawful, period, "")) {
    return std::nullopt;
  }
  return {{"S09"}};
}

Found no_accountability(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.reporter.type.kind != BodyKind::kGovernment) return std::nullopt;
  const Pattern told("(?:将政务公开纳入年度考核，邀请|组织业务培训2次，把公开)[^。]*。");
  if (!replace(lawful, told, "开展业务培训和监督检查。")) return std::nullopt;
  if (!words_of(lawful, Pattern("考核")).empty()) return std::nullopt;
  return {{"S10 「一、总体情况」"}};
}

// Wording.

/// Puts the words behind the first sentence of 五.
Found behind_problems(LawfulReport& lawful, const std::string& words, std::string planted) {
  edit(lawful, "append section 五 「" + words + "」");
  return {{std::move(planted)}};
}

Found template_words(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kWords[] = {
      "全年公开信息XX条。", "工作要点（20XX年）已经印发。", "改进情况（宋体加粗小四号字）"};
  return behind_problems(lawful, one_of(kWords, dice), "F01");
}

Found markup(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kWords[] = {"加强培训，&nbsp;提高质量。", "加强培训。<br/>",
                                                "按照格式>编制方案。"};
  return behind_problems(lawful, one_of(kWords, dice), "F02");
}

Found doubled_words(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kWords[] = {"提高公开的的质量。", "健全监督保障保障机制。",
                                                "解读材料解读材料有待丰富。"};
  return behind_problems(lawful, one_of(kWords, dice), "F03");
}

Found radical(LawfulReport& lawful, Dice& /*dice*/) {
  return behind_problems(lawful, "加强日常⼯作，做好本职工作。", "F05");
}

Found misspelt_term(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kWords[] = {"做到不公开为另外。", "畅通依申公开渠道。",
                                                "妥善应对行政复义。"};
  return behind_problems(lawful, one_of(kWords, dice), "F06");
}

// Numbers of persons.

Found identity_number(LawfulReport& lawful, Dice& /*dice*/) {
  return behind_problems(lawful, "申请人周某（429999190001010014）的来信已回复。",
                         "P01 「429999190001010014」");
}

Found bank_card(LawfulReport& lawful, Dice& /*dice*/) {
  return behind_problems(lawful, "退费账户的卡号为6222020000000000000。",
                         "P02 「6222020000000000000」");
}

Found mobile_phone(LawfulReport& lawful, Dice& /*dice*/) {
  return behind_problems(lawful, "已回复来信人周某（13800000000）。", "P03 「13800000000」");
}

// Years.

Found other_period(LawfulReport& lawful, Dice& /*dice*/) {
  const Pattern period("自" + year_of(lawful, 0) + "年1月1日起至" + year_of(lawful, 0) + "年");
  if (!replace(lawful, period,
               "自" + year_of(lawful, -1) + "年1月1日起至" + year_of(lawful, -1) + "年")) {
    return std::nullopt;
  }
  return {{"Y01"}};
}

/// Puts the words where the first sentence of a year stands.
Found narrative_of_last_year(LawfulReport& lawful, Dice& /*dice*/) {
  const std::string year = year_of(lawful, 0) + "年，" + lawful.reporter.self + "通过政府网站";
  if (!replace(lawful, Pattern(year),
               year_of(lawful, -1) + "年，" + lawful.reporter.self + "通过政府网站")) {
    return std::nullopt;
  }
  return {{"Y04 「" + year_of(lawful, -1) + "年」"}};
}

Found carried_out_of_report_year(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("结转" + year_of(lawful, 1) + "年"),
               "结转" + year_of(lawful, 0) + "年")) {
    return std::nullopt;
  }
  return {{"Y05"}};
}

Found superseded_basis(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("国办公开办函〔2021〕30号"), "国办公开办函〔2019〕60号")) {
    return std::nullopt;
  }
  if (lawful.year < 2021) return std::nullopt;
  return {{"Y06 「国办公开办函〔2019〕60号」"}};
}

Found wrong_issuer(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kIssuers[] = {"国办发", "国办函", "国发"};
  if (!replace(
          lawful, Pattern("国办公开办函(?:〔2021〕30号|〔2019〕60号)"),
          one_of(kIssuers, dice) + (lawful.edition == "2021" ? "〔2021〕30号" : "〔2019〕60号"))) {
    return std::nullopt;
  }
  return {{"Y07"}};
}

Found year_without_character(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern(year_of(lawful, 0) + "年，" + lawful.reporter.self + "共收到"),
               year_of(lawful, 0) + "共收到")) {
    return std::nullopt;
  }
  return {{"Y08 「" + year_of(lawful, 0) + "」"}};
}

Found published_early(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("^" + year_of(lawful, 1) + "年1月[0-9]+日$"),
               year_of(lawful, 0) + "年12月20日")) {
    return std::nullopt;
  }
  return {{"Y09 「" + year_of(lawful, 0) + "年12月20日」"}};
}

Found another_body(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.reporter.type.kind == BodyKind::kUnknown) return std::nullopt;
  // A name that no made-up body of this run has, of the same kind.
  std::string other = lawful.reporter.name;
  const std::string root = other.substr(0, 6);
  other.replace(0, root.size(), "桐溪");
  if (!replace(lawful, Pattern("本报告由" + lawful.reporter.name), "本报告由" + other)) {
    return std::nullopt;
  }
  return {{"N01 「" + other + "」"}};
}

Found another_kind(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.reporter.type.kind == BodyKind::kUnknown) return std::nullopt;
  if (lawful.reporter.type.kind == BodyKind::kDepartment) {
    edit(lawful, "append section 五 「我镇将继续努力。」");
  } else {
    edit(lawful, "append section 五 「我局将继续努力。」");
  }
  return {{"N02"}};
}

Found telephone(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("电话：0361-5550326"), "电话：5550326")) return std::nullopt;
  return {{"N03 「5550326」"}};
}

Found plan_in_report_year(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern(year_of(lawful, 1) + "年，" + lawful.reporter.self + "将加强业务"),
               year_of(lawful, 0) + "年，" + lawful.reporter.self + "将加强业务")) {
    return std::nullopt;
  }
  return {{"Y03"}};
}

// Prose against tables.

Found none_received(LawfulReport& lawful, Dice& /*dice*/) {
  const int received = lawful.figures.at("t3.received.total");
  if (received == 0) return std::nullopt;
  const Pattern told("全年共收到政府信息公开申请[0-9]+件");
  if (!replace(lawful, told, "全年未收到政府信息公开申请")) return std::nullopt;
  return {{"C02"}};
}

/// Replaces the number that the pattern's match ends with (before 件) by one more.
Found count_in_prose(LawfulReport& lawful, const std::string& pattern, std::string planted) {
  const std::string told = words_of(lawful, Pattern(pattern + "[0-9]+件"));
  if (told.empty()) return std::nullopt;
  const std::string digits = words_of_text(told, Pattern("[0-9]+件$"));
  const int number = std::stoi(digits);
  const std::string changed =
      told.substr(0, told.size() - digits.size()) + std::to_string(number + 40) + "件";
  replace(lawful, Pattern(told), changed);
  return {{std::move(planted)}};
}

Found received(LawfulReport& lawful, Dice& /*dice*/) {
  // One number may be right and the other wrong: the wrong one may count something else.
  if (lawful.tells(What::kReceived, What::kIntake)) return std::nullopt;
  return count_in_prose(lawful, "共(?:收到|受理)政府信息公开申请", "C01");
}

Found carried(LawfulReport& lawful, Dice& /*dice*/) {
  return count_in_prose(lawful, "结转下年度继续办理", "C03");
}

Found reviews(LawfulReport& lawful, Dice& /*dice*/) {
  return count_in_prose(lawful, "被申请行政复议", "C05");
}

Found no_reviews(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.figures.at("t4.cases.review.total") == 0 ||
      !words_of(lawful, Pattern("行政复议[0-9]+件")).empty()) {
    return std::nullopt;
  }
  edit(lawful, "append section 四 「全年未发生因政府信息公开引发的行政复议。」");
  return {{"C05"}};
}

Found results(LawfulReport& lawful, Dice& /*dice*/) {
  const int refused = [&] {
    int sum = 0;
    for (const auto& [key, value] : lawful.figures) {
      if (key.starts_with("t3.refused.") && key.ends_with(".total")) sum += value;
    }
    return sum;
  }();
  const int granted = lawful.figures.at("t3.granted.total");
  edit(lawful, "append section 三 「办理结果为：予以公开" + std::to_string(granted) +
                   "件、不予公开" + std::to_string(refused + 1) + "件。」");
  return {{"C04 「不予公开" + std::to_string(refused + 1) + "件」"}};
}

Found all_upheld(LawfulReport& lawful, Dice& /*dice*/) {
  const int others = lawful.figures.at("t4.cases.review.corrected") +
                     lawful.figures.at("t4.cases.review.other") +
                     lawful.figures.at("t4.cases.review.pending");
  if (others == 0) return std::nullopt;
  edit(lawful, "append section 四 「行政复议均获维持。」");
  return {{"C06 「均获维持」"}};
}

Found percentage(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "append section 一 「办理来信40件，其中咨询类10件，占来信总数40件的52.1%。」");
  return {{"C07"}};
}

Found documents(LawfulReport& lawful, Dice& /*dice*/) {
  return count_in_prose(lawful, "现行有效", "C08");
}

Found parts(LawfulReport& lawful, Dice& /*dice*/) {
  const Pattern told("条，其中工作动态类[0-9]+条");
  if (!replace(lawful, told, "条，其中工作动态类900条")) return std::nullopt;
  return {{"C09"}};
}

Found no_fee_statement(LawfulReport& lawful, Dice& /*dice*/) {
  for (const std::string& statement : lawful.statements) {
    if (statement.find("收费") != std::string::npos) return std::nullopt;
  }
  if (lawful.edition != "2021") return std::nullopt;
  if (!replace(lawful, Pattern("^.*(?:信息处理费|未收取任何费用).*$"), "无。")) {
    return std::nullopt;
  }
  return {{"C11 「六、其他需要报告的事项」"}};
}

Found all_natural_persons(LawfulReport& lawful, Dice& /*dice*/) {
  const int others =
      lawful.figures.at("t3.received.total") - lawful.figures.at("t3.received.natural_person");
  if (others == 0) return std::nullopt;
  edit(lawful, "append section 一 「政府信息公开申请均为自然人提出。」");
  return {{"C12"}};
}

Found dealt_with(LawfulReport& lawful, Dice& /*dice*/) {
  const int more = lawful.figures.at("t3.results_total.total") + 500;
  edit(lawful, "append section 一 「全年办结政府信息公开申请" + std::to_string(more) + "件。」");
  return {{"C13"}};
}

Found applicants(LawfulReport& lawful, Dice& /*dice*/) {
  const int more = lawful.figures.at("t3.received.natural_person") + 500;
  edit(lawful,
       "append section 三 「自然人提出的政府信息公开申请" + std::to_string(more) + "件。」");
  return {{"C14"}};
}

Found decisions(LawfulReport& lawful, Dice& /*dice*/) {
  const int more = lawful.figures.at("t2.licensing.decisions") + 7;
  edit(lawful, "append section 二 「全年作出行政许可决定" + std::to_string(more) + "件。」");
  return {{"C15"}};
}

Found wrong_sum(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "append section 一 「答复来信：网上12件，信函5件，窗口3件，合计21件。」");
  return {{"C16"}};
}

Found told_twice(LawfulReport& lawful, Dice& /*dice*/) {
  const std::string told = words_of(lawful, Pattern("全年共收到政府信息公开申请[0-9]+件"));
  if (told.empty()) return std::nullopt;
  const int more = lawful.figures.at("t3.received.total") + 500;
  edit(lawful, "append section 六 「全年共收到政府信息公开申请" + std::to_string(more) + "件。」");
  return {{"C17"}};
}

Found enumeration(LawfulReport& lawful, Dice& /*dice*/) {
  // Another list of three may be the one that is announced.
  if (!words_of(lawful, Pattern("三是")).empty()) return std::nullopt;
  if (!replace(lawful, Pattern("以下2项工作：一是"), "以下3项工作：一是")) return std::nullopt;
  return {{"C10 「以下3项」"}};
}

Found doubled_comma(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("政府网站栏目设置，安排"), "政府网站栏目设置，，安排")) {
    return std::nullopt;
  }
  return {{"F04"}};
}

Found preamble_list(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("其他需要报告的事项六个部分组成"),
               "其他需要报告的事项五个部分组成")) {
    return std::nullopt;
  }
  return {{"S08"}};
}

/// Carried out of a column and of the total: each row holds, the column does not balance.
Found carried_and_its_total(LawfulReport& lawful, Dice& dice) {
  if (!words_of(lawful, Pattern("结转|转结")).empty()) return std::nullopt;
  if (lawful.tells(What::kCarriedIn, What::kIntake)) return std::nullopt;
  const std::string column = one_of(kApplicants, dice);
  raise(field(lawful, "t3", "carried_out", column));
  raise(field(lawful, "t3", "carried_out", "total"));
  // Which of the four is wrong cannot be told from the sums.
  return {{"A01 t3.carried_out." + column + "|A01 t3.received." + column + "|A01 t3.carried_in." +
           column + "|A01 t3.results_total." + column}};
}

// Forms of another year.

Found table_of_other_year(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.prior) return std::nullopt;
  if (lawful.tells(What::kNormativeIssued, What::kCoercion)) return std::nullopt;
  edit(lawful, std::string("table t2 from ") + (lawful.edition == "2021" ? "2019" : "2021"));
  return {{"T01 t2"}};
}

/// Table 3 in the form of 2019, its one row the sum of the three of 2021.
Found mixed_forms(LawfulReport& lawful, Dice& dice) {
  if (lawful.edition != "2021") return std::nullopt;
  if (lawful.figures.at("t3.other.fee_unpaid.total") > 0 || lawful.prior) return std::nullopt;
  edit(lawful, "table t3 from 2019");
  for (const std::string column : {"natural_person", "company", "research", "public_welfare",
                                   "legal_service", "other", "total"}) {
    int sum = 0;
    for (const std::string row : {"other.not_corrected", "other.fee_unpaid", "other.other"}) {
      sum += lawful.figures.at("t3." + row + "." + column);
    }
    lawful.figures["t3.other." + column] = sum;
  }
  const std::string fee = field(lawful, "t2", "fees", "amount");
  print_figures(lawful, dice);
  field(lawful, "t2", "fees", "amount") = fee;
  return {{"T02 t3.other"}};
}

Found swapped_parts(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful,
       "move section 五 before 四\n"
       "rename section 五 「四、存在的主要问题及改进情况」\n"
       "rename section 四 「五、政府信息公开行政复议、行政诉讼情况」");
  return {{"S03 「五、政府信息公开行政复议、行政诉讼情况」"}};
}

/// A part of the old form in the list of the preamble.
Found old_part_in_list(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("存在的主要问题及改进情况、其他需要报告的事项六个部分组成"),
               "存在的主要问题及改进情况、政府信息公开的收费及减免情况六个部分组成")) {
    return std::nullopt;
  }
  return {{"S08"}};
}

Found name_missing_in_list(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("存在的主要问题及改进情况、其他需要报告的事项六个部分组成"),
               "存在的主要问题及改进情况六个部分组成")) {
    return std::nullopt;
  }
  return {{"S08"}};
}

Found long_overview(LawfulReport& lawful, Dice& /*dice*/) {
  if (lawful.edition != "2021") return std::nullopt;
  edit(lawful, "append section 一 「" + long_paragraph() + "」");
  return {{"S11 「一、总体情况」"}};
}

Found malformed_period(LawfulReport& lawful, Dice& dice) {
  const std::string year = year_of(lawful, 0);
  const bool year_itself = dice.chance(50);
  if (!replace(lawful, Pattern("至" + year + "年12月31日止"),
               year_itself ? "至20" + year + "年12月31日止" : "至" + year + "年12月31止")) {
    return std::nullopt;
  }
  return {{"Y02"}};
}

// Against last year's report.

Found carried_in_otherwise(LawfulReport& lawful, Dice& dice) {
  if (!lawful.prior) return std::nullopt;
  const std::string column = one_of(kApplicants, dice);
  MadeUpRow& row = row_of(table_of(*lawful.prior, "t3"), "carried_out");
  raise(field_of(row, column));
  if (dice.chance(30)) return {{"X01 t3.carried_in." + column}};  // sorted anew: a warning
  raise(field_of(row, "total"));
  return {{"X01 t3.carried_in.total"}};
}

Found other_stock(LawfulReport& lawful, Dice& /*dice*/) {
  if (!lawful.prior || lawful.year < 2022) return std::nullopt;
  raise(field_of(row_of(table_of(*lawful.prior, "t2"), "normative_documents"), "in_force"));
  return {{"X02 t2.normative_documents.in_force"}};
}

/// Last year's words over again, with this year's figures.
Found copied(LawfulReport& lawful, Dice& /*dice*/) {
  if (!lawful.prior) return std::nullopt;
  std::vector<MadeUpBlock> words;
  std::size_t characters = 0;
  std::string section;
  for (MadeUpBlock block : lawful.report.blocks) {
    if (block.kind == MadeUpBlock::Kind::kHeading) section = block.section;
    if (block.kind == MadeUpBlock::Kind::kTable) block = {};
    if (block.kind == MadeUpBlock::Kind::kParagraph && (section == "一" || section == "五")) {
      characters += block.text.size() / 3;
    }
    words.push_back(block);
  }
  if (characters < 400) return std::nullopt;
  std::size_t table = 0;
  static constexpr std::string_view kTables[] = {"t2", "t3", "t4"};
  for (MadeUpBlock& block : words) {
    if (block.kind == MadeUpBlock::Kind::kParagraph && block.text.empty()) {
      for (const MadeUpBlock& old : lawful.prior->blocks) {
        if (old.table.id == kTables[table]) block = old;
      }
      ++table;
      continue;
    }
    for (const int year : {lawful.year - 1, lawful.year, lawful.year + 1}) {
      for (std::size_t at = block.text.find(std::to_string(year) + "年"); at != std::string::npos;
           at = block.text.find(std::to_string(year) + "年", at)) {
        block.text.replace(at, 4, std::to_string(year - 1));
      }
    }
  }
  lawful.prior->blocks = std::move(words);
  return {{"X04 「一、总体情况」"}};
}

Found change_claimed(LawfulReport& lawful, Dice& /*dice*/) {
  const std::string told =
      words_of(lawful, Pattern("申请数量(?:较上年|同比)(?:增长|下降)[0-9.]+%"));
  if (told.empty()) return std::nullopt;
  const std::string digits = words_of_text(told, Pattern("[0-9.]+%$"));
  const std::string changed = told.substr(0, told.size() - digits.size()) + "7" + digits;
  replace(lawful, Pattern(told), changed);
  return {{"X05 「" + changed + "」"}};
}

// The document itself; only as PDF.

Found scanned(LawfulReport& lawful, Dice& /*dice*/) {
  lawful.print = Print::kScan;
  lawful.only_as_pdf = true;
  return {{"D01 全文"}};
}

Found garbled(LawfulReport& lawful, Dice& /*dice*/) {
  lawful.print = Print::kGarbled;
  lawful.only_as_pdf = true;
  return {{"D04 全文"}};
}

Found table_as_picture(LawfulReport& lawful, Dice& dice) {
  if (lawful.prior) return std::nullopt;
  // Not t4: without its table the long heading of 四 may be read together with the line below it.
  static constexpr std::string_view kTables[] = {"t2", "t3"};
  const std::string table = one_of(kTables, dice);
  table_of(lawful.report, table).as_picture = true;
  lawful.only_as_pdf = true;
  return {{"D02 " + table}};
}

Found hidden_words(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kWords[] = {"内部联系人：周远，分机206", "此段发布前删去",
                                                "2021年旧稿"};
  lawful.report.hidden = one_of(kWords, dice);
  lawful.only_as_pdf = true;
  return {{"D05 「" + lawful.report.hidden + "」"}};
}

/// Words about a report, without its tables.
Found interpretation(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "drop table t2\ndrop table t3\ndrop table t4");
  std::string& title = lawful.report.blocks.front().text;
  title = "【文稿解读】" + title;
  return {{"D03"}};
}

}  // namespace

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> known = [] {
    const std::vector<Mutation> all = {
        {"a result more than there is", "A03", leaf_cell},
        {"a row's total", "A03", leaf_total},
        {"the sum of results", "A03", results_total},
        {"a result with its row's total", "A02", leaf_and_its_total},
        {"a group's total of table 4", "A04", case_total},
        {"an outcome of table 4", "A04", case_outcome},
        {"fewer than no items", "A05", negative_items},
        {"fewer documents open than new ones", "A06", fewer_open_than_new},
        {"fewer documents in force than new ones", "A07", fewer_in_force},
        {"procurement that costs nothing", "A08", procurement},
        {"a row that the form does not have", "T06", extra_row},
        {"a unit in a cell", "T11", unit_in_cell},
        {"a fee in yuan", "T12", fee_in_yuan},
        {"a regulation of a body without the power", "T13", regulation},
        {"a blank cell", "T07", blank_cell},
        {"a symbol for a number", "T08", slash_in_cell},
        {"no whole number", "T09", fraction_in_cell},
        {"a percentage for a count", "T10", percent_in_cell},
        {"an altered label", "T05", altered_label},
        {"a missing row", "T04", missing_row},
        {"a missing table", "T03", missing_table},
        {"a missing section", "S01", missing_section},
        {"nothing under 五", "S05", empty_problems},
        {"a heading under another name", "S02", renamed_heading},
        {"a number of a part twice", "S04", repeated_number},
        {"a seventh part", "S06", extra_part},
        {"an overview without its platforms", "S07", no_platform},
        {"no statistics period", "S09", no_period},
        {"a government without assessment", "S10", no_accountability},
        {"an identity number", "P01", identity_number},
        {"a bank card's number", "P02", bank_card},
        {"a mobile phone's number", "P03", mobile_phone},
        {"the period of another year", "Y01", other_period},
        {"a plan for the report year", "Y03", plan_in_report_year},
        {"work of the year before", "Y04", narrative_of_last_year},
        {"carried out of the report year", "Y05", carried_out_of_report_year},
        {"the notice of 2019 as the basis", "Y06", superseded_basis},
        {"another issuer", "Y07", wrong_issuer},
        {"a year without its character", "Y08", year_without_character},
        {"a signature before the year's end", "Y09", published_early},
        {"another body as the author", "N01", another_body},
        {"another kind of body", "N02", another_kind},
        {"a telephone without its area", "N03", telephone},
        {"a denial of applications", "C02", none_received},
        {"applications received, in the prose", "C01", received},
        {"applications carried out, in the prose", "C03", carried},
        {"reviews, in the prose", "C05", reviews},
        {"a denial of reviews", "C05", no_reviews},
        {"a result, in the prose", "C04", results},
        {"all upheld, in the prose", "C06", all_upheld},
        {"a percentage", "C07", percentage},
        {"documents in force, in the prose", "C08", documents},
        {"a part, in the prose", "C09", parts},
        {"no word of fees", "C11", no_fee_statement},
        {"all applicants of one kind", "C12", all_natural_persons},
        {"an enumeration's count", "C10", enumeration},
        {"words of the template", "F01", template_words},
        {"markup", "F02", markup},
        {"doubled words", "F03", doubled_words},
        {"doubled punctuation", "F04", doubled_comma},
        {"a radical for a character", "F05", radical},
        {"a misspelt term", "F06", misspelt_term},
        {"the number of parts in the preamble", "S08", preamble_list},
        {"a part of the old form in the preamble", "S08", old_part_in_list},
        {"a name missing in the preamble", "S08", name_missing_in_list},
        {"an overview of more than a thousand characters", "S11", long_overview},
        {"a figure carried out, with its total", "A01", carried_and_its_total},
        {"table 2 in another year's form", "T01", table_of_other_year},
        {"table 3 in the older form", "T02", mixed_forms},
        {"two parts in each other's place", "S03", swapped_parts},
        {"a period that is no period", "Y02", malformed_period},
        {"carried in otherwise than last year's report has it", "X01", carried_in_otherwise},
        {"in force otherwise than last year's report has it", "X02", other_stock},
        {"last year's words", "X04", copied},
        {"a change since last year", "X05", change_claimed},
        {"a scan", "D01", scanned},
        {"a table as a picture", "D02", table_as_picture},
        {"a document about the report", "D03", interpretation},
        {"characters that cannot be told", "D04", garbled},
        {"hidden words", "D05", hidden_words},
        {"results in total, in the prose", "C13", dealt_with},
        {"applications of natural persons, in the prose", "C14", applicants},
        {"decisions, in the prose", "C15", decisions},
        {"a sum of items", "C16", wrong_sum},
        {"one number told twice", "C17", told_twice},
    };
    std::vector<Mutation> usable;
    for (const std::vector<Mutation>& some : {all, editing_mutations()}) {
      for (const Mutation& mutation : some) {
        if (find_rule(mutation.code) != nullptr) usable.push_back(mutation);
      }
    }
    return usable;
  }();
  return known;
}

}  // namespace gouji::test
