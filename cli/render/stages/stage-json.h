// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the file and the report, for those who mend the reading: the drawing, and
// the reading order. Keys are those of the structs in pdf.h and flow.h; this is no contract.
#pragma once

#include "cli/render/formats/json-parts.h"
#include "parser/document/flow.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// A glyph is a list: see "glyph" in it for what its members are.
Json json_drawing(const Pdf& pdf);
Json json_flow(const Flow& flow);

}  // namespace gouji
