// SPDX-License-Identifier: GPL-3.0-or-later
// What a reviewer sees beside the findings: the pages, or the lines of a text, on which they stand.
#pragma once

#include <string>
#include <vector>

#include "cli/check/document.h"
#include "cli/checked/checked-document.h"

namespace gouji {

/// Fills `pictures` or `lines` from the findings that are there already: all pages of a report with
/// findings, or of which a part could not be checked; of other documents those of the findings.
/// Where a page shows a personal number, the picture covers what words of ours mask of it.
void add_pictures(const Document& document, const SourceText& source,
                  const std::vector<std::string>& passwords, CheckedDocument& checked);

}  // namespace gouji
