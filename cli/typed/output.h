// SPDX-License-Identifier: GPL-3.0-or-later
// -o, --format and --output together. -o takes the place of standard output; --output adds.
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
  /// At least one. Error kUsage.
  /// `line`: after its parsing, for the names that were typed.
  [[nodiscard]] Expected<std::vector<OutputTarget>> targets(const CommandLine& line) const;
  /// Empty if no day is given. Error kUsage.
  [[nodiscard]] Expected<std::optional<Date>> reply_day() const;
};

}  // namespace gouji
