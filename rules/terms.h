// SPDX-License-Identifier: GPL-3.0-or-later
// Closed lists that rules look words up in. They are files of rules/terms, one entry a line, its
// fields apart by tabs; a line that begins with # and an empty line say nothing. Another list is
// another file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

using TermTable = std::vector<std::vector<std::string>>;

/// The list rules/terms/<name>.txt, read on first use. Every line has as many fields as the first.
/// To ask for a list that there is not is a fault of ours.
const TermTable& term_table(std::string_view name);

/// Reads a list. Error kUsage with `file` and line: no entry at all, an empty field, a line with
/// another number of fields, an entry that stands twice.
Expected<TermTable> parse_terms(std::string_view text, std::string_view file);

/// The names of all lists.
std::vector<std::string_view> term_table_names();

}  // namespace gouji
