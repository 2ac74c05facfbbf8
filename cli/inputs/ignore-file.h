// SPDX-License-Identifier: GPL-3.0-or-later
// .goujiignore: what a search of its folder passes over. The rules are those of .gitignore: one
// pattern a line; # opens a comment; ! takes back; a slash before the end ties the pattern to the
// file's own folder, otherwise it holds at any depth; a slash at the end means folders only; *, ?
// and [a-z] match within a name, ** over folders. The last pattern that matches decides.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

class IgnoreFile {
 public:
  explicit IgnoreFile(std::string_view text);

  /// `path` from the file's folder on, as 下级/草稿.pdf. True: passed over; false: taken back by a
  /// pattern with !; empty: no pattern matches.
  [[nodiscard]] std::optional<bool> passes_over(std::string_view path, bool folder) const;

 private:
  struct Line {
    std::vector<std::string> names;  // of the pattern, one a folder; ** is one by itself
    bool takes_back = false, only_folders = false;
  };
  std::vector<Line> lines_;
};

/// Whether one name matches a pattern without slashes. Bytes that are no UTF-8 match as bytes.
/// Takes time in proportion to both lengths multiplied, whatever the pattern.
bool name_matches(std::string_view pattern, std::string_view name);

}  // namespace gouji
