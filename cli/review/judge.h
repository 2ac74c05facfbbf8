// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a run with the standing of their findings, all at once: what commands about
// findings work on.
#pragma once

#include <vector>

#include "cli/checked-document.h"
#include "cli/options.h"
#include "cli/review/memory.h"
#include "parser/base/error.h"

namespace gouji {

struct Judged {
  std::vector<CheckedDocument> documents;
  Recall::End end;
};

/// As `check` would. Error kUsage.
Expected<Judged> judge(const CheckOptions& options, const Memory& memory);

}  // namespace gouji
