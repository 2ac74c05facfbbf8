// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a table without rulings: which figures stand below which header words.
//
// Evidence: cells do not overlap, so figures that overlap horizontally are in one column. If there
// are as many such columns of figures as headers, they are paired in order; otherwise columns that
// overlap a header are paired, and others (set to one side of a wide column) in order if only one
// pairing is possible. Fails, and says so, if there are several.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parser/report/loose/words.h"

namespace gouji {

struct LooseColumn {
  WordIndices header;   // from the top
  WordIndices group;    // the header of its group, if the form has several columns with the same
                        // label
  WordIndices figures;  // in reading order
};

/// Where figures are relative to their header; the same in all columns of a table.
enum class Side : std::uint8_t { kUnknown, kLeft, kMiddle, kRight };
/// kUnknown if the columns disagree.
Side side_of_figures(const Words& words, const std::vector<LooseColumn>& columns);

/// `columns` with their figures, from left to right. Empty if the figures do not fit the headers,
/// or fit in more than one way. `side`: as known from other parts of the table, or kUnknown.
std::optional<std::vector<LooseColumn>> with_figures(const Words& words,
                                                     std::vector<LooseColumn> columns,
                                                     const WordIndices& figures, Side side);

/// Whether a column has no figures and its label touches one beside it: both may be one cell, whose
/// figures belong to no single column.
bool may_share_figures(const Words& words, const std::vector<LooseColumn>& columns);

}  // namespace gouji
