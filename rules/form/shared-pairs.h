// SPDX-License-Identifier: GPL-3.0-or-later
// Brackets, book titles and quotes that lack their partner.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

struct UnpairedMark {
  std::size_t text = 0;  // which of the texts
  Span at;               // in it
  std::string mark;
};

/// Looks at the texts as one: a pair may span paragraphs. Full- and half-width brackets pair with
/// each other. A closing bracket behind a number or letter that opens a clause is numbering: 1）,
/// 一). Quotes count only where their number is odd: with wrong directions (””) the reader knows
/// what is meant, and some fonts have but one shape.
std::vector<UnpairedMark> unpaired_marks(const std::vector<std::string_view>& texts);

}  // namespace gouji
