// SPDX-License-Identifier: GPL-3.0-or-later
// The report's sections: which paragraphs are headings of the first level, and what each stands
// for.
#pragma once

#include <vector>

#include "parser/document/flow.h"
#include "parser/report/outline/headings.h"
#include "parser/report/report.h"

namespace gouji {

/// Sections in order of print. Cuts a paragraph in two where its text runs on behind a heading,
/// and sets Prose::section and Prose::heading.
std::vector<Section> read_sections(const Flow& flow, const HeadingWords& words,
                                   std::vector<Prose>& prose);

}  // namespace gouji
