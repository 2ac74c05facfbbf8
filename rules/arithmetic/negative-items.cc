// SPDX-License-Identifier: GPL-3.0-or-later
// Form of 2019: last year's items and this year's change leave no fewer than none.
#include "parser/base/say.h"
#include "rules/arithmetic/shared-disclosure.h"

namespace gouji {
namespace {

std::optional<Decimal> items_now(const RowFigures& row) {
  return add(row.values[0], row.values[1]);
}

Outcome check(const Case& in) {
  static const RowRelation relation = {
      {"previous_items", "change"},
      [](const RowFigures& row) {
        const auto now = items_now(row);
        return !now || !now->is_negative();
      },
      [](const RowFigures& row) {
        const std::string now = to_string(*items_now(row));
        return RowFault{say("{}：上一年项目数量{}，本年增/减{}，相加为{}", row.row,
                            to_string(row.values[0]), to_string(row.values[1]), now),
                        1, now, "0"};
      }};
  return check_rows(in.report, relation);
}

}  // namespace

extern const Rule negative_items = {
    .code = "A05",
    .name = "negative-items",
    .severity = Severity::kError,
    .title = "项目数量为负",
    .title_en = "Fewer than no items",
    .basis = "国办公开办函〔2019〕60号附件：上一年项目数量与本年增/减",
    .check = check,
};

}  // namespace gouji
