// SPDX-License-Identifier: GPL-3.0-or-later
// Review files that a command changes: read under a lock, written once, with a copy of removed
// entries.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/commands/review/entries.h"
#include "cli/memory/change-lock.h"
#include "cli/memory/review-file.h"
#include "parser/base/error.h"

namespace gouji {

class ChangedFiles {
 public:
  /// Locks these files until the end of the command. Call once, before the first at() of a change.
  void hold(const std::vector<std::string>& paths);

  /// The current file, empty if it does not exist yet; for saved(). Error kUsage.
  Expected<ReviewFile*> at(const std::string& path);

  /// For a file returned by at(): a line about the entry that is about to be overwritten; its file
  /// is kept. Empty if there is no such entry, or it only differs in the day.
  std::string replacing(const std::string& path, const std::string& fingerprint,
                        const SavedVerdict& verdict);
  std::string replacing(const std::string& path, const std::string& key,
                        const CellCorrection& cell);
  std::string replacing(const std::string& path, const Suppression& suppression);

  /// Saves the changed files and returns `said`. `keeping`: deleted entries are kept in the file
  /// beside.
  [[nodiscard]] Expected<std::string> saved(std::string said, bool keeping = false) const;

 private:
  std::string replaced(const std::string& path, const Entry& entry);

  std::map<std::string, ReviewFile> files_;    // requested files, by path
  std::map<std::string, std::string> before_;  // original contents
  std::set<std::string> replaced_in_;          // paths of files in which somebody's entries were
                                               // replaced
  std::optional<ChangeLock> lock_;
};

}  // namespace gouji
