// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a table without rulings: which figures stand below which header words.
//
// Evidence: cells do not overlap, so that figures that overlap across are of one column. Where
// there are as many such columns of figures as headers, they go together in order; else those go
// together that overlap, and others (set to one side of a wide column) in order where that is
// possible in one way only. Fails, and says so, where it is not.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parser/report/loose/words.h"

namespace gouji {

struct LooseColumn {
  WordIndices header;   // from the top
  WordIndices group;    // the header of its group, where the form has equal columns
  WordIndices figures;  // in reading order
};

/// Where the figures of a column stand beside its header; the same in all columns of a table.
enum class Side : std::uint8_t { kUnknown, kLeft, kMiddle, kRight };
/// kUnknown where the columns do not agree.
Side side_of_figures(const Words& words, const std::vector<LooseColumn>& columns);

/// `columns` with their headers, from left to right. Empty where the figures fit the headers in no
/// way, or in more than one. `side`: as known from other parts of the table; kUnknown where it is
/// not.
std::optional<std::vector<LooseColumn>> with_figures(const Words& words,
                                                     std::vector<LooseColumn> columns,
                                                     const WordIndices& figures, Side side);

/// One has no figures, and its label touches one beside it: they may be of one cell, whose figures
/// are of no single column.
bool may_share_figures(const Words& words, const std::vector<LooseColumn>& columns);

}  // namespace gouji
