// SPDX-License-Identifier: GPL-3.0-or-later
// Checked documents → data for the web page's own code (page/data.js reads it).
#pragma once

#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/run-facts.h"
#include "cli/memory/scoring/weights.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/html/picture-data.h"

namespace gouji {

/// Everything except the pictures, which are added to `pictures` and referred to by their numbers.
/// Keys are short because there are thousands; findings-data.cc explains them.
Json findings_data(const std::vector<CheckedDocument>& documents, const Weights& weights,
                   const RunFacts& facts, PictureData& pictures);

}  // namespace gouji
