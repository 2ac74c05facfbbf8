// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked-document.h"

#include <algorithm>

namespace gouji {

Silence silence_of(const CheckedDocument& document) {
  if (document.status != Status::kChecked) return Silence::kNone;
  const bool finds = std::any_of(document.findings.begin(), document.findings.end(),
                                 [](const PlacedFinding& each) { return open(each.standing); });
  if (finds) return Silence::kNone;
  const bool untold = std::any_of(
      document.coverage.begin(), document.coverage.end(),
      [](const RuleResult& each) { return each.selected && each.verdict == Verdict::kCannotTell; });
  return untold ? Silence::kWithUnchecked : Silence::kWhole;
}

void Summary::add(const CheckedDocument& document) {
  ++documents;
  if (counts_as_unreadable(document.status)) ++unreadable;
  if (document.status == Status::kNotAReport) ++not_a_report;
  if (document.status == Status::kDuplicate) ++duplicates;
  if (document.status == Status::kChecked) ++checked;
  const std::size_t aside = document.findings.empty() ? 0 : 1;
  if (silence_of(document) == Silence::kWhole) {
    ++clean;
    clean_aside += aside;
  }
  if (silence_of(document) == Silence::kWithUnchecked) {
    ++clean_with_unchecked;
    unchecked_aside += aside;
  }
  for (const PlacedFinding& finding : document.findings) {
    if (!open(finding.standing)) {
      ++set_aside;
      continue;
    }
    switch (finding.severity) {
      case Severity::kError:
        ++errors;
        break;
      case Severity::kWarning:
        ++warnings;
        break;
      case Severity::kInfo:
        ++infos;
        break;
    }
  }
}

Summary summarize(const std::vector<CheckedDocument>& documents) {
  Summary sum;
  for (const CheckedDocument& document : documents) sum.add(document);
  return sum;
}

}  // namespace gouji
