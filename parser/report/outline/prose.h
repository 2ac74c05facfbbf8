// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs as laid out → paragraphs in reading form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "parser/document/flow.h"
#include "parser/report/report.h"

namespace gouji {

/// All paragraphs of the flow that are not blank, in order. Page numbers and running heads that
/// stand within a paragraph's range (plain text) are left out of its reading form.
std::vector<Prose> read_prose(const Flow& flow);

/// Cuts prose[index] in two before byte `at` of its reading form. Nothing happens where one half
/// would be blank.
void split_prose(const Flow& flow, std::vector<Prose>& prose, std::size_t index, std::uint32_t at);

}  // namespace gouji
