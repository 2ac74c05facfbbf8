// SPDX-License-Identifier: GPL-3.0-or-later
// What the user says of the report, see Given.
#pragma once

#include <string>

#include "cli/args/words.h"

namespace gouji {

struct GivenWords {
  std::string year, body_type, scope, published, deadline;

  void bind(CommandLine& line);
  [[nodiscard]] Expected<Given> given() const;
};

}  // namespace gouji
