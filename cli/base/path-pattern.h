// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns for paths, as in .gitignore: * is anything but /, ** anything, ? one character. A
// pattern without / matches file names in any folder; any other one is relative to the file in
// which it is written.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

class PathPattern {
 public:
  PathPattern() = default;  // matches every path
  /// `folder` contains the file with the pattern, as given; empty: the working folder.
  PathPattern(std::string_view pattern, const std::string& folder);

  /// `path` as given on the command line.
  [[nodiscard]] bool matches(const std::string& path) const;

 private:
  std::string pattern_;  // for the whole path if it contains a /
};

/// From the root, without . and .., without looking anything up: links keep their names.
std::string absolute_path(const std::string& path);

/// The folder of a file, as given: "" for a file in the working folder.
std::string folder_of(const std::string& path);
/// `path`, as written in a file of this folder.
std::string path_in(const std::string& folder, const std::string& path);

}  // namespace gouji
