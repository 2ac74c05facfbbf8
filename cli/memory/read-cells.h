// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the statutory tables as plain values that a worker can return: `compare` compares
// them with another report, and `review override` looks cells up in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/report/report.h"
#include "rules/rule.h"

namespace gouji {

struct ReadCell {
  Where where;
  std::string table;    // 表三
  std::string label;    // 表三本年新收政府信息公开申请数量·总计
  std::string text;     // as read; empty: blank
  bool absent = false;  // its row or column is not in the table
};

/// In the order of the tables.
std::vector<ReadCell> read_cells(const Report& report);

/// For binary.h.
template <class Archive>
void fields(Archive& archive, ReadCell& value) {
  auto& [where, table, label, text, absent] = value;
  archive(where.section, where.table, where.row, where.column, table, label, text, absent);
}

}  // namespace gouji
