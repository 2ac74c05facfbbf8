// SPDX-License-Identifier: GPL-3.0-or-later
// A report before and after its correction → what was mended, what still stands, what is new, which
// figures and which words changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/base/exit-code.h"
#include "cli/checked/checked-document.h"
#include "cli/commands/compare/changed-wording.h"
#include "cli/memory/read-cells.h"

namespace gouji {

/// A finding of the old report that a finding of the new one answers: the same rule at the same
/// place. One of the two may be set aside. `changed` where its figures or words are others now: it
/// was worked on, and is still wrong.
struct StandingFinding {
  PlacedFinding before, now;
  bool changed = false;
};

/// A finding that is gone, but of which nobody can say that it was mended: its rule cannot tell in
/// the new report.
struct UnclearFinding {
  PlacedFinding before;
  std::string reason;
};

/// A cell of a statutory table. Empty: blank; see also `absent`.
struct ChangedFigure {
  Where where;
  std::string label;
  std::string before, now;
  bool absent_before = false, absent_now = false;  // its row or column is not in the table
};

struct Comparison {
  std::vector<PlacedFinding> mended;
  std::vector<StandingFinding> standing;
  std::vector<UnclearFinding> unclear;
  std::vector<PlacedFinding> added;
  std::vector<ChangedFigure> figures;
  std::vector<ChangedWording> wording;
  std::vector<std::string> remarks;  // what makes the comparison doubtful, one sentence each
};

/// What a comparison needs of one report: its findings, with those that are set aside, its cells
/// and sentences where it could be read.
struct ComparedReport {
  CheckedDocument checked;
  std::optional<std::vector<ReadCell>> cells;
  std::vector<ProseSentence> sentences;
};

/// Why nothing of two documents is compared, in one sentence, and what the run answers for it.
struct Refusal {
  std::string reason;
  ExitCode code = ExitCode::kFault;
};

/// Why a document cannot be compared, whatever the other one is. Empty if it was read and is a
/// report.
std::optional<Refusal> refusal(const CheckedDocument& document);

/// Empty if these may be two versions of one report. One that cannot be read, or is no report,
/// has nothing to compare; another body or year is compared where `force` says so. A name may have
/// been corrected, so only one that is near, or says more or less, is the same body.
std::optional<Refusal> refusal(const CheckedDocument& before, const CheckedDocument& now,
                               bool force);

/// Holds two reports against each other.
Comparison compare(const ComparedReport& before, const ComparedReport& now);

}  // namespace gouji
