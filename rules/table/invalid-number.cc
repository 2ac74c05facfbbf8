// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be a figure of its column: counts are whole and not negative, changes whole, amounts
// not negative. Percentages, signs, blanks and units have rules of their own.
#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool fits(CellType type, Decimal number) {
  switch (type) {
    case CellType::kCount:
      return number.is_integer() && !number.is_negative();
    case CellType::kChange:
      return number.is_integer();
    case CellType::kAmount:
      return !number.is_negative();
  }
  return true;
}

std::string_view required(CellType type) {
  switch (type) {
    case CellType::kCount:
      return translated("非负整数");
    case CellType::kChange:
      return translated("整数");
    case CellType::kAmount:
      return translated("不小于0的金额");
  }
  return "";
}

enum class Text : unsigned char { kFine, kWrong, kUnclear };

/// A cell that is no number, sign or percentage. 减4 and a number in Chinese digits say a number
/// well enough; two numbers in a cell may be a fault of our reading.
Text judge(CellType type, const std::string& text) {
  static const Pattern change("(?:减少?|增加?|[+-])[0-9]+");
  static const Pattern digits("[0-9]+(?:[.,][0-9]+)*");
  if (type == CellType::kChange && change.matches_whole(text)) return Text::kFine;
  if (parse_chinese_number(text)) return Text::kUnclear;
  return digits.find_all(text).size() > 1 ? Text::kUnclear : Text::kWrong;
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    for (const StatutoryTable::Place& place : table.places()) {
      const Cell& cell = table.cells[place.index];
      const CellType type = place.column->type;
      if (cell.kind != Cell::Kind::kNumber && cell.kind != Cell::Kind::kText) continue;
      if (cell.percent) continue;
      if (cell.kind == Cell::Kind::kNumber && fits(type, cell.number)) continue;
      const std::string label = words(table, place);
      if (cell.kind == Cell::Kind::kText) {
        const Text verdict = judge(type, cell.text);
        if (verdict == Text::kUnclear) {
          out.doubt(say("{}的{}读作“{}”，无法判断填报的数字", table_name(table.def->id), label,
                        cell.text));
        }
        if (verdict != Text::kWrong) continue;
      }
      Finding finding;
      finding.message = say("{}填报“{}”，应为{}", label, cell.text, required(type));
      finding.at = cell.at;
      finding.where = where_of(table, place);
      finding.evidence.push_back(evidence_of(table, place, label));
      out.find(std::move(finding));
    }
  });
  return out;
}

}  // namespace

extern const Rule invalid_number = {
    .code = "T09",
    .name = "invalid-number",
    .severity = Severity::kError,
    .title = "非法数值",
    .title_en = "Not a valid number",
    .basis = "国办公开办函〔2021〕30号：内容准确、要素齐备",
    .check = check,

};

}  // namespace gouji
