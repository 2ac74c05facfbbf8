// SPDX-License-Identifier: GPL-3.0-or-later
// Each group of table 4 adds up to its 总计.
#include "rules/arithmetic/shared-balance.h"

namespace gouji {
namespace {

Outcome check(const Case& in) { return check_identities(in, "A04"); }

}  // namespace

extern const Rule review_total = {
    .code = "A04",
    .name = "review-total",
    .severity = Severity::kError,
    .title = "复议诉讼合计错误",
    .title_en = "Review or litigation total is wrong",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件表四总计栏",
    .check = check,
    .turn = 10,
};

}  // namespace gouji
