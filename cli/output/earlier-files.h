// SPDX-License-Identifier: GPL-3.0-or-later
// What an earlier run left in a folder of outputs: a list of what to mend, for a body of which
// nothing is to be said any more, would be sent once again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Files of this format's ending in the folder or below that gouji wrote, by their own marks, and
/// that are not among `written` (relative to the folder): relative, sorted. Nothing in hidden
/// folders, nothing behind links; no workbook that somebody has saved since.
std::vector<std::string> earlier_files(const std::string& folder, std::string_view ending,
                                       const std::vector<std::string>& written);

}  // namespace gouji
