// SPDX-License-Identifier: GPL-3.0-or-later
// An aggregated report is the sum of those of the bodies below. It takes all of them at once.
#include "parser/base/say.h"
#include "rules/rule.h"

namespace gouji {
namespace {

Outcome check(const Case& /*in*/) {
  return Outcome::not_applicable(say("需要同时提供汇总报告和全部下级单位的报告"));
}

}  // namespace

extern const Rule roll_up = {
    .code = "X03",
    .name = "roll-up",
    .severity = Severity::kWarning,
    .title = "汇总与各单位之和不符",
    .title_en = "Aggregated figures are not the sum of the bodies'",
    .basis = "《中华人民共和国政府信息公开条例》第四十九条第二款",
    .check = check,
    .of_audit = true,
};

}  // namespace gouji
