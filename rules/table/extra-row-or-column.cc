// SPDX-License-Identifier: GPL-3.0-or-later
// Printed rows and columns that the form does not have, or has once. Local templates add some, so
// this is a hint. The label of a group of rows is the form's own, also where a subtotal stands
// beside it.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// The words name a group of rows or columns, an item of table 2, or the column of labels.
bool is_group_of_form(const TableDef& def, std::string_view printed) {
  const std::string folded = fold_without_tail(printed);
  const auto names = [&](const auto& labelled) {
    return !labelled.path.empty() && std::any_of(labelled.path.begin(), labelled.path.end() - 1,
                                                 [&](const std::string& words) {
                                                   return fold_without_tail(words) == folded;
                                                 });
  };
  return std::any_of(def.bands.begin(), def.bands.end(), [&](const BandDef& band) {
    return fold_without_tail(band.title) == folded || fold_without_tail(band.stub) == folded ||
           std::any_of(band.rows.begin(), band.rows.end(), names) ||
           std::any_of(band.columns.begin(), band.columns.end(), names);
  });
}

std::string printed_twice(const StatutoryTable& table, const ExtraLabel& extra) {
  const std::string name = table_name(*table.def);
  return extra.row ? say("{}的“{}”一行印了两次", name, extra.printed)
                   : say("{}的“{}”一列印了两次", name, extra.printed);
}

std::string not_in_form(const StatutoryTable& table, const ExtraLabel& extra) {
  const std::string name = table_name(*table.def);
  return extra.row ? say("{}多出一行“{}”，统一格式没有这一行", name, extra.printed)
                   : say("{}多出一列“{}”，统一格式没有这一列", name, extra.printed);
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    for (const ExtraLabel& extra : table.extras) {
      // Without words it is spacing, or a column whose header was lost (D04).
      if (fold(extra.printed).empty() || !extra.has_values) continue;
      if (is_group_of_form(*table.def, extra.printed)) continue;
      const bool asked_for =
          std::any_of(in.local_rows.begin(), in.local_rows.end(), [&](const LocalRow& row) {
            return extra.row && !extra.repeated && row.table == table.def->id &&
                   fold(row.label) == fold(extra.printed);
          });
      if (asked_for) continue;
      Finding finding;
      finding.message = extra.repeated ? printed_twice(table, extra) : not_in_form(table, extra);
      finding.at = extra.at;
      finding.where = where_of(table);
      out.find(std::move(finding));
    }
  });
  return out;
}

}  // namespace

extern const Rule extra_row_or_column = {
    .code = "T06",
    .name = "extra-row-or-column",
    .severity = Severity::kInfo,
    .title = "非法定行列",
    .title_en = "Row or column that the form does not have",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件格式模板",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
