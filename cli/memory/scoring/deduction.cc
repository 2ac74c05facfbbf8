// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/scoring/deduction.h"

#include "cli/memory/scoring/points.h"
#include "parser/base/error.h"

namespace gouji {
namespace {

Decimal weight_of(const PlacedFinding& finding, const Weights& weights) {
  if (const auto own = weights.rules.find(finding.rule); own != weights.rules.end()) {
    return own->second;
  }
  const auto general = weights.severities.find(finding.severity);
  return general == weights.severities.end() ? Decimal{} : general->second;
}

}  // namespace

bool is_scored(const CheckedDocument& document, const Weights& weights) {
  return !weights.empty() && document.status == Status::kChecked;
}

std::optional<Decimal> points_of(const CheckedDocument& document, const PlacedFinding& finding,
                                 const Weights& weights) {
  if (!is_scored(document, weights) || !open(finding.standing)) return std::nullopt;
  return weight_of(finding, weights);
}

std::optional<Decimal> deduction(const CheckedDocument& document, const Weights& weights) {
  if (!is_scored(document, weights)) return std::nullopt;
  Decimal sum;
  for (const PlacedFinding& finding : document.findings) {
    const auto points = points_of(document, finding, weights);
    if (!points) continue;
    const auto more = add(sum, *points);
    GOUJI_ASSERT(more);  // weights are small, and a worker's result is limited
    sum = *more;
  }
  return without_trailing_zeros(sum);
}

}  // namespace gouji
