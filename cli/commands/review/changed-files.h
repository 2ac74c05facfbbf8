// SPDX-License-Identifier: GPL-3.0-or-later
// Review files while a command changes them: read under a lock, written once, and what goes from
// them kept beside.
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
  /// From here until the end of the command nobody else changes these. To be called once, before
  /// the first at() of a change.
  void hold(const std::vector<std::string>& paths);

  /// The file as it stands, empty if it does not exist yet; to be saved(). Error kUsage.
  Expected<ReviewFile*> at(const std::string& path);

  /// What of the file, which at() was asked for, is about to be written over: a line that says what
  /// it was; its file is kept. Empty if nothing stands there yet, or the same but for the day.
  std::string replacing(const std::string& path, const std::string& fingerprint,
                        const SavedVerdict& verdict);
  std::string replacing(const std::string& path, const std::string& key,
                        const CellCorrection& cell);
  std::string replacing(const std::string& path, const Suppression& suppression);

  /// Saves the files that were changed and answers `said`. `keeping`: what was deleted stays in the
  /// file beside.
  [[nodiscard]] Expected<std::string> saved(std::string said, bool keeping = false) const;

 private:
  std::string replaced(const std::string& path, const Entry& entry);

  std::map<std::string, ReviewFile> files_;    // that were asked for, by path
  std::map<std::string, std::string> before_;  // as they stood
  std::set<std::string> replaced_in_;          // paths of those in which words of somebody went
  std::optional<ChangeLock> lock_;
};

}  // namespace gouji
