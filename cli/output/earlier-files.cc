// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/earlier-files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "cli/inputs/kinds/file-kind.h"
#include "cli/inputs/kinds/own-file.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

}  // namespace

std::vector<std::string> earlier_files(const std::string& folder, std::string_view ending,
                                       const std::vector<std::string>& written) {
  const std::set<std::string> now(written.begin(), written.end());
  std::vector<std::string> out;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code unknown;
    const fs::path& file = at->path();
    if (at->is_symlink(unknown)) continue;
    if (at->is_directory(unknown)) {
      if (file.filename().string().starts_with('.')) at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file(unknown) || !has_ending(file.string(), ending)) continue;
    const std::string name = file.lexically_relative(folder).string();
    if (!now.contains(name) && is_own_file(file.string())) out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace gouji
