// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a table without rulings: which figures stand below which header words.
//
// Evidence: cells do not overlap, so that what overlaps across is one column. Figures that overlap
// no header word (set to one side of a wide column) go with the header words in order, where that
// is possible in one way only. Fails, and says so, where it is not.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parser/report/loose-words.h"

namespace gouji {

struct LooseColumn {
  WordIndices header;   // from the top; empty for figures without a header
  WordIndices group;    // the header of its group, where the form has equal columns
  WordIndices figures;  // in reading order
};

/// Where the figures of a column stand beside its header; the same in all columns of a table.
enum class Side : std::uint8_t { kUnknown, kLeft, kMiddle, kRight };
/// kUnknown where the columns do not agree.
Side side_of_figures(const Words& words, const std::vector<LooseColumn>& columns);

/// `header`: words above the figures that may be labels of the band's columns or groups. Empty
/// where the figures fit the header in no way, or in more than one. `side`: as known from other
/// parts of the table; kUnknown where it is not.
std::optional<std::vector<LooseColumn>> find_columns(const Words& words, const WordIndices& header,
                                                     const WordIndices& figures,
                                                     const std::vector<const ColumnDef*>& forms,
                                                     Side side);

}  // namespace gouji
