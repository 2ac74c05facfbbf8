// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/passwords.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "cli/base/toml-file.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// Significant bytes, ISO 32000-2, 7.6.4.3.3. Poppler 22.12 overflows its stack with longer ones.
constexpr std::size_t kLongestPassword = 127;

}  // namespace

Expected<Passwords> read_passwords(const std::string& file) {
  const auto text = read_user_file(file, say("密码文件"));
  if (!text) return unexpected(text.error());
  std::string_view rest = *text;
  Passwords passwords;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) passwords.emplace_back(line.substr(0, kLongestPassword));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (passwords.empty()) {
    return unexpected(Error{ErrorKind::kUsage, say("密码文件 {} 中没有密码，每行写一个", file)});
  }
  return passwords;
}

}  // namespace gouji
