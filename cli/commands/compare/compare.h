// SPDX-License-Identifier: GPL-3.0-or-later
// A report before and after correction → what was fixed, what remains, what is new, which figures
// and which words changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/base/exit-code.h"
#include "cli/checked/checked-document.h"
#include "cli/commands/compare/changed-wording.h"
#include "cli/memory/read-cells.h"

namespace gouji {

/// A finding of the old report with a corresponding finding of the new one: same rule, same place.
/// One of the two may be set aside. `changed` if its figures or words differ now: somebody worked
/// on it, and it is still wrong.
struct StandingFinding {
  PlacedFinding before, now;
  bool changed = false;
};

/// A finding that is gone but perhaps not fixed: its rule cannot tell in the new report.
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
  std::vector<std::string> remarks;  // why the comparison is doubtful, one sentence each
};

/// Everything a comparison needs of one report: its findings, including those set aside, and its
/// cells and sentences if it could be read.
struct ComparedReport {
  CheckedDocument checked;
  std::optional<std::vector<ReadCell>> cells;
  std::vector<ProseSentence> sentences;
};

/// Why two documents are not compared, in one sentence, and the exit code for it.
struct Refusal {
  std::string reason;
  ExitCode code = ExitCode::kFault;
};

/// Why a document cannot be compared with any other. Empty if it was read and is a report.
std::optional<Refusal> refusal(const CheckedDocument& document);

/// Empty if these may be two versions of one report. Unreadable documents, and documents that are
/// not reports, cannot be compared; another body or year is compared only with `force`. A name may
/// have been corrected, so a similar, longer or shorter name counts as the same body.
std::optional<Refusal> refusal(const CheckedDocument& before, const CheckedDocument& now,
                               bool force);

/// Compares two reports.
Comparison compare(const ComparedReport& before, const ComparedReport& now);

}  // namespace gouji
