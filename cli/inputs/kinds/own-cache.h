// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a folder is a cache of ours, told by what it holds: its name is the user's choice.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// `names`: all that the folder holds, but for "." and "..". The whole of a cache, or one of the
/// folders in it. Anything else in it, however small, and it is none: nothing of the user's is
/// passed over.
bool is_own_cache(const std::string& folder, const std::vector<std::string>& names);

}  // namespace gouji
