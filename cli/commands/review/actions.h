// SPDX-License-Identifier: GPL-3.0-or-later
// Actions of `gouji review`: for parsing, its help and the completions of shells.
#pragma once

#include <span>

#include "cli/options/options.h"

namespace gouji {

struct NamedAction {
  ReviewOptions::Action action;
  const char* name;
  const char* subject;  // its first argument, a finding or a cell, in Chinese; empty: none
  const char* says;     // in Chinese
};

std::span<const NamedAction> review_actions();

}  // namespace gouji
