// SPDX-License-Identifier: GPL-3.0-or-later
// Files that an earlier run left in a folder of outputs: an old list of corrections, for a body
// without findings now, would be sent again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Files with this format's ending in or below the folder that gouji wrote, by their marks, and
/// that are not among `written` (relative to the folder): relative, sorted. Skips hidden folders,
/// links, and workbooks that somebody has saved since.
std::vector<std::string> earlier_files(const std::string& folder, std::string_view ending,
                                       const std::vector<std::string>& written);

}  // namespace gouji
