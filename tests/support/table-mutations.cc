// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "parser/text/pattern.h"
#include "tests/support/break-report.h"
#include "tests/support/mutation-groups.h"

namespace gouji::test {
namespace {

constexpr std::array<std::string_view, 6> kApplicants = {
    "natural_person", "company", "research", "public_welfare", "legal_service", "other"};
constexpr std::array<std::string_view, 3> kGroups = {"review", "direct", "after_review"};
constexpr std::array<std::string_view, 4> kOutcomes = {"upheld", "corrected", "other", "pending"};
// Rows of table 3 that every edition has and no prose speaks of.
constexpr std::array<std::string_view, 6> kLeaves = {
    "partly_granted",      "refused.state_secret",   "refused.third_party",
    "unavailable.unclear", "not_processed.petition", "not_processed.repeated"};

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

}  // namespace

std::vector<Mutation> table_mutations() {
  return {
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
      {"a figure carried out, with its total", "A01", carried_and_its_total},
      {"table 2 in another year's form", "T01", table_of_other_year},
      {"table 3 in the older form", "T02", mixed_forms},
  };
}

}  // namespace gouji::test
