// SPDX-License-Identifier: GPL-3.0-or-later
// Every word that the web page's own code shows, in the language of the run.
#pragma once

#include <string>

#include "cli/render/formats/json-parts.h"
#include "rules/rule.h"

namespace gouji {

/// By the key under which page/*.js asks for it. "{}" is filled in there.
Json page_words();

/// 表四, 第一部分; empty if the place is in neither.
std::string part_words(const Where& where);

}  // namespace gouji
