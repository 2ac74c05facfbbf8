// SPDX-License-Identifier: GPL-3.0-or-later
// Creates lazily made objects before workers are forked, so that they share them.
#pragma once

#include "cli/check/check.h"

namespace gouji {

/// Poppler's global state and its Chinese character maps, expressions, word lists: reads and checks
/// a made-up report.
void warm_up(const ReadSettings& reading, const CheckSettings& settings);

}  // namespace gouji
