// SPDX-License-Identifier: GPL-3.0-or-later
// Flow + editions → Report.
#pragma once

#include <memory>

#include "parser/edition/edition.h"
#include "parser/layout/flow.h"
#include "parser/report/report.h"

namespace gouji {

/// Total: never fails; what could not be told is in notes, doubts and kind.
Report recognize(const Flow& flow, std::shared_ptr<const Editions> editions);

}  // namespace gouji
