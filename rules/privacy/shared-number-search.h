// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rules about personal numbers look for them.
#pragma once

#include <functional>
#include <string>

#include "rules/privacy/shared-personal-numbers.h"
#include "rules/rule.h"

namespace gouji {

/// Calls `visit` for each number of this kind: in the prose, in cells of tables, in lines that no
/// reader sees. `section` is 一 … 六, or empty.
void for_each_number(const Report& report, PersonalNumberKind kind,
                     const std::function<void(const Normalized& text, const PersonalNumber& number,
                                              const std::string& section)>& visit);

/// A finding at the number, which is masked in its words.
Finding finding_at_number(const Normalized& text, const PersonalNumber& number,
                          const std::string& section, std::string_view what);

}  // namespace gouji
