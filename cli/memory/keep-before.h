// SPDX-License-Identifier: GPL-3.0-or-later
// What people wrote, and a command deletes of: the file before it stays beside.
#pragma once

#include <optional>
#include <string>

#include "parser/base/error.h"

namespace gouji {

/// gouji-review.toml.bak
std::string before_of(const std::string& file);

/// Copies the file there, over an earlier one. Error kUsage.
std::optional<Error> keep_before(const std::string& file);

/// Whether to go on with what was named before: --yes says so, else the person at the terminal is
/// asked. Error kUsage where nobody can be asked.
Expected<bool> may_delete(bool yes, const std::string& question);

}  // namespace gouji
