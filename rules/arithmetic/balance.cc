// SPDX-License-Identifier: GPL-3.0-or-later
// Received plus carried in equals results plus carried out, for each kind of applicant.
#include "rules/arithmetic/shared-balance.h"

namespace gouji {
namespace {

Outcome check(const Case& in) { return check_identities(in, "A01"); }

}  // namespace

extern const Rule balance = {
    .code = "A01",
    .name = "balance",
    .severity = Severity::kError,
    .title = "勾稽关系不平",
    .title_en = "Column does not balance",
    .basis =
        "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件表三：第一项加第二项之和，等于第三项"
        "加第四项之和",
    .check = check,
    .turn = 40,
};

}  // namespace gouji
