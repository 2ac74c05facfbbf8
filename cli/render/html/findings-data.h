// SPDX-License-Identifier: GPL-3.0-or-later
// Checked documents → the data that the web page's own code shows (page/data.js reads it).
#pragma once

#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/run-facts.h"
#include "cli/memory/scoring/weights.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/html/picture-data.h"

namespace gouji {

/// Everything but the pictures, which are added to `pictures` and named by their numbers there.
/// Keys are short, for there are thousands; findings-data.cc says what they mean.
Json findings_data(const std::vector<CheckedDocument>& documents, const Weights& weights,
                   const RunFacts& facts, PictureData& pictures);

}  // namespace gouji
