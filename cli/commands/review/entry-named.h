// SPDX-License-Identifier: GPL-3.0-or-later
// The one entry in several review files that a person means.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/commands/review/changed-files.h"
#include "cli/commands/review/entries.h"
#include "parser/base/error.h"

namespace gouji {

struct FilesToLookInto {
  std::vector<std::string> used;    // those that apply to some of the reports
  std::vector<std::string> hidden;  // those above nearer ones
};

using FoundEntries = std::vector<std::pair<ReviewFile*, Entry>>;  // each with its file

/// Like entries_named(), but only one; with `all` also several suppressions. Searches hidden files
/// only if no used file has it, because `list` shows unused entries too. Error kUsage if there is
/// none, or several, which it lists.
Expected<FoundEntries> entry_named(const std::string& name, const std::string& body, bool all,
                                   const FilesToLookInto& where, ChangedFiles& files);

}  // namespace gouji
