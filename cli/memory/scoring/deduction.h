// SPDX-License-Identifier: GPL-3.0-or-later
// What the findings of a report take off its score (扣分). Said of a document when all is known of
// it, verdicts included: nothing of it is kept in the cache.
#pragma once

#include <optional>

#include "cli/checked/checked-document.h"
#include "cli/memory/scoring/weights.h"
#include "parser/base/decimal.h"

namespace gouji {

/// True if weights are given and the document is a report whose rules have run. One that could
/// not be read, or is no report, has no deduction: nobody can say that it would be 0.
bool is_scored(const CheckedDocument& document, const Weights& weights);

/// The points of one finding of the document, 0 if it has no weight. Empty if the document is
/// not scored or the finding is set aside: those that are there add up to the deduction.
std::optional<Decimal> points_of(const CheckedDocument& document, const PlacedFinding& finding,
                                 const Weights& weights);

/// Exact, without zeros at the end of its decimals. Empty if the document is not scored.
std::optional<Decimal> deduction(const CheckedDocument& document, const Weights& weights);

}  // namespace gouji
