// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/present-file.h"

#include <filesystem>
#include <system_error>

#include "cli/base/path-pattern.h"

namespace gouji {

std::string present_file(const std::string& named_in, const std::string& file) {
  if (file.empty()) return {};
  std::string path = absolute_path(path_in(folder_of(named_in), file));
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored) ? path : std::string();
}

std::vector<std::string> present_files(const std::string& named_in,
                                       const std::vector<std::string>& files) {
  std::vector<std::string> present;
  for (const std::string& file : files) {
    std::string path = present_file(named_in, file);
    if (!path.empty()) present.push_back(std::move(path));
  }
  return present;
}

std::string file_for(const std::string& in, const std::string& document) {
  std::string folder = absolute_path(folder_of(in).empty() ? "." : folder_of(in));
  if (!folder.ends_with('/')) folder += '/';
  const std::string path = absolute_path(document);
  std::error_code ignored;
  if (!path.starts_with(folder) || !std::filesystem::is_regular_file(path, ignored)) return {};
  return path.substr(folder.size());
}

}  // namespace gouji
