// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may say that is printed in a cell of the statutory tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// What would be right in words, where `value` cannot be what is printed in the cell
/// (t3.received.total): the form has whole numbers, in a few columns signed ones or amounts. A
/// blank and the symbols that reports print for none are right in all of them. The cell of a form
/// that is not built in may hold any of these numbers.
std::optional<std::string> what_value_may_be(std::string_view cell, const std::string& value);

}  // namespace gouji
