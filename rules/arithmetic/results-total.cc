// SPDX-License-Identifier: GPL-3.0-or-later
// The results of a column add up to its （七）总计.
#include "rules/arithmetic/shared-balance.h"

namespace gouji {
namespace {

Outcome check(const Case& in) { return check_identities(in, "A02"); }

}  // namespace

extern const Rule results_total = {
    .code = "A02",
    .name = "results-total",
    .severity = Severity::kError,
    .title = "办理结果合计错误",
    .title_en = "Results do not add up",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件表三第三项（七）总计",
    .check = check,
    .turn = 30,
};

}  // namespace gouji
