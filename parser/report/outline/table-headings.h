// SPDX-License-Identifier: GPL-3.0-or-later
// Headings of sections that are set as a row of their table.
#pragma once

#include <optional>

#include "parser/document/flow.h"
#include "parser/report/outline/headings.h"

namespace gouji {

/// The flow with each row over the whole width of a table that holds nothing but a known heading as
/// a paragraph, and the table cut in two there. Tables of several sections that layout joined over
/// page breaks, because nothing stood between them, come apart so. Nothing where no table has such
/// a row.
std::optional<Flow> with_headings_out_of_tables(const Flow& flow, const HeadingWords& words);

}  // namespace gouji
