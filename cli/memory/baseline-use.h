// SPDX-License-Identifier: GPL-3.0-or-later
// What a run makes of its baseline: findings that it has are set aside, those that are gone are
// said or taken out, and a new one is written.
#pragma once

#include <optional>
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
  /// `options` and `ran` are kept.
  BaselineUse(const Baseline& baseline, const MemoryOptions& options, const WhatRan& ran)
      : options_(options), ran_(ran), left_(baseline) {}

  /// Gives findings their standing, after all else that gives them one.
  void take(CheckedDocument& document);

  struct End {
    std::vector<std::string> warnings;
    ExitCode code = ExitCode::kClean;  // kFindings for entries that a strict baseline has too many
    std::vector<RunFault> faults;      // these
  };
  /// After the last document: prunes and writes where that was asked for. Error kUsage.
  Expected<End> finish() const;

 private:
  [[nodiscard]] Baseline gone() const;
  [[nodiscard]] Baseline not_run() const;  // entries of reports that are not in the run
  std::optional<Error> prune(const Baseline& gone, End& end) const;
  std::optional<Error> write(End& end) const;

  const MemoryOptions& options_;
  const WhatRan& ran_;
  Baseline left_;                   // of the baseline
  std::vector<std::string> aside_;  // contents of findings that are set aside otherwise
  Baseline now_;                    // what --write-baseline writes
};

}  // namespace gouji
