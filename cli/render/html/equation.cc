// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/equation.h"

#include <string_view>
#include <vector>

#include "parser/base/decimal.h"
#include "parser/base/error.h"

namespace gouji {
namespace {

/// Zeros between the two sums may belong to either; the message names the larger addends of the
/// left side before its first equals sign and those of the right side after it.
bool message_agrees(const PlacedFinding& finding, std::size_t parting) {
  const std::string_view message = finding.message;
  const std::size_t equals = message.find(" = ");
  std::size_t from = 0;
  for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
    const PlacedEvidence& evidence = finding.evidence[i];
    const std::size_t at = message.find(evidence.label + evidence.text, from);
    if (at == std::string_view::npos) continue;
    if ((at < equals) != (i < parting)) return false;
    from = at + evidence.label.size();
  }
  return true;
}

}  // namespace

std::optional<std::size_t> addends_on_the_left(const PlacedFinding& finding) {
  const auto left = parse_decimal(finding.left);
  const auto right = parse_decimal(finding.right);
  if (!left || !right || finding.evidence.size() < 3) return std::nullopt;
  std::vector<Decimal> sums(1);  // sums of the first addends
  for (const PlacedEvidence& evidence : finding.evidence) {
    const auto value = parse_decimal(evidence.text);
    const auto next = value ? add(sums.back(), *value) : std::nullopt;
    if (!next) return std::nullopt;
    sums.push_back(*next);
  }
  for (std::size_t parting = sums.size() - 2; parting > 0; --parting) {
    const auto rest = subtract(sums.back(), sums[parting]);
    if (rest && sums[parting] == *left && *rest == *right && message_agrees(finding, parting)) {
      return parting;
    }
  }
  return std::nullopt;
}

std::string between_sides(const PlacedFinding& finding) {
  const auto left = parse_decimal(finding.left), right = parse_decimal(finding.right);
  GOUJI_ASSERT(left && right);
  const bool falling = compare(*left, *right) > 0;
  const auto difference = falling ? subtract(*left, *right) : subtract(*right, *left);
  return difference ? to_string(*difference) : std::string();
}

}  // namespace gouji
