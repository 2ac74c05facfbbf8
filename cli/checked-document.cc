// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked-document.h"

namespace gouji {

Summary summarize(const std::vector<CheckedDocument>& documents) {
  Summary sum;
  sum.documents = documents.size();
  for (const CheckedDocument& document : documents) {
    if (counts_as_unreadable(document.status)) ++sum.unreadable;
    for (const PlacedFinding& finding : document.findings) {
      if (!open(finding.standing)) {
        ++sum.set_aside;
        continue;
      }
      switch (finding.severity) {
        case Severity::kError:
          ++sum.errors;
          break;
        case Severity::kWarning:
          ++sum.warnings;
          break;
        case Severity::kInfo:
          ++sum.infos;
          break;
      }
    }
  }
  return sum;
}

}  // namespace gouji
