// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/pattern.h"
#include "tests/support/break-report.h"
#include "tests/support/mutation-groups.h"

namespace gouji::test {
namespace {

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

Found wrong_issuer(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kIssuers[] = {"国办发", "国办函", "国发"};
  if (!replace(
          lawful, Pattern("国办公开办函(?:〔2021〕30号|〔2019〕60号)"),
          one_of(kIssuers, dice) + (lawful.edition == "2021" ? "〔2021〕30号" : "〔2019〕60号"))) {
    return std::nullopt;
  }
  return {{"Y07"}};
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

Found doubled_comma(LawfulReport& lawful, Dice& /*dice*/) {
  if (!replace(lawful, Pattern("政府网站栏目设置，安排"), "政府网站栏目设置，，安排")) {
    return std::nullopt;
  }
  return {{"F04"}};
}

}  // namespace

std::vector<Mutation> wording_mutations() {
  return {
      {"an identity number", "P01", identity_number},
      {"a bank card's number", "P02", bank_card},
      {"a mobile phone's number", "P03", mobile_phone},
      {"another issuer", "Y07", wrong_issuer},
      {"another body as the author", "N01", another_body},
      {"another kind of body", "N02", another_kind},
      {"a telephone without its area", "N03", telephone},
      {"words of the template", "F01", template_words},
      {"markup", "F02", markup},
      {"doubled words", "F03", doubled_words},
      {"doubled punctuation", "F04", doubled_comma},
      {"a radical for a character", "F05", radical},
      {"a misspelt term", "F06", misspelt_term},
  };
}

}  // namespace gouji::test
