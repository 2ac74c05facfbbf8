// SPDX-License-Identifier: GPL-3.0-or-later
// .goujiignore: what a search of its folder skips. The rules are those of .gitignore: one pattern a
// line; # begins a comment; ! negates; a slash before the end anchors the pattern to the file's
// folder, otherwise it applies at any depth; a slash at the end matches only folders; *, ? and
// [a-z] match within a name, ** across folders. The last matching pattern decides.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

class IgnoreFile {
 public:
  explicit IgnoreFile(std::string_view text);

  /// `path` relative to the file's folder, such as 下级/草稿.pdf. True: skipped; false: included by
  /// a pattern with !; empty: no pattern matches.
  [[nodiscard]] std::optional<bool> passes_over(std::string_view path, bool folder) const;

 private:
  struct Line {
    std::vector<std::string> names;  // of the pattern, one for each folder; ** is separate
    bool takes_back = false, only_folders = false;
  };
  std::vector<Line> lines_;
};

/// Whether one name matches a pattern without slashes. Invalid UTF-8 is matched as bytes. Time is
/// at most proportional to the product of both lengths.
bool name_matches(std::string_view pattern, std::string_view name);

}  // namespace gouji
