// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's reports in a run: every command that judges findings reads them here, and says which
// could not be read, which reports had none beside them, which named file was of no use.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/run/read-prior.h"

namespace gouji {

class PriorUse {
 public:
  /// Reads what the places name, and lets them choose among it. `one_document`: as PriorReports.
  /// Error kUsage.
  static Expected<PriorUse> read(PlaceSettings& places, const ReadSettings& reading,
                                 const RunOptions& run, bool one_document);

  [[nodiscard]] bool interrupted() const { return read_.end == RunEnd::kInterrupted; }

  /// Each file that could not be read, the first ten by name. False if there is none.
  [[nodiscard]] bool tell_troubles() const;
  /// `settings` of the document's place.
  void add(const CheckedDocument& document, const CheckSettings& settings);
  /// At the end, a sentence each, with paths as they are. `each`: also what the notes of a single
  /// document say.
  [[nodiscard]] std::vector<std::string> remarks(bool each) const;

 private:
  PriorsRead read_;
  std::vector<std::string> paths_;
  std::vector<std::string> without_;  // documents
  std::set<std::string> used_;
};

}  // namespace gouji
