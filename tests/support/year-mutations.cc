// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "parser/text/pattern.h"
#include "tests/support/break-report.h"
#include "tests/support/mutation-groups.h"
#include "tests/support/sample.h"

namespace gouji::test {
namespace {

constexpr std::array<std::string_view, 6> kApplicants = {
    "natural_person", "company", "research", "public_welfare", "legal_service", "other"};

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

Found plan_in_report_year(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern(year_of(lawful, 1) + "年，" + lawful.reporter.self + "将加强业务"),
               year_of(lawful, 0) + "年，" + lawful.reporter.self + "将加强业务")) {
    return std::nullopt;
  }
  return {{"Y03"}};
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

}  // namespace

std::vector<Mutation> year_mutations() {
  return {
      {"the period of another year", "Y01", other_period},
      {"a plan for the report year", "Y03", plan_in_report_year},
      {"work of the year before", "Y04", narrative_of_last_year},
      {"carried out of the report year", "Y05", carried_out_of_report_year},
      {"the notice of 2019 as the basis", "Y06", superseded_basis},
      {"a year without its character", "Y08", year_without_character},
      {"a signature before the year's end", "Y09", published_early},
      {"a period that is no period", "Y02", malformed_period},
      {"carried in otherwise than last year's report has it", "X01", carried_in_otherwise},
      {"in force otherwise than last year's report has it", "X02", other_stock},
      {"last year's words", "X04", copied},
      {"a change since last year", "X05", change_claimed},
  };
}

}  // namespace gouji::test
