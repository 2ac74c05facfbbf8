// SPDX-License-Identifier: GPL-3.0-or-later
// -o, --format and --output together. -o replaces standard output; --output adds outputs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/line/command-line.h"
#include "cli/options/options.h"

namespace gouji {

struct TypedOutput {
  std::string format, file, reply_by;
  std::vector<std::string> more;  // FORMAT=FILE

  void bind(CommandLine& line);
  /// At least one. `line`: after parsing, for the names as typed. Error kUsage.
  [[nodiscard]] Expected<std::vector<OutputTarget>> targets(const CommandLine& line) const;
  /// Empty if no day is given. Error kUsage.
  [[nodiscard]] Expected<std::optional<Date>> reply_day() const;
};

}  // namespace gouji
