// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as text and as JSON.
#pragma once

#include <string>

#include "cli/compare/compare.h"

namespace gouji {

std::string comparison_text(const Comparison& comparison, const CheckedDocument& now);
/// {"schema_version", "tool", "old", "new", "mended", "standing", "unclear", "new_findings",
/// "figures", "remarks", "summary"}
std::string comparison_json(const Comparison& comparison, const CheckedDocument& before,
                            const CheckedDocument& now);

}  // namespace gouji
