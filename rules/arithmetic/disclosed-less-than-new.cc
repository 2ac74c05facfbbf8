// SPDX-License-Identifier: GPL-3.0-or-later
// Form of 2019: all that is open to the public holds what was opened this year.
#include "parser/base/say.h"
#include "rules/arithmetic/shared-disclosure.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  static const RowRelation relation = {
      {"disclosed", "disclosed_total"},
      [](const RowFigures& row) { return compare(row.values[1], row.values[0]) >= 0; },
      [](const RowFigures& row) {
        const std::string fresh = to_string(row.values[0]), total = to_string(row.values[1]);
        return RowFault{say("{}：对外公开总数量{}，少于本年新公开数量{}", row.row, total, fresh), 1,
                        total, fresh};
      }};
  return check_rows(in.report, relation);
}

}  // namespace

extern const Rule disclosed_less_than_new = {
    .code = "A06",
    .name = "disclosed-less-than-new",
    .severity = Severity::kWarning,
    .title = "对外公开总数小于本年新公开",
    .title_en = "Fewer documents open in all than opened this year",
    .basis = "国办公开办函〔2019〕60号附件：本年新公开数量与对外公开总数量",
    .check = check,
};

}  // namespace gouji
