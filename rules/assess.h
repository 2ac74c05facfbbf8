// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the rules over a case.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace gouji {

/// One rule's outcome. Every rule that was asked for stands in the result exactly once.
struct Assessment {
  const Rule* rule = nullptr;
  Outcome outcome;
  /// All that the rule has to say is stated under the code of another one of the run. The outcome
  /// is then not_applicable, or cannot_tell where something besides could not be told.
  bool stated_elsewhere = false;
};

/// Where the user gives rules another severity than their own, or their findings'.
using Severities = std::map<const Rule*, Severity>;

/// Results in the order of `rules`. If the type of the body is not given, its name tells it. On a
/// document that is not a readable annual report only rules with any_document run; the others are
/// not_applicable with the document's own reason. If several of `rules` state one fault, the one
/// with the lowest turn (Rule::turn) keeps its finding, with the highest severity that any of them
/// gives it. A finding's severity is empty if it is the rule's own and `severities` is silent.
std::vector<Assessment> assess(const Case& given, const std::vector<const Rule*>& rules,
                               const Severities& severities = {});

}  // namespace gouji
