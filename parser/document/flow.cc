// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/document/flow.h"

namespace gouji {

const GridCell* Grid::cell_at(int row, int column) const {
  for (const GridCell& cell : cells) {
    if (cell.row <= row && row < cell.row + cell.row_span && cell.column <= column &&
        column < cell.column + cell.column_span) {
      return &cell;
    }
  }
  return nullptr;
}

}  // namespace gouji
