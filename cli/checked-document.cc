// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked-document.h"

#include <algorithm>

namespace gouji {

void Summary::add(const CheckedDocument& document) {
  ++documents;
  if (counts_as_unreadable(document.status)) ++unreadable;
  if (document.status == Status::kNotAReport) ++not_a_report;
  if (document.status == Status::kDuplicate) ++duplicates;
  if (document.status == Status::kChecked) add_checked(document);
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

void Summary::add_checked(const CheckedDocument& document) {
  ++checked;
  const bool finds = std::any_of(document.findings.begin(), document.findings.end(),
                                 [](const PlacedFinding& each) { return open(each.standing); });
  if (finds) return;
  const bool untold = std::any_of(
      document.coverage.begin(), document.coverage.end(),
      [](const RuleResult& each) { return each.selected && each.verdict == Verdict::kCannotTell; });
  ++(untold ? clean_with_unchecked : clean);
}

Summary summarize(const std::vector<CheckedDocument>& documents) {
  Summary sum;
  for (const CheckedDocument& document : documents) sum.add(document);
  return sum;
}

}  // namespace gouji
