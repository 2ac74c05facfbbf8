// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/common-folder.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "cli/base/path-pattern.h"

namespace gouji {
namespace {

std::string with_stroke(std::string folder) {
  if (!folder.ends_with('/')) folder += '/';
  return folder;
}

/// The named folder, or the folder of the named file.
std::string folder_around(const std::string& path) {
  std::error_code error;
  const std::string whole = absolute_path(path == "-" ? "." : path);
  if (path == "-" || std::filesystem::is_directory(whole, error)) return with_stroke(whole);
  return whole.substr(0, whole.rfind('/') + 1);
}

}  // namespace

std::string common_folder(const std::vector<std::string>& paths) {
  std::optional<std::string> common;
  for (const std::string& path : paths) {
    const std::string folder = folder_around(path);
    if (!common) {
      common = folder;
      continue;
    }
    const auto [end, other] =
        std::mismatch(common->begin(), common->end(), folder.begin(), folder.end());
    common->erase(end, common->end());
    common->erase(common->rfind('/') + 1);
  }
  return common.value_or(with_stroke(absolute_path(".")));
}

std::string below(const std::string& folder, const std::string& path) {
  const std::string whole = absolute_path(path);
  return whole.starts_with(folder) ? whole.substr(folder.size())
                                   : whole.substr(whole.rfind('/') + 1);
}

}  // namespace gouji
