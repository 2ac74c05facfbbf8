// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and tables in reading order → the one text of the document.
#pragma once

#include <vector>

#include "parser/document/flow.h"
#include "parser/layout/read-page.h"

namespace gouji::layout {

/// Fills in source, paragraphs, grids, candidates for tables without rulings, furniture and hidden
/// text. What was set aside comes after the text, then the hidden words.
void write_flow(const std::vector<ReadPage>& pages, const std::vector<Item>& items, Flow& flow);

}  // namespace gouji::layout
