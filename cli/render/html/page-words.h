// SPDX-License-Identifier: GPL-3.0-or-later
// All texts that the web page's own code shows, in the language of the run.
#pragma once

#include <string>

#include "cli/checked/checked-document.h"
#include "cli/render/formats/json-parts.h"
#include "rules/rule.h"

namespace gouji {

/// By the key that page/*.js uses. The page fills in "{}".
Json page_words();

/// 表四, 第一部分; empty if the place is in neither.
std::string part_words(const Where& where, const ReportFacts& facts);

}  // namespace gouji
