// SPDX-License-Identifier: GPL-3.0-or-later
// How a run uses its baseline: findings in it are set aside, missing ones are reported or removed,
// and a new baseline is written.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/base/exit-code.h"
#include "cli/checked/checked-document.h"
#include "cli/memory/baseline.h"
#include "cli/memory/run-facts.h"
#include "cli/memory/what-ran.h"
#include "cli/options/memory-options.h"
#include "parser/base/error.h"

namespace gouji {

class BaselineUse {
 public:
  /// Keeps references to `options` and `ran`.
  BaselineUse(const Baseline& baseline, const MemoryOptions& options, const WhatRan& ran)
      : options_(options), ran_(ran), left_(baseline) {}

  /// Gives findings their standing, after everything else that does so.
  void take(CheckedDocument& document);

  struct End {
    std::vector<std::string> warnings;
    ExitCode code = ExitCode::kClean;  // kFindings for entries that a strict baseline must no
                                       // longer have
    std::vector<RunFault> faults;      // the entries
  };
  /// After the last document: prunes and writes if requested. Error kUsage.
  Expected<End> finish() const;

 private:
  [[nodiscard]] Baseline gone() const;
  [[nodiscard]] Baseline not_run() const;  // entries of reports that are not in the run
  std::optional<Error> prune(const Baseline& gone, End& end) const;
  std::optional<Error> write(End& end) const;
  [[nodiscard]] Baseline with_files(Baseline baseline) const;

  const MemoryOptions& options_;
  const WhatRan& ran_;
  Baseline left_;                   // unused rest of the baseline
  std::vector<std::string> aside_;  // contents of findings that are set aside otherwise
  std::map<std::string, std::set<std::string>> documents_;  // paths by owner, for now_
  Baseline now_;                                            // content for --write-baseline
};

}  // namespace gouji
