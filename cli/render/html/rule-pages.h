// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a rule, as `gouji explain` prints it → HTML.
#pragma once

#include <string>

#include "rules/rule.h"

namespace gouji {

/// Without its title, and without the markup that rule pages hold no need for: raw HTML and
/// addresses of scripts are left out. Empty where the rule has no page.
std::string rule_page_html(const Rule& rule);

}  // namespace gouji
