// SPDX-License-Identifier: GPL-3.0-or-later
// How a run processes its documents, see RunOptions.
#pragma once

#include <string>

#include "cli/line/command-line.h"
#include "cli/options/options.h"

namespace gouji {

struct TypedRun {
  std::string jobs, timeout, max_memory, cache, progress = "auto";
  bool isolate = false;

  void bind(CommandLine& line);
  /// Only workers and their limits, for every command that reads documents.
  void bind_limits(CommandLine& line);
  /// Error kUsage.
  [[nodiscard]] Expected<RunOptions> options() const;
};

}  // namespace gouji
