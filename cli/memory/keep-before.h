// SPDX-License-Identifier: GPL-3.0-or-later
// For commands that delete what people wrote: the previous version of the file is kept beside it.
#pragma once

#include <optional>
#include <string>

#include "parser/base/error.h"

namespace gouji {

/// gouji-review.toml.bak
std::string before_of(const std::string& file);

/// Copies the file there, replacing an earlier copy. Error kUsage.
std::optional<Error> keep_before(const std::string& file);

/// Whether to delete what was listed: --yes confirms it, otherwise the person at the terminal is
/// asked. Error kUsage if nobody can be asked.
Expected<bool> may_delete(bool yes, const std::string& question);

}  // namespace gouji
