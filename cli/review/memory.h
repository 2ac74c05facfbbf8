// SPDX-License-Identifier: GPL-3.0-or-later
// What a run remembers: the review file and the baseline, as the options name them, and what they
// make of its findings.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/checked-document.h"
#include "cli/exit-code.h"
#include "cli/review/baseline.h"
#include "cli/review/review-file.h"
#include "cli/run-facts.h"
#include "parser/base/date.h"
#include "parser/base/error.h"
#include "rules/rule.h"

namespace gouji {

/// As given on the command line. Empty: none.
struct MemoryOptions {
  std::string review;
  std::string baseline;
  std::string write_baseline;
  bool strict_baseline = false;  // what is gone from the reports has to go from the baseline
  bool prune_baseline = false;   // takes it out, says what, and keeps the file before it
  std::optional<Date> today;
  /// The edition, year or type of body was given on the command line. Read as another one, a report
  /// has other findings: what is not found may well be there still, so nothing is stale.
  bool by_hand = false;
  /// The run looks at a part of the folder that the review file speaks of: entries on other bodies
  /// are no mistakes.
  bool in_part = false;
};

struct Memory {
  ReviewFile review;
  std::vector<std::vector<const Rule*>> suppressed;  // the rules of review.suppressions
  Baseline baseline;
};

/// Error kUsage: a file that cannot be read or is not as it has to be.
Expected<Memory> load_memory(const MemoryOptions& options);

/// What the memory makes of the documents of a run, one after the other.
class Recall {
 public:
  /// Both are kept.
  Recall(const Memory& memory, const MemoryOptions& options);

  /// Gives the findings their standing. To be called in the order of the run.
  void apply(CheckedDocument& document);

  /// Of a document below this review file that has a nearer one: what is said of it here does not
  /// count, which is to be known.
  void pass_over(const CheckedDocument& document, const std::string& nearer);

  struct End {
    std::vector<std::string> warnings;  // of what matched nothing, one sentence each
    std::vector<std::string> stale_verdicts, stale_cells;  // their keys in the review file
    KeptEntries kept;                                      // all of the review file
    ExitCode code = ExitCode::kClean;  // kFindings for stale entries of a strict baseline
    std::vector<RunFault> faults;      // these
  };
  /// Entries of the review file that were applied so far: verdicts, suppressions and cells, each
  /// once, of however many findings.
  [[nodiscard]] std::size_t applied() const;

  /// After the last document: writes the baseline where that was asked for. Error kUsage.
  Expected<End> finish();

 private:
  struct Use {
    bool concerned = false;  // it is about a report of the run
    bool in_run = false, used = false;
    std::size_t left_open = 0;        // findings that rules state as well which it does not name
    std::set<std::string> open = {};  // codes of these rules
    std::string nearer = {};  // the review file of a report that it is about, and does not reach
  };
  void suppress(CheckedDocument& document, std::size_t index);
  void note_left_open();
  void give_verdicts(CheckedDocument& document);
  void look_for_cells(const CheckedDocument& document);
  void set_baselined(CheckedDocument& document);
  void note_what_ran(const CheckedDocument& document);
  void note_what_ran(const CheckedDocument& document, const std::string& identity);
  [[nodiscard]] bool is_gone(const std::string& rule, const std::string& of) const;
  [[nodiscard]] Baseline gone_from_baseline() const;
  [[nodiscard]] std::string hidden_by(const std::string& identity) const;
  void tell_of_hidden(End& end) const;
  void tell_of_suppressions(End& end) const;
  void tell_of_verdicts(End& end) const;
  void tell_of_cells(End& end) const;
  [[nodiscard]] KeptState state_of(std::size_t suppression) const;
  [[nodiscard]] std::string named(const Baseline& gone) const;
  [[nodiscard]] std::optional<Error> prune_baseline(const Baseline& gone, End& end) const;
  [[nodiscard]] std::optional<Error> write_baseline(End& end) const;
  [[nodiscard]] bool ended(const Suppression& suppression) const;

  const Memory& memory_;
  const MemoryOptions& options_;
  std::optional<Date> today_;      // where a suppression ends
  std::vector<Use> suppressions_;  // of memory_.review.suppressions
  /// Findings of the document at hand that a suppression (its index) means by half.
  std::vector<std::pair<std::size_t, const PlacedFinding*>> half_meant_;
  std::set<std::string> used_;  // fingerprints of verdicts
  /// Codes of the rules that something is remembered of, by identity of the report.
  std::map<std::string, std::set<std::string>> remembered_;
  /// Of these, "A04 岚浦县水利局/2024" for those that were run on the report and could tell, and
  /// for those that could not.
  std::set<std::string> told_, untold_;
  std::map<std::string, std::string> paths_;   // of these reports the first file, by identity
  std::map<std::string, std::string> hidden_;  // nearer review file, by identity
  std::vector<std::pair<std::string, std::string>> unused_cells_;  // key, sentence
  std::set<std::string> used_cells_;                               // keys
  Baseline left_;                                                  // of the baseline
  std::vector<std::string> aside_;  // contents of findings that are set aside otherwise
  Baseline now_;                    // what --write-baseline writes
};

/// The day that `until` is held against: as given, else SOURCE_DATE_EPOCH, else the clock (UTC).
/// The only thing in a run that asks the clock, and only where a suppression ends.
Date today(const std::optional<Date>& given);

/// As the report says who it is; see identity_of().
std::string identity_of(const ReportFacts& facts);

}  // namespace gouji
