// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies whose reports were judged.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

using DocumentBodies = std::vector<std::pair<const CheckedDocument*, std::string>>;

struct FoundBodies {
  DocumentBodies bodies;              // in the order of the documents
  std::vector<std::string> nameless;  // paths of what was read and names no body
};

/// What could not be read is in neither.
FoundBodies bodies_of(const std::vector<CheckedDocument>& documents);

/// One sentence: no report is of `body`, and of whom the reports are.
std::string not_among(const std::string& body, const std::vector<CheckedDocument>& documents);

}  // namespace gouji
