// SPDX-License-Identifier: GPL-3.0-or-later
// What a run remembers: the review file and the baseline named by the options, and their effect on
// its findings.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/base/exit-code.h"
#include "cli/check/correct-cells.h"
#include "cli/checked/checked-document.h"
#include "cli/memory/baseline-use.h"
#include "cli/memory/review-file.h"
#include "cli/memory/run-facts.h"
#include "cli/memory/what-ran.h"
#include "cli/options/memory-options.h"
#include "parser/base/date.h"
#include "parser/base/error.h"
#include "rules/rule.h"

namespace gouji {

struct Memory {
  ReviewFile review;
  std::vector<std::vector<const Rule*>> suppressed;  // the rules of review.suppressions
  Baseline baseline;
  /// Those of the review file, with absolute paths. A path that is gone has been moved or renamed:
  /// such a correction applies to every file of its report.
  Corrections cells;
};

/// Error kUsage: a file that cannot be read or is invalid.
Expected<Memory> load_memory(const MemoryOptions& options);

/// Applies the memory to the documents of a run, one after the other.
class Recall {
 public:
  /// Keeps references to both.
  Recall(const Memory& memory, const MemoryOptions& options);
  Recall(const Recall&) = delete;  // its parts refer to each other
  Recall& operator=(const Recall&) = delete;

  /// Gives the findings their standing. Call in the order of the run.
  void apply(CheckedDocument& document);

  /// For a document below this review file that has a nearer one: entries here that are about it do
  /// not count, and finish() says so.
  void pass_over(const CheckedDocument& document, const std::string& nearer);

  struct End {
    std::vector<std::string> warnings;  // about entries that matched nothing, one sentence each
    std::vector<std::string> stale_verdicts, stale_cells;  // their keys in the review file
    KeptEntries kept;                                      // all entries of the review file
    ExitCode code = ExitCode::kClean;  // kFindings for stale entries of a strict baseline
    std::vector<RunFault> faults;      // the stale entries
  };
  /// Entries of the review file that were applied so far: verdicts, suppressions and cells, each
  /// once, however many findings it applies to.
  [[nodiscard]] std::size_t applied() const;

  /// After the last document: writes the baseline if requested. Error kUsage.
  Expected<End> finish();

 private:
  struct Use {
    bool concerned = false;  // it is about a report of the run
    bool in_run = false, used = false;
    std::size_t left_open = 0;        // findings that are also stated by rules it does not name
    std::set<std::string> open = {};  // codes of these rules
    std::string nearer = {};  // the review file of a report that the entry is about, but does not
                              // reach
  };
  void suppress(CheckedDocument& document, std::size_t index);
  void note_left_open();
  void give_verdicts(CheckedDocument& document);
  void look_for_cells(const CheckedDocument& document);
  [[nodiscard]] std::string hidden_by(const std::string& identity) const;
  void tell_of_hidden(End& end) const;
  void tell_of_suppressions(End& end) const;
  void tell_of_verdicts(End& end) const;
  void tell_of_cells(End& end) const;
  [[nodiscard]] KeptState state_of(std::size_t suppression) const;
  [[nodiscard]] bool ended(const Suppression& suppression) const;

  const Memory& memory_;
  const MemoryOptions& options_;
  std::optional<Date> today_;      // if a suppression has an end
  std::vector<Use> suppressions_;  // of memory_.review.suppressions
  /// Findings of the current document that a suppression (its index) covers only partly.
  std::vector<std::pair<std::size_t, const PlacedFinding*>> half_meant_;
  std::set<std::string> used_;  // fingerprints of verdicts
  WhatRan ran_;
  BaselineUse baseline_;
  std::map<std::string, std::string> hidden_;  // nearer review file, by identity
  std::vector<std::pair<std::string, std::string>> unused_cells_;  // key, sentence
  std::set<std::string> used_cells_;                               // keys
};

/// The day compared with `until`: as given, else SOURCE_DATE_EPOCH, else the clock (UTC). The only
/// use of the clock in a run, and only if a suppression has an end.
Date today(const std::optional<Date>& given);

}  // namespace gouji
