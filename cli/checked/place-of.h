// SPDX-License-Identifier: GPL-3.0-or-later
// A span of the text → its place for people.
#pragma once

#include "cli/checked/checked-document.h"
#include "parser/report/report.h"

namespace gouji {

Place place_of(const SourceText& source, Span at);

}  // namespace gouji
