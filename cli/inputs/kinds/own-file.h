// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file on disk is a result of gouji, which a run may replace.
#pragma once

#include <string>

namespace gouji {

/// In any format; false for unreadable files.
bool is_own_file(const std::string& path);

}  // namespace gouji
