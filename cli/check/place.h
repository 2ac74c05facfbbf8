// SPDX-License-Identifier: GPL-3.0-or-later
// Report and assessments → what renderers see. The last use of spans.
#pragma once

#include <string>
#include <vector>

#include "cli/check/prior/prior-places.h"
#include "cli/checked/checked-document.h"
#include "rules/assess.h"

namespace gouji {

ReportFacts report_facts(const Report& report);

/// In the order of every output: page, y, x, code; of plain text line, code. `identity` as
/// fingerprint() takes it; `prior`: path of last year's report, which holds some of the evidence,
/// at one of its places.
std::vector<PlacedFinding> placed_findings(const Report& report,
                                           const std::vector<Assessment>& assessments,
                                           const std::string& identity,
                                           const std::string& prior = {},
                                           const CellPlaces& places_in_prior = {});

/// The cells of the statutory tables in the order of the form, but for those that are not in
/// print; then the facts of the prose in reading order.
std::vector<StatedFact> stated_facts(const Report& report);

}  // namespace gouji
