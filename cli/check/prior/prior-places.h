// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of last year's report are printed: rules do not need this, but people who see a
// figure of that report want to find it there.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "cli/checked/checked-document.h"
#include "parser/report/report.h"

namespace gouji {

/// By cell: t3.received.total.
using CellPlaces = std::map<std::string, Place>;

std::string encode_places(const Report& report);
/// Empty for bytes that encode_places() of this build did not write.
CellPlaces decode_places(std::string_view bytes);

/// An empty place if the cell is not among them.
Place place_in(const CellPlaces& places, const Where& where);

}  // namespace gouji
