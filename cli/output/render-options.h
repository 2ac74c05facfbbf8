// SPDX-License-Identifier: GPL-3.0-or-later
// What the user wants of an output, and its terminal → how it is rendered.
#pragma once

#include "cli/options/options.h"
#include "cli/render/render.h"

namespace gouji {

/// Colours and wrapped lines are only for terminals. Leaves weights out, because these are looked
/// up when local rules are known.
RenderOptions render_options(const OutputTarget& output, const CheckOptions& options);

}  // namespace gouji
