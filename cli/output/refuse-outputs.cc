// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/refuse-outputs.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

#include <unistd.h>

#include "cli/output/body-files.h"
#include "cli/output/formats.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// Whether both paths lead to the same file. Links are resolved as far as they exist.
bool same_file(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a == b;
  const auto whole = [](const std::string& path) {
    std::error_code unknown;
    auto known = std::filesystem::weakly_canonical(path, unknown);
    return unknown ? std::filesystem::path(path).lexically_normal() : known;
  };
  return whole(a) == whole(b);
}

}  // namespace

std::optional<Error> refuse_outputs(const std::vector<OutputTarget>& outputs) {
  for (const OutputTarget& output : outputs) {
    if (const Format& format = *find_format(output.format); format.unavailable != nullptr) {
      if (auto error = format.unavailable()) return error;
    }
    if (output.file.empty() && !find_format(output.format)->for_terminals &&
        ::isatty(STDOUT_FILENO) == 1) {
      return Error{ErrorKind::kUsage, say("{} 不能在终端中显示，请用 -o 指定文件", output.format)};
    }
    const auto same = [&](const OutputTarget& other) {
      return &other != &output && !output.file.empty() && !output.file.starts_with("/dev/") &&
             same_file(other.file, output.file);
    };
    if (std::any_of(outputs.begin(), outputs.end(), same)) {
      return Error{ErrorKind::kUsage, is_folder_target(output.file)
                                          ? say("两种结果不能写入同一个文件夹 {}", output.file)
                                          : say("两种结果不能写入同一个文件 {}", output.file)};
    }
  }
  return std::nullopt;
}

}  // namespace gouji
