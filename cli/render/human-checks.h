// SPDX-License-Identifier: GPL-3.0-or-later
// What no machine can judge in a report: a list for the person who signs it off.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

struct HumanCheck {
  std::string_view question;  // in Simplified Chinese, a key of the catalogue
  std::string_view basis;
};

/// The same for every report.
std::span<const HumanCheck> human_checks();

/// A rule that could not tell, in words for the person who has to check instead. Plain.
struct Untold {
  const Rule* rule;
  std::string reason;
};
std::vector<Untold> untold(const CheckedDocument& document);

}  // namespace gouji
