// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/earlier-files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "cli/file-kind.h"
#include "cli/own-output.h"
#include "cli/read-bytes.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

/// Checksum and sizes of a workbook's properties as the directory at the end of the archive has
/// them: nothing is unpacked. Empty where it has none.
std::string properties_of(std::string_view archive) {
  constexpr std::string_view kName = "docProps/core.xml", kEntry = "PK\x01\x02";
  constexpr std::size_t kBeforeName = 46, kChecksum = 16, kLength = 12;  // bytes of an entry
  const std::size_t name = archive.rfind(kName);
  if (name == std::string_view::npos || name < kBeforeName) return {};
  const std::string_view entry = archive.substr(name - kBeforeName, kBeforeName);
  return entry.starts_with(kEntry) ? std::string(entry.substr(kChecksum, kLength)) : std::string();
}

std::string properties_of_file(const fs::path& file) {
  const Expected<Bytes> bytes = read_file_once(file.string());
  return bytes ? properties_of(bytes->view()) : std::string();
}

bool is_ours(const fs::path& file, const std::string& properties) {
  if (has_ending(file.string(), ".xlsx")) {
    return !properties.empty() && properties_of_file(file) == properties;
  }
  const Expected<Bytes> bytes = read_file_once(file.string());
  if (!bytes) return false;
  const bool pdf = has_ending(file.string(), ".pdf");
  return is_own_output(bytes->view(), pdf ? FileKind::kPdf : FileKind::kText);
}

}  // namespace

std::vector<std::string> earlier_files(const std::string& folder, std::string_view ending,
                                       const std::vector<std::string>& written) {
  const std::set<std::string> now(written.begin(), written.end());
  std::string properties;
  if (ending == ".xlsx" && !written.empty()) {
    properties = properties_of_file(fs::path(folder) / written.front());
  }
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
    if (!now.contains(name) && is_ours(file, properties)) out.push_back(name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace gouji
