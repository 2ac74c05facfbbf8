// SPDX-License-Identifier: GPL-3.0-or-later
// Flow + editions → Report.
#pragma once

#include <memory>
#include <optional>

#include "parser/document/flow.h"
#include "parser/edition/edition.h"
#include "parser/report/report.h"

namespace gouji {

/// Total: never fails; what could not be told is in notes, doubts and kind. Where the user says
/// which `year` the report is for, that is its year, and a note says what its title has.
Report recognize(const Flow& flow, std::shared_ptr<const Editions> editions,
                 std::optional<int> year = std::nullopt);

}  // namespace gouji
