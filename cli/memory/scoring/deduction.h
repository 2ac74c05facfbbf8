// SPDX-License-Identifier: GPL-3.0-or-later
// The points that the findings of a report take off its score (扣分). Computed when everything
// about the document is known, including verdicts: the cache does not keep it.
#pragma once

#include <optional>

#include "cli/checked/checked-document.h"
#include "cli/memory/scoring/weights.h"
#include "parser/base/decimal.h"

namespace gouji {

/// True if weights are given and the document is a report whose rules were run. A document that
/// could not be read, or is not a report, has no deduction: it need not be 0.
bool is_scored(const CheckedDocument& document, const Weights& weights);

/// The points of one finding of the document, 0 if it has no weight. Empty if the document is not
/// scored or the finding is set aside: the others add up to the deduction.
std::optional<Decimal> points_of(const CheckedDocument& document, const PlacedFinding& finding,
                                 const Weights& weights);

/// Exact, without trailing zeros. Empty if the document is not scored.
std::optional<Decimal> deduction(const CheckedDocument& document, const Weights& weights);

}  // namespace gouji
