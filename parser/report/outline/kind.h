// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the document is an annual report that can be checked.
#pragma once

#include <string>

#include "parser/document/flow.h"
#include "parser/report/outline/title.h"
#include "parser/report/report.h"

namespace gouji {

struct KindTold {
  DocumentKind kind = DocumentKind::kNotAReport;
  std::string reason;  // one sentence; empty for kAnnualReport
};

/// From the whole evidence: characters, title, headings, tables, year. `report` must hold these
/// already. An annual report is only said to be one where its title, three of its headings or one
/// of its tables say so.
KindTold tell_kind(const Flow& flow, const Title& title, const Report& report);

}  // namespace gouji
