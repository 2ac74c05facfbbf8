// SPDX-License-Identifier: GPL-3.0-or-later
// Pdf → Flow.
#pragma once

#include "parser/document/flow.h"
#include "parser/pdf/pdf.h"

namespace gouji {

/// Total: whatever cannot be read orderly becomes a Note.
Flow lay_out(const Pdf& pdf);

}  // namespace gouji
