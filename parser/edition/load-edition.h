// SPDX-License-Identifier: GPL-3.0-or-later
// TOML → Edition. Every error names file, line and key, and what was expected there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "parser/edition/edition.h"

namespace gouji {

/// `name` is how errors call the file. Checked: required keys and their types, unknown keys, ids
/// unique, identities name existing ids and a rule that checks sums, first_year <= last_year. Error
/// kUsage.
Expected<Edition> load_edition(std::string_view toml, std::string_view name);

/// As above, for the list of headings.
Expected<std::vector<HeadingAlias>> load_headings(std::string_view toml, std::string_view name);

}  // namespace gouji
