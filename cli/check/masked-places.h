// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page shows what words of ours mask, so that no picture of it shows more than they say.
#pragma once

#include <vector>

#include "parser/document/source-text.h"

namespace gouji {

/// The characters of personal numbers that mask_personal_numbers() turns into stars, neighbours
/// together. Empty for plain text, which has no pages. A number whose figures stand in several
/// cells is no number of one person.
std::vector<PageBox> masked_places(const SourceText& source);

}  // namespace gouji
