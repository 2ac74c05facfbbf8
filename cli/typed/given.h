// SPDX-License-Identifier: GPL-3.0-or-later
// What the user says of the report, see Given.
#pragma once

#include <string>

#include "cli/line/command-line.h"
#include "cli/options/options.h"

namespace gouji {

struct TypedGiven {
  std::string year, body_type, scope, published, deadline;

  void bind(CommandLine& line);
  [[nodiscard]] Expected<Given> given() const;
};

}  // namespace gouji
