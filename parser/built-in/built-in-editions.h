// SPDX-License-Identifier: GPL-3.0-or-later
// The editions that gouji knows by itself, and how another one joins them.
#pragma once

#include <memory>

#include "parser/edition/edition.h"

namespace gouji {

/// The editions that are compiled in (2019, 2021) and the heading list. Made once, on first use.
std::shared_ptr<const Editions> built_in_editions();

/// The built-in editions and `edition`. It takes the place of one with the same id, and of those
/// all of whose years it covers; where it covers some of an edition's years, it is due for these.
std::shared_ptr<const Editions> with_edition(Edition edition);

/// Only this edition, whatever the report's year says (`--edition 2019`).
std::shared_ptr<const Editions> only_edition(Edition edition);

}  // namespace gouji
