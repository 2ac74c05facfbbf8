// SPDX-License-Identifier: GPL-3.0-or-later
// The value of one statutory cell.
#pragma once

#include <string_view>

#include "parser/document/source-text.h"
#include "parser/report/report.h"

namespace gouji {

/// Reads the cell at `at` by the grammar seen in real reports: 0, 1,234, 7730.28, -8, ＋3, 减4,
/// 251000元, 22（其中修订16件） are numbers; / - — 无 are symbols; 0% is a percentage; two numbers
/// in one cell, and anything else, are text. Never Kind::kAbsent.
Cell read_value(const SourceText& source, Span at);

/// False for words, which can only be a label or a remark.
bool may_be_value(std::string_view normalized);

}  // namespace gouji
