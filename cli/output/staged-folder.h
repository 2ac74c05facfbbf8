// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of results that appear all or not at all: until publish() they are in a hidden folder
// inside, which is removed if the run ends otherwise.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

class StagedFolder {
 public:
  /// Creates the folder if it does not exist. Error kUsage if it cannot be created or written to.
  static Expected<StagedFolder> open(const std::string& folder);

  /// `name` is relative to the folder. Error kUsage.
  std::optional<Error> put(const std::string& name, std::string_view bytes);
  /// The names that were put there.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// Path of a file until publish().
  [[nodiscard]] std::string staged(const std::string& name) const { return stage_ + '/' + name; }
  /// Moves all files to their names, replacing files of earlier runs. Error kUsage.
  std::optional<Error> publish();

  StagedFolder(StagedFolder&& other) noexcept
      : folder_(std::move(other.folder_)),
        stage_(std::exchange(other.stage_, {})),
        made_(std::exchange(other.made_, {})),
        names_(std::move(other.names_)) {}
  StagedFolder& operator=(StagedFolder&& other) = delete;
  ~StagedFolder();

 private:
  explicit StagedFolder(std::string folder) : folder_(std::move(folder)) {}

  std::string folder_;
  std::string stage_;              // empty: nothing to remove
  std::vector<std::string> made_;  // folders created for it, innermost first
  std::vector<std::string> names_;
};

}  // namespace gouji
