// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen's identity number in the prose, in a table, or where no reader sees it. Its province,
// date of birth and check digit have to be right: of numbers that only have its length, one in
// thousands passes. An identity number with a slip in it is overlooked.
#include "parser/base/say.h"
#include "rules/privacy/shared-number-search.h"
#include "rules/rule.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  Outcome out;
  for_each_number(
      in.report, PersonalNumberKind::kIdentity,
      [&](const Normalized& text, const PersonalNumber& number, const std::string& section) {
        out.find(finding_at_number(text, number, section, say("出现公民身份号码")));
      });
  return out;
}

}  // namespace

extern const Rule identity_number = {
    .code = "P01",
    .name = "identity-number",
    .severity = Severity::kError,
    .title = "出现公民身份号码",
    .title_en = "Citizen's identity number",
    .basis = "《政府信息公开条例》第十五条；《个人信息保护法》第二十八条",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
