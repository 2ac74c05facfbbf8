// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tree of the inputs begins: what outputs that write one file a body leave away of a
// path, so that they keep the folders below.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// The deepest folder that all of these paths, files or folders, lie in or are; absolute, with a
/// stroke at its end. Standard input lies in the working folder.
std::string common_folder(const std::vector<std::string>& paths);

/// 青湖区/a.pdf: `path` from that folder on. Of one that lies elsewhere its name alone.
std::string below(const std::string& folder, const std::string& path);

}  // namespace gouji
