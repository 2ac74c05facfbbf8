// SPDX-License-Identifier: GPL-3.0-or-later
// Places on pages whose text our messages mask, so that no picture shows more than they do.
#pragma once

#include <vector>

#include "parser/document/source-text.h"

namespace gouji {

/// The characters of personal numbers that mask_personal_numbers() replaces by stars, neighbours
/// joined. Empty for plain text, which has no pages. A number whose digits are spread over several
/// cells is not a personal number.
std::vector<PageBox> masked_places(const SourceText& source);

}  // namespace gouji
