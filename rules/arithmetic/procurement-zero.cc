// SPDX-License-Identifier: GPL-3.0-or-later
// Form of 2019: procurement without items costs nothing, and items cost something.
#include "parser/base/say.h"
#include "rules/arithmetic/shared-disclosure.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  static const RowRelation relation = {
      {"items", "amount"},
      [](const RowFigures& row) { return row.values[0].is_zero() == row.values[1].is_zero(); },
      [](const RowFigures& row) {
        const std::string items = to_string(row.values[0]), amount = to_string(row.values[1]);
        return RowFault{say("{}：采购项目数量{}，采购总金额{}", row.row, items, amount),
                        row.values[1].is_zero() ? std::size_t{1} : std::size_t{0}, items, amount};
      }};
  return check_rows(in.report, relation);
}

}  // namespace

extern const Rule procurement_zero = {
    .code = "A08",
    .name = "procurement-zero",
    .severity = Severity::kWarning,
    .title = "采购数与金额不匹配",
    .title_en = "Procurement items and amount do not match",
    .basis = "国办公开办函〔2019〕60号附件：采购项目数量与采购总金额",
    .check = check,
};

}  // namespace gouji
