// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a report by the numbers that tests give them: 一, 二, ….
#pragma once

#include <algorithm>
#include <string_view>

#include "parser/report/report.h"

namespace gouji::test {

/// Null where the report has no section with this number of the form.
inline const Section* section_numbered(const Report& report, std::string_view number) {
  const auto found =
      std::find_if(report.sections.begin(), report.sections.end(),
                   [&](const Section& section) { return section.standard == number; });
  return found == report.sections.end() ? nullptr : &*found;
}

}  // namespace gouji::test
