// SPDX-License-Identifier: GPL-3.0-or-later
// What the run remembers, see MemoryOptions.
#pragma once

#include <string>

#include "cli/line/command-line.h"
#include "cli/memory/memory.h"

namespace gouji {

struct TypedMemory {
  MemoryOptions options;
  std::string today;

  /// Only the review file, which all commands about findings share.
  void bind_review(CommandLine& line);
  void bind_baseline(CommandLine& line);
  /// Error kUsage.
  [[nodiscard]] Expected<MemoryOptions> memory() const;
};

}  // namespace gouji
