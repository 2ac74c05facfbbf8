// SPDX-License-Identifier: GPL-3.0-or-later
// Where a row or column that a statutory table lacks belongs.
#pragma once

#include <optional>

#include "parser/report/report.h"
#include "rules/rule.h"

namespace gouji {

/// The line between the neighbours of the missing row or column: a box without height across the
/// table, or without width along it. None if the finding is about something in print, or the
/// neighbours have no boxes, as in plain text.
std::optional<PageBox> gap_of(const Report& report, const Finding& finding);

}  // namespace gouji
