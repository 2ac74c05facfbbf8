// SPDX-License-Identifier: GPL-3.0-or-later
// Closed lists that rules look words up in. They are files of rules/terms; another list is another
// file.
#pragma once

#include <string_view>
#include <vector>

#include "parser/text/term-table.h"

namespace gouji {

/// The list rules/terms/<name>.txt, read on first use. Every line has as many fields as the first.
/// To ask for a list that there is not is a fault of ours.
const TermTable& term_table(std::string_view name);

/// The names of all lists.
std::vector<std::string_view> term_table_names();

}  // namespace gouji
