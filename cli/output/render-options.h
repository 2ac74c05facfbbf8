// SPDX-License-Identifier: GPL-3.0-or-later
// What the user said of an output, and the terminal that it goes to → how it is rendered.
#pragma once

#include "cli/options/options.h"
#include "cli/render/render.h"

namespace gouji {

/// How an output is rendered: colours and broken lines go only to a terminal. Without weights,
/// which are looked up when local rules are known.
RenderOptions render_options(const OutputTarget& output, const CheckOptions& options);

}  // namespace gouji
