// SPDX-License-Identifier: GPL-3.0-or-later
// The common folder of the inputs: outputs with one file a body remove it from paths, so that the
// folders below it are kept.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// The deepest folder that contains, or is, all of these files and folders; absolute, with a slash
/// at its end. Standard input is in the working folder.
std::string common_folder(const std::vector<std::string>& paths);

/// 青湖区/a.pdf: `path` relative to that folder. Only the name if it is elsewhere.
std::string below(const std::string& folder, const std::string& path);

}  // namespace gouji
