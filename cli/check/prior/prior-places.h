// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of last year's report are printed: rules do not ask, but whoever is shown a
// figure of that report wants to find it there.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "cli/checked/checked-document.h"
#include "parser/report/report.h"

namespace gouji {

/// By t3.received.total.
using CellPlaces = std::map<std::string, Place>;

std::string encode_places(const Report& report);
/// Nothing for bytes that encode_places() of this build did not write.
CellPlaces decode_places(std::string_view bytes);

/// Nowhere where the cell is not among them.
Place place_in(const CellPlaces& places, const Where& where);

}  // namespace gouji
