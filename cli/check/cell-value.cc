// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/cell-value.h"

#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/report/tables/values.h"

namespace gouji {
namespace {

std::optional<CellType> type_of(std::string_view cell) {
  for (const Edition& edition : built_in_editions()->all) {
    for (const TableDef& table : edition.tables) {
      if (!cell.starts_with(table.id + '.')) continue;
      const std::string_view rest = cell.substr(table.id.size() + 1);
      for (const BandDef& band : table.bands) {
        for (const RowDef& row : band.rows) {
          for (const ColumnDef& column : band.columns) {
            if (rest == row.id + '.' + column.id) return column.type;
          }
        }
      }
    }
  }
  return std::nullopt;
}

bool is_printed_so(const Cell& cell, std::optional<CellType> type) {
  if (cell.kind == Cell::Kind::kBlank || cell.kind == Cell::Kind::kSymbol) return true;
  if (cell.kind != Cell::Kind::kNumber || !cell.unit.empty()) return false;
  if (type && *type != CellType::kAmount && cell.number.scale > 0) return false;
  return !type || *type == CellType::kChange || cell.number.units >= 0;
}

}  // namespace

std::optional<std::string> what_value_may_be(std::string_view cell, const std::string& value) {
  SourceText text(Traits{.typed = true});
  const std::optional<CellType> type = type_of(cell);
  if (is_printed_so(read_value(text, text.append_inferred(value)), type)) return std::nullopt;
  if (!type) return say("应为印出的数，例如 17；空白不写，/、— 等符号照写");
  switch (*type) {
    case CellType::kAmount:
      return say("应为印出的金额，只写数，例如 1.25；空白不写，/、— 等符号照写");
    case CellType::kChange:
      return say("应为印出的整数，例如 17 或 -3；空白不写，/、— 等符号照写");
    case CellType::kCount:
      break;
  }
  return say("应为印出的整数，例如 17；空白不写，/、— 等符号照写");
}

}  // namespace gouji
