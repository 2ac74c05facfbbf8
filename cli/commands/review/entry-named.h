// SPDX-License-Identifier: GPL-3.0-or-later
// The one entry of several review files that a person means.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/commands/review/changed-files.h"
#include "cli/commands/review/entries.h"
#include "parser/base/error.h"

namespace gouji {

struct FilesToLookInto {
  std::vector<std::string> used;    // that count for some of the reports
  std::vector<std::string> hidden;  // above others that are nearer
};

using FoundEntries = std::vector<std::pair<ReviewFile*, Entry>>;  // each with its file

/// As entries_named(), and only one; with `all` also several suppressions. In hidden files only
/// where it is in none that is used: `list` shows what is not used as well. Error kUsage where
/// there is none, or several, which it names.
Expected<FoundEntries> entry_named(const std::string& name, const std::string& body, bool all,
                                   const FilesToLookInto& where, ChangedFiles& files);

}  // namespace gouji
