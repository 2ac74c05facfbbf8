// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns for paths, as in .gitignore: * is anything but /, ** anything, ? one character. A
// pattern without / holds for the name of the file in any folder; any other one is relative to the
// file that it is written in.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

class PathPattern {
 public:
  PathPattern() = default;  // matches every path
  /// `folder` is that of the file, as given; empty: the working folder.
  PathPattern(std::string_view pattern, const std::string& folder);

  /// `path` as given on the command line.
  [[nodiscard]] bool matches(const std::string& path) const;

 private:
  std::string pattern_;  // of a whole path where it holds a /
};

/// From the root, without . and .., looked up nowhere: links stay as they are named.
std::string absolute_path(const std::string& path);

/// The folder of a file as given: "" for one in the working folder.
std::string folder_of(const std::string& path);
/// `path`, as named in a file of this folder.
std::string path_in(const std::string& folder, const std::string& path);

}  // namespace gouji
