// SPDX-License-Identifier: GPL-3.0-or-later
// Form of 2021: what is in force at the year's end is no less than what was issued less what was
// repealed, since last year's stock was not below zero.
#include "parser/base/say.h"
#include "rules/arithmetic/shared-disclosure.h"

namespace gouji {
namespace {

std::optional<Decimal> net(const RowFigures& row) { return subtract(row.values[0], row.values[1]); }

Outcome check(const Case& in) {
  static const RowRelation relation = {
      {"issued", "repealed", "in_force"},
      [](const RowFigures& row) {
        const auto least = net(row);
        return !least || compare(row.values[2], *least) >= 0;
      },
      [](const RowFigures& row) {
        const std::string least = to_string(*net(row)), stock = to_string(row.values[2]);
        return RowFault{say("{}：本年制发{} - 本年废止{} = {}，现行有效{}", row.row,
                            to_string(row.values[0]), to_string(row.values[1]), least, stock),
                        2, stock, least};
      }};
  return check_rows(in.report, relation);
}

}  // namespace

extern const Rule in_force_less_than_net = {
    .code = "A07",
    .name = "in-force-less-than-net",
    .severity = Severity::kWarning,
    .title = "现行有效小于净增",
    .title_en = "Fewer documents in force than the year added",
    .basis = "国办公开办函〔2021〕30号附件：本年制发、本年废止与现行有效件数",
    .check = check,
};

}  // namespace gouji
