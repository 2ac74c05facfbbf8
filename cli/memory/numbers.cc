// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/numbers.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <iterator>

namespace gouji {
namespace {

constexpr std::size_t kFewestDigits = 8, kAllDigits = 16;
constexpr std::size_t kMostRecent = 4096;

/// 0 for a finding without a fingerprint, as in tests.
std::uint64_t number_of(std::string_view fingerprint) {
  std::uint64_t number = 0;
  std::from_chars(fingerprint.data(), fingerprint.data() + fingerprint.size(), number, 16);
  return number;
}

/// How many leading digits two fingerprints share.
std::size_t shared_digits(std::uint64_t a, std::uint64_t b) {
  return static_cast<std::size_t>(std::countl_zero(a ^ b)) / 4;
}

/// Digits needed to distinguish `fingerprint` from its neighbours in a sorted range.
template <class Range>
std::size_t needed(const Range& range, typename Range::const_iterator at,
                   std::uint64_t fingerprint) {
  std::size_t digits = 0;
  if (at != range.begin()) {
    digits = std::max(digits, shared_digits(*std::prev(at), fingerprint) + 1);
  }
  if (at != range.end() && *at == fingerprint) ++at;
  if (at != range.end()) digits = std::max(digits, shared_digits(*at, fingerprint) + 1);
  return digits;
}

}  // namespace

std::size_t Numbers::digits_of(std::uint64_t fingerprint) const {
  const std::size_t digits = std::max(
      needed(sorted_, std::lower_bound(sorted_.begin(), sorted_.end(), fingerprint), fingerprint),
      needed(recent_, recent_.lower_bound(fingerprint), fingerprint));
  return std::clamp(digits, kFewestDigits, kAllDigits);
}

void Numbers::add(std::uint64_t fingerprint) {
  if (std::binary_search(sorted_.begin(), sorted_.end(), fingerprint)) return;
  recent_.insert(fingerprint);
  if (recent_.size() < kMostRecent) return;
  const auto before = static_cast<std::ptrdiff_t>(sorted_.size());
  sorted_.insert(sorted_.end(), recent_.begin(), recent_.end());
  std::inplace_merge(sorted_.begin(), sorted_.begin() + before, sorted_.end());
  recent_.clear();
}

void Numbers::give(CheckedDocument& document) {
  // All findings of a document are added before any is numbered.
  for (const PlacedFinding& finding : document.findings) add(number_of(finding.fingerprint));
  for (PlacedFinding& finding : document.findings) {
    finding.number = finding.fingerprint.substr(0, digits_of(number_of(finding.fingerprint)));
  }
}

}  // namespace gouji
