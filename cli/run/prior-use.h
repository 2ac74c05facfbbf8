// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's reports in a run: every command that judges findings reads them here, and reports
// which could not be read, which reports have none beside them, and which named files were not
// used.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/run/read-prior.h"

namespace gouji {

class PriorUse {
 public:
  /// Reads the files that the places name, and lets the places choose from them. `one_document`: as
  /// in PriorReports. Error kUsage.
  static Expected<PriorUse> read(PlaceSettings& places, const ReadSettings& reading,
                                 const RunOptions& run, bool one_document);

  [[nodiscard]] bool interrupted() const { return read_.end == RunEnd::kInterrupted; }

  /// Reports each unreadable file, the first ten by name. False if there is none.
  [[nodiscard]] bool tell_troubles() const;
  /// `settings`: those of the document's place.
  void add(const CheckedDocument& document, const CheckSettings& settings);
  /// At the end, one sentence each, with unmodified paths. `each`: including what the notes of a
  /// single document say.
  [[nodiscard]] std::vector<std::string> remarks(bool each) const;

 private:
  PriorsRead read_;
  std::vector<std::string> paths_;
  std::vector<std::string> without_;  // paths of documents
  std::set<std::string> used_;
};

}  // namespace gouji
