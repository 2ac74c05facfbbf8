// SPDX-License-Identifier: GPL-3.0-or-later
// Intermediate results between file and report, for those who improve the reading: the drawing, and
// the reading order. Keys are those of the structs in pdf.h and flow.h; not a stable contract.
#pragma once

#include "cli/render/formats/json-parts.h"
#include "parser/document/flow.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// A glyph is a list: "glyph" in the output names its members.
Json json_drawing(const Pdf& pdf);
Json json_flow(const Flow& flow);

}  // namespace gouji
