// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of the reports that were judged.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

using DocumentBodies = std::vector<std::pair<const CheckedDocument*, std::string>>;

struct FoundBodies {
  DocumentBodies bodies;              // in the order of the documents
  std::vector<std::string> nameless;  // paths of files that were read but name no body
};

/// Unreadable files are in neither list.
FoundBodies bodies_of(const std::vector<CheckedDocument>& documents);

/// One sentence: there is no report of `body`, and whose reports there are.
std::string not_among(const std::string& body, const std::vector<CheckedDocument>& documents);

}  // namespace gouji
