// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a run that a reviewer should open first. Keeps only the named ones, however long
// the run.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/scoring/weights.h"

namespace gouji {

/// Why a document needs attention, the most urgent reason first.
enum class Urgency : std::uint8_t {
  kError,  // its worst finding; with weights, all documents with findings are of this kind
  kUnreadable,
  kWarning,
  kInfo,
  kUnchecked,  // nothing was found, but not everything could be checked
};

/// By urgency, then by deduction, errors, warnings, infos; documents that need no attention come
/// last. Equal ones in the order of the run.
std::vector<const CheckedDocument*> by_urgency(const std::vector<CheckedDocument>& documents,
                                               const Weights& weights);

class LookFirst {
 public:
  explicit LookFirst(const Weights& weights) : weights_(weights) {}
  /// Call in the order of the run.
  void add(const CheckedDocument& document);

  struct Group {
    Urgency urgency;
    std::vector<CheckedDocument> named;  // the worst: by deduction, then by errors, warnings, infos
    std::size_t more = 0;
  };
  /// In the order of Urgency; without empty groups.
  [[nodiscard]] std::vector<Group> groups() const;

 private:
  struct Kept {
    std::vector<CheckedDocument> named;
    std::size_t all = 0;
  };
  Weights weights_;
  std::array<Kept, 5> kept_;
};

}  // namespace gouji
