// SPDX-License-Identifier: GPL-3.0-or-later
// Values that a person may enter for a cell of the statutory tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// Describes the allowed values if `value` cannot be printed in the cell (t3.received.total): the
/// form has whole numbers, in a few columns signed numbers or amounts. A blank and the symbols that
/// reports print for "none" are allowed in all of them. A cell of a form that is not built in may
/// have any of these numbers.
std::optional<std::string> what_value_may_be(std::string_view cell, const std::string& value);

}  // namespace gouji
