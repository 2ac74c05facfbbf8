// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the rules over a case.
#pragma once

#include <string>
#include <vector>

#include "rules/rule.h"

namespace gouji {

/// One rule's outcome. Every rule that was asked for stands in the result exactly once.
struct Assessment {
  const Rule* rule = nullptr;
  Outcome outcome;
};

/// Results in the order of `rules`. Where the type of the body is not given, its name tells it. Of
/// a document that is no readable annual report only the rules with any_document run; the others
/// are not_applicable with the document's own reason.
std::vector<Assessment> assess(const Case& given, const std::vector<const Rule*>& rules);

}  // namespace gouji
