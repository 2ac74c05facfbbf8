// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of results, all of which stand in it or none: until publish() they lie in a hidden
// folder within, which is gone when the run ends in another way.
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
  /// Makes the folder where it does not exist. Error kUsage where it cannot be made or written to.
  static Expected<StagedFolder> open(const std::string& folder);

  /// `name` is relative to the folder. Error kUsage.
  std::optional<Error> put(const std::string& name, std::string_view bytes);
  /// What was put there.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// Where what was put there lies until publish().
  [[nodiscard]] std::string staged(const std::string& name) const { return stage_ + '/' + name; }
  /// Gives all their names, over files of earlier runs. Error kUsage.
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
  std::string stage_;              // empty: nothing to take away
  std::vector<std::string> made_;  // folders that were not there before, the innermost first
  std::vector<std::string> names_;
};

}  // namespace gouji
