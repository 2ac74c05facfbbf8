// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a rule, as `gouji explain` prints it → HTML, by libcmark, which is loaded when a web
// page is requested (late-library.h).
#pragma once

#include <optional>
#include <string>

#include "parser/base/error.h"
#include "rules/rule.h"

namespace gouji {

/// Without its title, and without markup that rule pages do not need: raw HTML and script addresses
/// are left out. Empty if the rule has no page.
std::string rule_page_html(const Rule& rule);

/// Why it is unavailable; none if the library is there.
std::optional<Error> rule_pages_unavailable();

}  // namespace gouji
