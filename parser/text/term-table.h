// SPDX-License-Identifier: GPL-3.0-or-later
// Closed lists of words as data: one entry a line, its fields apart by tabs; a line that begins
// with # and an empty line say nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

using TermTable = std::vector<std::vector<std::string>>;

/// Reads a list. Error kUsage with `file` and line: no entry at all, an empty field, a line with
/// another number of fields, an entry that stands twice.
Expected<TermTable> parse_terms(std::string_view text, std::string_view file);

}  // namespace gouji
