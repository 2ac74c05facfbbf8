// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that one edition has as a whole and another divides: （六）其他处理 is one row in 2019,
// three in 2021.
#pragma once

#include <string_view>

#include "parser/edition/edition.h"
#include "parser/report/tables/match-labels.h"

namespace gouji {

/// A printed row that says word for word to be a part of such a row, in another edition, was
/// matched with the whole. Then the table is of that other edition, however many rows it lacks.
bool takes_part_for_whole(const PrintedTable& table, const FormMatch& match,
                          const Editions& editions, std::string_view table_id);

}  // namespace gouji
