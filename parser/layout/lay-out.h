// SPDX-License-Identifier: GPL-3.0-or-later
// Pdf → Flow.
#pragma once

#include "parser/document/flow.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// Never fails: whatever cannot be read properly becomes a Note.
Flow lay_out(const Pdf& pdf);

}  // namespace gouji
