// SPDX-License-Identifier: GPL-3.0-or-later
// How rules speak of tables and cells: names, places, evidence, and why a table cannot be judged.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/report/report.h"
#include "rules/rule.h"

namespace gouji {

/// What findings give as their cause that come from an outdated form of table 2.
inline constexpr std::string_view kOutdatedCause = "edition of table 2";

/// 表二, as the edition's title of the table begins.
std::string table_name(const TableDef& table);
/// The same for the table of this id in the newest edition that has it; else the id itself.
std::string table_name(const Editions& editions, std::string_view table_id);

/// The table has the form that is due by the report's year, or no year is known. Editions may have
/// the same form of a table.
bool is_in_form_due(const Report& report, const StatutoryTable& table);

/// Why nothing can be said about the figures of this table; empty where something can.
std::string unreadable_table(const Report& report, std::string_view table_id);

/// The same, and where no cell of the table holds a number.
std::string figureless_table(const Report& report, std::string_view table_id);

/// Ids of the tables of the edition due, or of the newest one where none is due.
std::vector<std::string> table_ids(const Report& report);

/// Calls `visit` for every table that can be judged, and leaves a doubt for each other one.
void for_each_table(const Report& report, Outcome& out,
                    const std::function<void(const StatutoryTable&)>& visit);

/// A label for messages: its last word without numbering and without a bracketed tail.
std::string words(const RowDef& row);
std::string words(const ColumnDef& column);
/// Row and column in words: 规章·本年制发件数. Of a table with one row only the column, with its
/// group: 行政复议·总计.
std::string words(const StatutoryTable& table, const StatutoryTable::Place& place);

/// A number that may be counted with. One of 11 digits or more is no count but a number of another
/// kind (of a person, a telephone): sums of it mean nothing, and would show what is to be masked.
bool can_be_counted(const Cell& cell);

/// Part of what is shown in the cell cannot be told: a character without a code, or a drawing.
bool is_illegible(const Cell& cell);

/// Most of the table's cells show drawings in place of text.
bool is_drawn(const StatutoryTable& table);

Where where_of(const StatutoryTable& table);
Where where_of(const StatutoryTable& table, const StatutoryTable::Place& place);
Evidence evidence_of(const StatutoryTable& table, const StatutoryTable::Place& place,
                     std::string label);

/// The label of a row of the form, as found in print.
const Label& row_label(const StatutoryTable& table, std::string_view row);

/// One finding about several cells of a table: "表二有2个…：a“0%”、b“0%”". Names at most five.
Finding finding_about_cells(const StatutoryTable& table,
                            const std::vector<StatutoryTable::Place>& cells, std::string_view what);

}  // namespace gouji
