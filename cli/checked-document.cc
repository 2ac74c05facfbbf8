// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked-document.h"

namespace gouji {

void Summary::add(const CheckedDocument& document) {
  ++documents;
  if (counts_as_unreadable(document.status)) ++unreadable;
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
