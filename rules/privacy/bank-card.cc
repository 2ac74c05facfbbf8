// SPDX-License-Identifier: GPL-3.0-or-later
// A bank card's number: issuer, length and check digit are right, and the words beside it speak of
// an account. Serial numbers of sixteen digits are common; those words are not.
#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/privacy/shared-number-search.h"

namespace gouji {
namespace {

bool speaks_of_account(std::string_view sentence) {
  static const Pattern words("卡号|账号|帐号|账户|帐户|银行卡|储蓄卡|借记卡|汇款");
  return words.matches(sentence);
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_number(
      in.report, PersonalNumberKind::kCard,
      [&](const Normalized& text, const PersonalNumber& number, const std::string& section) {
        if (!speaks_of_account(sentence_around(text.text, number.at))) return;
        out.find(finding_at_number(text, number, section, say("疑似银行卡号")));
      });
  return out;
}

}  // namespace

extern const Rule bank_card = {
    .code = "P02",
    .name = "bank-card",
    .severity = Severity::kWarning,
    .title = "疑似银行卡号",
    .title_en = "Probably a bank card's number",
    .basis = "《政府信息公开条例》第十五条；《个人信息保护法》第二十八条",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
