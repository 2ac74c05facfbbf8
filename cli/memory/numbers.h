// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a finding (编号): the shortest prefix of the fingerprint, of at least eight digits,
// that no other finding of the run has. Documents are numbered as they come in, since most outputs
// are written then. If two fingerprints share eight digits, which happens by chance once in some
// 90,000 findings, the later one gets a longer number; the eight digits alone are then refused
// wherever a finding is named.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

class Numbers {
 public:
  /// Call in the order of the run.
  void give(CheckedDocument& document);

 private:
  [[nodiscard]] std::size_t digits_of(std::uint64_t fingerprint) const;
  void add(std::uint64_t fingerprint);

  std::vector<std::uint64_t> sorted_;  // 8 bytes a finding, in a run of any length
  std::set<std::uint64_t> recent_;
};

}  // namespace gouji
