// SPDX-License-Identifier: GPL-3.0-or-later
// TOML → Edition. Every error names file, line and key, and what was expected there.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "parser/base/error.h"
#include "parser/edition/edition.h"

namespace gouji {

/// `name` is how errors call the file. Checked: required keys and their types, unknown keys, ids
/// unique, identities name existing ids, first_year <= last_year. Error kUsage.
Expected<Edition> load_edition(std::string_view toml, std::string_view name);

/// The editions that are compiled in (2019, 2021) and the heading list. Loaded once, on first use.
std::shared_ptr<const Editions> built_in_editions();

/// The built-in editions, with `edition` in place of those whose years it covers (an edition of
/// the same id, or whose years overlap, goes).
std::shared_ptr<const Editions> with_edition(Edition edition);

/// Only this edition, whatever the report's year says (`--edition 2019`).
std::shared_ptr<const Editions> only_edition(Edition edition);

}  // namespace gouji
