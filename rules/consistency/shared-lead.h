// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in front of the thing that a sentence counts.
#pragma once

#include <string_view>

#include "parser/report/report.h"

namespace gouji {

/// What words in front of a thing say.
struct Lead {
  bool free = false;  // nothing but when, that it is all, and that it is the body's
  bool year = false;  // the year, or the body's whole area, is named
};
/// Fails on words that are not in its lists: they leave the lead not free, and the figure alone.
Lead read_lead(const Report& report, std::string_view words);

}  // namespace gouji
