// SPDX-License-Identifier: GPL-3.0-or-later
// Statutory tables made by hand: what the parser would give for a form filled with these figures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parser/report/report.h"

namespace gouji::test {

/// All rows and columns there, every cell 0.
StatutoryTable zero_table(const Edition& edition, std::string_view id);

Cell& cell_of(StatutoryTable& table, std::string_view row, std::string_view column);
void set_number(Cell& cell, std::int64_t number);
void set_blank(Cell& cell);

/// A report of the year with these tables and nothing else. The tables' spans are distinct and do
/// not point to any text: only for rules that look at figures.
Report report_with(std::shared_ptr<const Editions> editions, int year,
                   std::vector<StatutoryTable> tables);

}  // namespace gouji::test
