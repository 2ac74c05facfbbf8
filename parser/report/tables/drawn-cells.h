// SPDX-License-Identifier: GPL-3.0-or-later
// Cells whose figures are shapes or pictures: blank to whoever reads the text, and not to whoever
// looks at the page.
#pragma once

#include "parser/document/flow.h"
#include "parser/report/report.h"

namespace gouji {

/// Cells without text in which something is drawn become text that cannot be told (U+FFFD), and
/// are counted.
void find_drawn_cells(const Flow& flow, StatutoryTable& table);

}  // namespace gouji
