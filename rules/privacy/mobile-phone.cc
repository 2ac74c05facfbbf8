// SPDX-License-Identifier: GPL-3.0-or-later
// A mobile phone's number outside the words that say how to reach the body itself.
#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/privacy/shared-number-search.h"

namespace gouji {
namespace {

/// The body's own contact, in the preamble or at the end.
bool is_contact(std::string_view sentence) {
  static const Pattern words("联系|咨询|疑问|地址|邮编|邮箱|传真|值班|热线|监督电话|举报电话");
  return words.matches(sentence);
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_number(
      in.report, PersonalNumberKind::kMobile,
      [&](const Normalized& text, const PersonalNumber& number, const std::string& section) {
        if (is_contact(sentence_around(text.text, number.at))) return;
        out.find(finding_at_number(text, number, section, say("出现手机号码")));
      });
  return out;
}

}  // namespace

extern const Rule mobile_phone = {
    .code = "P03",
    .name = "mobile-phone",
    .severity = Severity::kInfo,
    .title = "出现个人手机号码",
    .title_en = "A person's mobile phone number",
    .basis = "《政府信息公开条例》第十五条",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
