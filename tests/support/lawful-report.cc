// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lawful-report.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "parser/built-in/built-in-editions.h"
#include "parser/text/pattern.h"
#include "tests/statements/host-tables.h"
#include "tests/support/catch.h"
#include "tests/support/draw-statements.h"

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
  switch (dice.below(18)) {
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
    case 11:
      return department("教育局", "我局");
    case 12:
      return {root + "省人民政府", root + "省", "我省", {K::kGovernment, L::kProvince}};
    case 13:
      return {root + "市水利局", root + "市", "我局", {K::kDepartment, L::kUnknown}};
    case 14:
      return {root + "县人民政府办公室", root + "县", "我办", {K::kDepartment, L::kCounty}};
    case 15:
      return {
          root + "经济技术开发区管理委员会", root + "开发区", "我委", {K::kUnknown, L::kUnknown}};
    case 16:
      return {root + "自治州人民政府", root + "自治州", "我州", {K::kGovernment, L::kCity}};
    default:
      return department("卫生健康局", "本机关");
  }
}

int few(Dice& dice) { return dice.chance(70) ? 0 : dice.between(1, 9); }

/// `next`: the figures of the year after, into which this year's are carried; or null.
void fill_applications(Figures& figures, const Edition& edition, const Figures* next, Dice& dice) {
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
    int out = asks ? few(dice) : 0;
    if (next != nullptr) out = next->at("t3.carried_in." + column);
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

/// One who may make regulations: a 市 may be of county rank, so not there.
bool makes_regulations(const Reporter& reporter) {
  return reporter.type.kind == BodyKind::kGovernment &&
         (reporter.type.level == BodyLevel::kProvince || reporter.type.level == BodyLevel::kCity);
}

void fill_disclosure(LawfulReport& lawful, const Figures* next, Dice& dice) {
  Figures& figures = lawful.figures;
  const bool regulates = makes_regulations(lawful.reporter);
  const int made = dice.below(7), repealed = dice.below(5);
  if (lawful.edition == "2021") {
    for (const std::string row : {"regulations", "normative_documents"}) {
      const bool none = row == "regulations" && !regulates;
      const std::string key = "t2." + row + ".";
      figures[key + "issued"] = none ? 0 : made;
      figures[key + "repealed"] = none ? 0 : repealed;
      figures[key + "in_force"] = none ? 0 : std::max(0, made - repealed) + dice.below(30);
      if (next == nullptr || !next->contains(key + "in_force")) continue;
      // What was in force at the end of this year is what the next one began with.
      const int stock =
          next->at(key + "in_force") - next->at(key + "issued") + next->at(key + "repealed");
      figures[key + "in_force"] = stock;
      figures[key + "issued"] = std::min(figures[key + "issued"], stock);
      figures[key + "repealed"] = 0;
    }
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
    if (row != "fees") {
      // Decisions that are the items by chance look like items entered for decisions.
      const int decisions = dice.below(400);
      const int items = before + figures["t2." + row + ".change"];
      figures["t2." + row + ".decisions"] = decisions == items ? decisions + 1 : decisions;
    }
  }
  figures["t2.procurement.items"] = dice.below(5);
}

}  // namespace

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

namespace {

void fill_figures(LawfulReport& lawful, const Figures* next, Dice& dice) {
  const auto editions = built_in_editions();
  for (const Edition& each : editions->all) {
    if (each.id == lawful.edition) fill_applications(lawful.figures, each, next, dice);
  }
  fill_cases(lawful.figures, dice);
  fill_disclosure(lawful, next, dice);
}

/// 岚浦县水利局 → 岚浦县, 我局.
Reporter reporter_named(const std::string& name) {
  static const Pattern kPlace("^岚浦(?:街道|.)");
  static constexpr std::pair<std::string_view, std::string_view> kSelves[] = {
      {"县人民政府", "我县"}, {"市人民政府", "我市"}, {"区人民政府", "我区"},
      {"镇人民政府", "我镇"}, {"乡人民政府", "我乡"}, {"街道办事处", "我街道"},
      {"办公室", "我办"},     {"委员会", "我委"},     {"局", "我局"}};
  const auto place = kPlace.find(name);
  REQUIRE(place.has_value());
  Reporter reporter{name, std::string(slice(name, place->at)), "本机关", body_type_of(name)};
  for (const auto& [tail, self] : kSelves) {
    if (name.ends_with(tail)) {
      reporter.self = self;
      break;
    }
  }
  return reporter;
}

/// Figures of these rows come from the sentences; of the last three only the decisions.
bool is_told(const std::string& row, const std::string& column) {
  if (row == "licensing" || row == "penalties" || row == "coercion") return column == "decisions";
  return row == "cases" || row == "regulations" || row == "normative_documents";
}

/// The figures with which the sentences agree take the place of those made up.
void take_figures(LawfulReport& lawful, const FormFigures& told) {
  const auto tables = filled_tables(told, lawful.year);
  static constexpr std::array<std::string_view, 3> kTables = {"t2", "t3", "t4"};
  for (std::size_t t = 0; t < kTables.size(); ++t) {
    const std::string id(kTables[t]);
    const MadeUpTable& table = table_of(lawful.report, id);
    REQUIRE(table.rows.size() == tables[t].size());
    for (std::size_t i = 0; i < tables[t].size(); ++i) {
      MadeUpRow row = table.rows[i];
      row.fields = tables[t][i];
      for (const std::string& column : row.columns) {
        if (id != "t3" && !is_told(row.id, column)) continue;
        lawful.figures[id + "." + row.id + "." + column] = std::stoi(field_of(row, column));
      }
    }
  }
  if (lawful.edition != "2019") return;
  for (const std::string row : {"licensing", "penalties", "coercion"}) {
    const std::string key = "t2." + row;
    int& items = lawful.figures[key + ".previous_items"];
    const int all = items + lawful.figures[key + ".change"];
    if (all == lawful.figures[key + ".decisions"]) ++items;  // see fill_disclosure()
  }
}

/// A change since last year, which last year's report would have to bear out.
bool compares_years(const std::vector<std::string>& sentences) {
  static const Pattern kChange("上年(?:[^结转未无]|$)|去年|同期|较|增|减|比|降|历年|累计");
  return std::any_of(sentences.begin(), sentences.end(),
                     [](const std::string& each) { return kChange.matches(each); });
}

void tell_statements(LawfulReport& lawful, Dice& dice) {
  std::optional<DrawnStatements> drawn = draw_statements(lawful.year, dice);
  if (!drawn) return;
  lawful.reporter = reporter_named(drawn->body);
  take_figures(lawful, drawn->figures);
  lawful.statements = std::move(drawn->sentences);
  lawful.claims = std::move(drawn->claims);
}

std::string edition_of(int year) { return year < 2021 ? "2019" : "2021"; }

/// The report of the year before, in other words.
LawfulReport report_before(const LawfulReport& lawful, Dice& dice) {
  LawfulReport prior;
  prior.reporter = lawful.reporter;
  prior.year = lawful.year - 1;
  prior.edition = edition_of(prior.year);
  prior.report = base_report(prior.edition);
  fill_figures(prior, &lawful.figures, dice);
  print_figures(prior, dice);
  write_prose(prior, dice);
  return prior;
}

}  // namespace

bool LawfulReport::tells(What first, What last) const {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.compare != Compare::kNo && claim.what >= first && claim.what <= last;
  });
}

BuiltSample LawfulReport::sample() const {
  BuiltSample built;
  built.report = report;
  built.prior = prior;
  built.print = print;
  built.only_as_pdf = only_as_pdf;
  return built;
}

LawfulReport lawful_report(std::uint32_t seed) {
  Dice dice(seed);
  LawfulReport lawful;
  lawful.reporter = random_reporter(dice);
  lawful.edition = dice.chance(30) ? "2019" : "2021";
  lawful.year = lawful.edition == "2019" ? dice.between(2019, 2020) : dice.between(2021, 2025);
  lawful.report = base_report(lawful.edition);
  fill_figures(lawful, nullptr, dice);
  Dice apart(seed);
  if (apart.chance(50)) tell_statements(lawful, apart);
  if (lawful.year > 2019 && dice.chance(35) && !compares_years(lawful.statements)) {
    LawfulReport prior = report_before(lawful, dice);
    lawful.prior = std::move(prior.report);
    lawful.before = std::move(prior.figures);
  }
  print_figures(lawful, dice);
  if (lawful.prior && lawful.edition == "2021" && edition_of(lawful.year - 1) == "2021") {
    // Fees are of the same size each year.
    field_of(row_of(table_of(*lawful.prior, "t2"), "fees"), "amount") =
        field_of(row_of(table_of(lawful.report, "t2"), "fees"), "amount");
  }
  write_prose(lawful, dice);
  return lawful;
}

}  // namespace gouji::test
