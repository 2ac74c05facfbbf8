// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of `extract`: what was read from a document, independent of rules.
#pragma once

#include "cli/checked/checked-document.h"
#include "cli/render/formats/json-parts.h"
#include "parser/report/report.h"

namespace gouji {

/// `report` is null if the document gave none; `error` says why.
Json json_extract(const std::string& path, const std::string& digest, Status status,
                  const std::string& error, const Report* report);

// Common to all stages. A note about the whole document has no place.
Json json_grid(const SourceText& source, const Grid& grid);
Json json_notes(const SourceText& source, const std::vector<Note>& notes);

}  // namespace gouji
