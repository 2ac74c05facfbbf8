// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a folder is one of our caches, by its content: users choose its name.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// `names`: everything in the folder except "." and "..". For a whole cache, or one of the folders
/// in it. False if there is anything else in it, however small: no file of the user may be skipped.
bool is_own_cache(const std::string& folder, const std::vector<std::string>& names);

}  // namespace gouji
