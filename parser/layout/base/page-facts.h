// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parser/document/flow.h"
#include "parser/pdf/pdf.h"

namespace gouji::layout {

/// What the page looks like, without its turn.
PageFacts facts_of(const Page& page);

}  // namespace gouji::layout
