// SPDX-License-Identifier: GPL-3.0-or-later
// Traces of careless editing, planted in lawful reports.
#include <array>

#include "parser/text/pattern.h"
#include "tests/support/break-report.h"
#include "tests/support/mutation-groups.h"
#include "tests/support/sample.h"

namespace gouji::test {
namespace {

void append(LawfulReport& lawful, const std::string& section, const std::string& words) {
  edit(lawful, "append section " + section + " 「" + words + "」");
}

/// Puts one of the sentences at the end of 五.
template <std::size_t N>
Found one_behind_problems(LawfulReport& lawful, Dice& dice,
                          const std::array<std::string_view, N>& words, std::string planted) {
  append(lawful, "五", std::string(dice.pick(std::span<const std::string_view>(words))));
  return {{std::move(planted)}};
}

Found inner_numbering(LawfulReport& lawful, Dice& dice) {
  static constexpr std::array<std::string_view, 3> kWords = {
      "改进的打算：一是加强培训；二是完善制度；二是丰富解读。",
      "改进的打算：一是加强培训；二是完善制度；四是丰富解读。",
      "改进的打算：一是加强培训；二是完善制度；三是丰富解读；三是定期抽查。"};
  return one_behind_problems(lawful, dice, kWords, "S12");
}

Found title_without_year(LawfulReport& lawful, Dice& /*dice*/) {
  std::string& title = lawful.report.blocks.front().text;
  const std::string year = std::to_string(lawful.year);
  const std::size_t at = title.find(year);
  if (at == std::string::npos || lawful.prior) return std::nullopt;
  // The preamble has to say the year instead, or nothing could be held against it.
  title = lawful.reporter.name + "政府信息公开工作年度报告";
  return {{"S13"}};
}

Found items_as_decisions(LawfulReport& lawful, Dice& dice) {
  if (lawful.edition != "2019" || lawful.prior) return std::nullopt;
  MadeUpRow& row = row_of(table_of(lawful.report, "t2"), "licensing");
  const int items = 20 + dice.below(40), change = 3 + dice.below(20);
  field_of(row, "previous_items") = std::to_string(items);
  field_of(row, "change") = std::to_string(change);
  field_of(row, "decisions") = std::to_string(items + change);
  return {{"A09"}};
}

Found foreign_text(LawfulReport& lawful, Dice& dice) {
  if (lawful.reporter.type.level != BodyLevel::kTownship) return std::nullopt;
  static constexpr std::array<std::string_view, 2> kWords = {
      "统筹推进全省政务公开工作，加强业务培训。",
      "今年受理公民向市政府提出的信息公开申请，今后将加强沟通。"};
  return one_behind_problems(lawful, dice, kWords, "N04");
}

Found altered_title(LawfulReport& lawful, Dice& dice) {
  static constexpr std::array<std::string_view, 3> kWords = {
      "加强对《国家保密法》的学习。", "加强对《中华人民共和国信息公开条例》的学习。",
      "加强对《中华人民共和国政府信息公条例》的学习。"};
  return one_behind_problems(lawful, dice, kWords, "Y10");
}

Found old_article(LawfulReport& lawful, Dice& dice) {
  static constexpr std::array<std::string_view, 2> kWords = {
      "对照《条例》第三十二条的内容要求，改进年报的质量。",
      "对照《政府信息公开条例》第三十一条，按时公布年报。"};
  return one_behind_problems(lawful, dice, kWords, "Y11");
}

Found incomplete_text(LawfulReport& lawful, Dice& dice) {
  static constexpr std::array<std::string_view, 3> kWords = {
      "改进情况登载于门户网站（具体网址），欢迎监督。",
      "开展巡查34，其中夜间巡查较少，今后将增加。", "另在村务栏公开信息条，今后将继续丰富。"};
  return one_behind_problems(lawful, dice, kWords, "F07");
}

Found approximate_number(LawfulReport& lawful, Dice& dice) {
  static constexpr std::array<std::string_view, 2> kWords = {"走访群众67余户，听取改进建议。",
                                                             "发放手册1,283余册，今后将丰富内容。"};
  return one_behind_problems(lawful, dice, kWords, "F08");
}

Found mark_behind_ordinal(LawfulReport& lawful, Dice& /*dice*/) {
  append(lawful, "五", "（一）、加强培训，丰富解读。");
  return {{"F04"}};
}

Found repeated_item(LawfulReport& lawful, Dice& /*dice*/) {
  append(lawful, "五", "今后重点公开水库调度、河道巡查、水库调度等信息。");
  return {{"F03"}};
}

Found lost_disclosure(LawfulReport& lawful, Dice& /*dice*/) {
  append(lawful, "五", "今后将继续推动政府信息工作。");
  return {{"F06"}};
}

Found petitioners(LawfulReport& lawful, Dice& /*dice*/) {
  append(lawful, "五", "继续化解周明远、何其安包案户的问题。");
  return {{"P03"}};
}

Found wrong_year_of_number(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, "国办公开办函〔2021〕30号", "国办公开办函〔2020〕30号")) return std::nullopt;
  return {{"Y07 「国办公开办函〔2020〕30号」"}};
}

Found period_ends_early(LawfulReport& lawful, Dice& /*dice*/) {
  const std::string year = std::to_string(lawful.year);
  if (!replace(lawful, "至" + year + "年12月31日止", "至" + year + "年12月30日止")) {
    return std::nullopt;
  }
  return {{"Y02"}};
}

}  // namespace

std::vector<Mutation> editing_mutations() {
  return {
      {"a number of an enumeration twice or left out", "S12", inner_numbering},
      {"a title without a year", "S13", title_without_year},
      {"decisions entered as items", "A09", items_as_decisions},
      {"work of another body", "N04", foreign_text},
      {"a title that lacks a word", "Y10", altered_title},
      {"an article of the old regulation", "Y11", old_article},
      {"an unfinished sentence", "F07", incomplete_text},
      {"an approximate number that is not round", "F08", approximate_number},
      {"a mark behind an ordinal", "F04", mark_behind_ordinal},
      {"an item twice in a list", "F03", repeated_item},
      {"a term without its middle", "F06", lost_disclosure},
      {"names of petitioners", "P03", petitioners},
      {"a number of another year", "Y07", wrong_year_of_number},
      {"a period that ends a day early", "Y02", period_ends_early},
  };
}

}  // namespace gouji::test
