// SPDX-License-Identifier: GPL-3.0-or-later
// What is made on first use, made before workers are forked: they then share it.
#pragma once

#include "cli/check/check.h"

namespace gouji {

/// Poppler's global state and its Chinese character maps, expressions, lists of words: reads and
/// checks a made-up report of our own.
void warm_up(const ReadSettings& reading, const CheckSettings& settings);

}  // namespace gouji
