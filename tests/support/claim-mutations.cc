// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/pattern.h"
#include "tests/support/break-report.h"
#include "tests/support/mutation-groups.h"

namespace gouji::test {
namespace {

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

}  // namespace

std::vector<Mutation> claim_mutations() {
  return {
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
      {"results in total, in the prose", "C13", dealt_with},
      {"applications of natural persons, in the prose", "C14", applicants},
      {"decisions, in the prose", "C15", decisions},
      {"a sum of items", "C16", wrong_sum},
      {"one number told twice", "C17", told_twice},
  };
}

}  // namespace gouji::test
