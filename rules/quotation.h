// SPDX-License-Identifier: GPL-3.0-or-later
// How messages quote the report: whole sentences, or whole clauses of long ones.
#pragma once

#include <string>
#include <string_view>

#include "parser/base/span.h"

namespace gouji {

/// A sentence of more code points than that is quoted in part: two lines of a terminal.
constexpr std::size_t kQuotedWhole = 60;

/// The sentence of `text` (reading form) that holds `at`, without the mark at its end. Of a long
/// one the clauses around `at`, as many as fit, with … for what is left out. Brackets, quotation
/// marks and book titles are never cut in two: what stands within one bracket or quotation is
/// quoted from within it, so that marks that pair in the text pair in the quotation.
std::string quotation(std::string_view text, Span at);

}  // namespace gouji
