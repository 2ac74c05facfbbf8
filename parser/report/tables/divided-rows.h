// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are whole in one edition and divided in another: （六）其他处理 is one row in 2019,
// three in 2021.
#pragma once

#include <string_view>

#include "parser/edition/edition.h"
#include "parser/report/tables/match-labels.h"

namespace gouji {

/// Whether a printed row that is, word for word, a part of such a row in another edition was
/// matched with the whole row. Then the table is of that other edition, however many rows it lacks.
bool takes_part_for_whole(const PrintedTable& table, const FormMatch& match,
                          const Editions& editions, std::string_view table_id);

}  // namespace gouji
