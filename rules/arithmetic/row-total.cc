// SPDX-License-Identifier: GPL-3.0-or-later
// Each row's total is the sum over the kinds of applicants.
#include "rules/arithmetic/shared-balance.h"

namespace gouji {
namespace {

Outcome check(const Case& in) { return check_identities(in, "A03"); }

}  // namespace

extern const Rule row_total = {
    .code = "A03",
    .name = "row-total",
    .severity = Severity::kError,
    .title = "行合计错误",
    .title_en = "Row total is wrong",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件表三总计栏",
    .check = check,
    .turn = 20,
};

}  // namespace gouji
