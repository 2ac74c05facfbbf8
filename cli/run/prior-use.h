// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says of last year's reports on standard error: which could not be read, which reports
// had none beside them, which named file was of no use.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/checked-document.h"
#include "cli/run/read-prior.h"

namespace gouji {

class PriorUse {
 public:
  PriorUse() = default;  // of a run without any
  PriorUse(PriorsRead read, std::vector<std::string> paths)
      : read_(std::move(read)), paths_(std::move(paths)) {}

  /// Each file that could not be read, the first ten by name. False where there is none.
  bool tell_troubles() const;
  /// `settings` of the document's place.
  void add(const CheckedDocument& document, const CheckSettings& settings);
  /// At the end. `each`: also what the notes of a single document say.
  void tell(bool each) const;

 private:
  PriorsRead read_;
  std::vector<std::string> paths_;
  std::vector<std::string> without_;  // documents
  std::set<std::string> used_;
};

}  // namespace gouji
