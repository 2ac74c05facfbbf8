// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures beside the findings for reviewers: pages, or lines of a text, with findings.
#pragma once

#include <string>
#include <vector>

#include "cli/check/document.h"
#include "cli/checked/checked-document.h"

namespace gouji {

/// Fills `pictures` or `lines` from the existing findings: all pages of a report with findings, or
/// of which a part could not be checked; for other documents only the pages of the findings. If a
/// page shows a personal number, the picture covers the part that our messages mask.
void add_pictures(const Document& document, const SourceText& source,
                  const std::vector<std::string>& passwords, CheckedDocument& checked);

}  // namespace gouji
