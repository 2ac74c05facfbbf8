// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/own-cache.h"

#include <algorithm>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/base/encoded-mark.h"

namespace gouji {
namespace {

constexpr std::size_t kDigits = 64;   // of a key, in hexadecimal
constexpr std::size_t kInFolder = 2;  // of these, the digits that name the folder, see
                                      // Cache::path_of()
constexpr std::size_t kOpening = 4;   // bytes that identify a result

bool is_hexadecimal(std::string_view name, std::size_t digits) {
  return name.size() == digits && name.find_first_not_of("0123456789abcdef") == name.npos;
}

bool is_result(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return false;
  struct stat facts {};
  std::string bytes(kOpening, '\0');
  const bool whole =
      ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) &&
      ::pread(file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
  ::close(file);
  return whole && opens_as_encoded(bytes);
}

bool holds_results(const std::string& folder, const std::vector<std::string>& names) {
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return is_hexadecimal(name, kDigits - kInFolder) && is_result(folder + '/' + name);
  });
}

/// Empty if it is not a folder.
std::vector<std::string> names_in(const std::string& path) {
  std::vector<std::string> names;
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR* handle = folder < 0 ? nullptr : ::fdopendir(folder);
  if (handle == nullptr) return names;
  while (const dirent* entry = ::readdir(handle)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(handle);
  return names;
}

}  // namespace

bool is_own_cache(const std::string& folder, const std::vector<std::string>& names) {
  const bool parts = !names.empty() &&
                     std::all_of(names.begin(), names.end(),
                                 [&](const auto& name) { return is_hexadecimal(name, kInFolder); });
  if (!parts) return holds_results(folder, names);
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    const std::string part = folder + '/' + name;
    return holds_results(part, names_in(part));
  });
}

}  // namespace gouji
