// SPDX-License-Identifier: GPL-3.0-or-later
// A folder → the documents in it, and all other files. A walk stays on the folder's file system,
// follows no link to a folder and no link out of it, and skips /proc, /sys, /dev. Reads the first
// bytes of files without a known ending, and parses nothing.
#pragma once

#include <string>
#include <vector>

#include "cli/inputs/inputs.h"
#include "cli/inputs/kinds/skipped-file.h"

namespace gouji {

struct Walk {
  std::vector<Input> documents;  // both in bytewise order of their paths
  std::vector<SkippedFile> skipped;
};

/// `folder` as given, without a slash at its end (except "/").
Walk walk(const std::string& folder);

/// The last name of a path, even if it is given as "." or "a/..".
std::string own_name(const std::string& path);

}  // namespace gouji
