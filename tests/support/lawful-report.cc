// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lawful-report.h"

#include <array>
#include <vector>

#include "parser/edition/load-edition.h"
#include "tests/support/catch.h"

namespace gouji::test {
namespace {

constexpr std::array<std::string_view, 6> kApplicants = {
    "natural_person", "company", "research", "public_welfare", "legal_service", "other"};

Reporter random_reporter(Dice& dice) {
  using K = BodyKind;
  using L = BodyLevel;
  static constexpr std::string_view kRoots[] = {"岚浦", "清岚", "望岚", "映湖", "槎湾",
                                                "陆汀", "云岫", "汀兰", "柳港", "蓝泾"};
  const std::string root(dice.pick(kRoots));
  const std::string higher = root + (dice.chance(50) ? "县" : "区");
  const auto department = [&](std::string_view tail, std::string_view self) {
    return Reporter{
        higher + std::string(tail), higher, std::string(self), {K::kDepartment, L::kCounty}};
  };
  switch (dice.below(12)) {
    case 0:
      return {root + "县人民政府", root + "县", "我县", {K::kGovernment, L::kCounty}};
    case 1:
      return {root + "区人民政府", root + "区", "我区", {K::kGovernment, L::kCounty}};
    case 2:
      return {root + "市人民政府", root + "市", "我市", {K::kGovernment, L::kUnknown}};
    case 3:
      return {root + "镇人民政府", root + "镇", "我镇", {K::kGovernment, L::kTownship}};
    case 4:
      return {root + "乡人民政府", root + "乡", "我乡", {K::kGovernment, L::kTownship}};
    case 5:
      return {root + "街道办事处", root + "街道", "我街道", {K::kStreetOffice, L::kTownship}};
    case 6:
      return department("水利局", "我局");
    case 7:
      return department("市场监督管理局", "我局");
    case 8:
      return department("发展和改革委员会", "我委");
    case 9:
      return department("人民政府办公室", "我办");
    case 10:
      return {root + "省交通运输厅", root + "省", "我厅", {K::kDepartment, L::kProvince}};
    default:
      return department("教育局", "我局");
  }
}

int few(Dice& dice) { return dice.chance(70) ? 0 : dice.between(1, 9); }

void fill_applications(Figures& figures, const Edition& edition, Dice& dice) {
  const TableDef* table = edition.table("t3");
  REQUIRE(table != nullptr);
  const bool none = dice.chance(25);
  for (const std::string_view who : kApplicants) {
    const std::string column(who);
    const bool asks = !none && (who == "natural_person" || dice.chance(35));
    int results = 0;
    for (const BandDef& band : table->bands) {
      for (const RowDef& row : band.rows) {
        if (row.id == "received" || row.id == "carried_in" || row.id == "results_total" ||
            row.id == "carried_out") {
          continue;
        }
        const int value = asks ? few(dice) : 0;
        figures["t3." + row.id + "." + column] = value;
        results += value;
      }
    }
    const int out = asks ? few(dice) : 0;
    const int in = dice.below(std::min(results + out, 6) + 1);
    figures["t3.results_total." + column] = results;
    figures["t3.carried_out." + column] = out;
    figures["t3.carried_in." + column] = in;
    figures["t3.received." + column] = results + out - in;
  }
  for (const BandDef& band : table->bands) {
    for (const RowDef& row : band.rows) {
      int total = 0;
      for (const std::string_view who : kApplicants) {
        total += figures["t3." + row.id + "." + std::string(who)];
      }
      figures["t3." + row.id + ".total"] = total;
    }
  }
}

void fill_cases(Figures& figures, Dice& dice) {
  for (const std::string group : {"review", "direct", "after_review"}) {
    int total = 0;
    const bool any = dice.chance(45);
    for (const std::string outcome : {"upheld", "corrected", "other", "pending"}) {
      const int value = any ? few(dice) : 0;
      figures["t4.cases." + group + "." + outcome] = value;
      total += value;
    }
    figures["t4.cases." + group + ".total"] = total;
  }
}

void fill_disclosure(Figures& figures, const std::string& edition, Dice& dice) {
  const int made = dice.below(7), repealed = dice.below(5);
  if (edition == "2021") {
    for (const std::string column : {"issued", "repealed", "in_force"}) {
      figures["t2.regulations." + column] = 0;
    }
    figures["t2.normative_documents.issued"] = made;
    figures["t2.normative_documents.repealed"] = repealed;
    figures["t2.normative_documents.in_force"] = std::max(0, made - repealed) + dice.below(30);
    for (const std::string row : {"licensing", "penalties", "coercion"}) {
      figures["t2." + row + ".decisions"] = dice.below(400);
    }
    return;
  }
  for (const std::string column : {"made", "disclosed", "disclosed_total"}) {
    figures["t2.regulations." + column] = 0;
  }
  const int disclosed = dice.below(7);
  figures["t2.normative_documents.made"] = made;
  figures["t2.normative_documents.disclosed"] = disclosed;
  figures["t2.normative_documents.disclosed_total"] = disclosed + dice.below(30);
  for (const std::string row : {"licensing", "other_services", "penalties", "coercion", "fees"}) {
    const int before = dice.below(60);
    figures["t2." + row + ".previous_items"] = before;
    figures["t2." + row + ".change"] = dice.between(-std::min(before, 9), 9);
    if (row != "fees") figures["t2." + row + ".decisions"] = dice.below(400);
  }
  figures["t2.procurement.items"] = dice.below(5);
}

/// Prints the figures into the tables.
void print_figures(LawfulReport& lawful, Dice& dice) {
  const Figures& figures = lawful.figures;
  for (const std::string id : {"t2", "t3", "t4"}) {
    for (MadeUpRow& row : table_of(lawful.report, id).rows) {
      for (const std::string& column : row.columns) {
        const auto figure = figures.find(id + "." + row.id + "." + column);
        if (figure != figures.end()) field_of(row, column) = std::to_string(figure->second);
      }
    }
  }
  MadeUpTable& disclosure = table_of(lawful.report, "t2");
  if (lawful.edition == "2021") {
    static constexpr std::string_view kAmounts[] = {"0", "12.6", "7730.28", "7545", "0.5"};
    field_of(row_of(disclosure, "fees"), "amount") = dice.pick(kAmounts);
  } else {
    static constexpr std::string_view kAmounts[] = {"268000", "52.15", "251000元", "160.5964万元"};
    const bool any = figures.at("t2.procurement.items") > 0;
    field_of(row_of(disclosure, "procurement"), "amount") = any ? dice.pick(kAmounts) : "0";
  }
}

}  // namespace

Figures balanced_figures(const std::string& edition, Dice& dice) {
  Figures figures;
  const auto editions = built_in_editions();
  for (const Edition& each : editions->all) {
    if (each.id != edition) continue;
    fill_applications(figures, each, dice);
  }
  fill_cases(figures, dice);
  fill_disclosure(figures, edition, dice);
  return figures;
}

LawfulReport lawful_report(std::uint32_t seed) {
  Dice dice(seed);
  LawfulReport lawful;
  lawful.reporter = random_reporter(dice);
  lawful.edition = dice.chance(30) ? "2019" : "2021";
  lawful.year = lawful.edition == "2019" ? dice.between(2019, 2020) : dice.between(2021, 2025);
  lawful.report = base_report(lawful.edition);
  lawful.figures = balanced_figures(lawful.edition, dice);
  print_figures(lawful, dice);
  write_prose(lawful, dice);
  return lawful;
}

}  // namespace gouji::test
