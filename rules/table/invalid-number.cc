// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be a figure of its column: counts are whole and not negative, changes whole, amounts
// not negative. Percentages, signs, blanks and units have rules of their own. A change with its
// sign in words (减4) is a figure, and a hint.
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

enum class Text : unsigned char { kWrong, kUnclear };

/// A cell that is no number, sign or percentage. A number in Chinese digits says a number well
/// enough; two numbers in a cell may be a fault of our reading.
Text judge(const std::string& text) {
  static const Pattern digits("[0-9]+(?:[.,][0-9]+)*");
  if (parse_chinese_number(text)) return Text::kUnclear;
  return digits.find_all(text).size() > 1 ? Text::kUnclear : Text::kWrong;
}

/// 减4, 增加3: read for sure, but others add the column up by machine.
bool has_sign_in_words(const std::string& text) {
  return text.starts_with("减") || text.starts_with("增") || text.starts_with("负");
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    std::size_t illegible = 0;
    for (const StatutoryTable::Place& place : table.places()) {
      const Cell& cell = table.cells[place.index];
      const CellType type = place.column->type;
      if (cell.kind != Cell::Kind::kNumber && cell.kind != Cell::Kind::kText) continue;
      if (cell.percent) continue;
      if (is_illegible(cell)) {
        ++illegible;
        continue;
      }
      const bool fine = cell.kind == Cell::Kind::kNumber && fits(type, cell.number);
      const bool in_words = fine && type == CellType::kChange && has_sign_in_words(cell.text);
      if (fine && !in_words) continue;
      const std::string label = words(table, place);
      if (cell.kind == Cell::Kind::kText) {
        const Text verdict = judge(cell.text);
        if (verdict == Text::kUnclear) {
          out.doubt(
              say("{}的{}读作“{}”，无法判断填报的数字", table_name(*table.def), label, cell.text));
        }
        if (verdict != Text::kWrong) continue;
      }
      Finding finding;
      if (in_words) {
        finding.severity = Severity::kInfo;
        finding.message = say("{}填报“{}”，增减应以正负号表示", label, cell.text);
        finding.suggestion = say("改为“{}”", to_string(cell.number));
      } else {
        finding.message = say("{}填报“{}”，应为{}", label, cell.text, required(type));
      }
      finding.at = cell.at;
      finding.where = where_of(table, place);
      finding.evidence.push_back(evidence_of(table, place, label));
      out.find(std::move(finding));
    }
    if (illegible > 0) {
      out.doubt(say("{}有{}格的内容无法辨认，请看原件", table_name(*table.def), illegible));
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
