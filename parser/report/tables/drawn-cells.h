// SPDX-License-Identifier: GPL-3.0-or-later
// Cells whose figures are shapes or pictures: blank in the text, but not on the page.
#pragma once

#include "parser/document/flow.h"
#include "parser/report/report.h"

namespace gouji {

/// Cells without text but with a drawing become unreadable text (U+FFFD), and are counted.
void find_drawn_cells(const Flow& flow, StatutoryTable& table);

}  // namespace gouji
