// SPDX-License-Identifier: GPL-3.0-or-later
// What findings are called (编号): the shortest beginning of the fingerprint, of eight digits or
// more, that no other finding of the run has. Documents are numbered as they come in, since most
// outputs are written then. Where two fingerprints share eight digits, which chance brings once in
// some 90,000 findings, the one that came later is called by more of them; the eight alone are
// then refused wherever a finding is named.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

class Numbers {
 public:
  /// In the order of the run.
  void give(CheckedDocument& document);

 private:
  [[nodiscard]] std::size_t digits_of(std::uint64_t fingerprint) const;
  void add(std::uint64_t fingerprint);

  std::vector<std::uint64_t> sorted_;  // 8 bytes a finding, in a run of any length
  std::set<std::uint64_t> recent_;
};

}  // namespace gouji
