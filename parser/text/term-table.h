// SPDX-License-Identifier: GPL-3.0-or-later
// Closed lists of words as data: one entry a line, fields separated by tabs; lines that begin with
// # and empty lines are skipped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

using TermTable = std::vector<std::vector<std::string>>;

/// Reads a list. Error kUsage with `file` and line: no entries, an empty field, a wrong number of
/// fields, or a duplicate entry.
Expected<TermTable> parse_terms(std::string_view text, std::string_view file);

}  // namespace gouji
