// SPDX-License-Identifier: GPL-3.0-or-later
// What was checked of a document, what could not be told and why, in words.
#pragma once

#include <string>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

/// Whether --max-pages ended the reading.
bool read_in_part(const CheckedDocument& document);

/// One sentence: how many rules were checked, and how each answered.
std::string coverage_words(const CheckedDocument& document);

/// One line for each selected rule: verdict, code, title, reason.
std::vector<std::string> rule_lines(const std::vector<RuleResult>& coverage);

}  // namespace gouji
