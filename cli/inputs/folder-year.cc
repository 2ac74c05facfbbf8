// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/folder-year.h"

#include <algorithm>
#include <string_view>

#include "cli/inputs/kinds/file-kind.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr int kFirstYear = 2008, kLastYear = 2099;  // reports exist for 2008 and later

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct NamedYear {
  int year = 0;
  bool of_report = false;  // 2024年度, 2024年年报
};

/// The one year in the name; none if there are several, or adjacent digits.
std::optional<NamedYear> year_in(std::string_view name) {
  std::optional<NamedYear> found;
  for (std::size_t at = 0; at < name.size();) {
    if (!is_digit(name[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < name.size() && is_digit(name[end])) ++end;
    const std::string_view digits = name.substr(at, end - at);
    const std::string_view behind = name.substr(end);
    at = end;
    if (digits.size() != 4) continue;
    int year = 0;
    for (const char digit : digits) year = year * 10 + (digit - '0');
    if (year < kFirstYear || year > kLastYear) continue;
    if (found) return std::nullopt;
    found = NamedYear{year, behind.starts_with("年度") || behind.starts_with("年年度") ||
                                behind.starts_with("年年报") || behind.starts_with("年报") ||
                                behind.starts_with("年政府信息公开")};
  }
  return found;
}

/// In paths of documents in archives: 2024.zip!
bool is_archive(std::string_view name) {
  return name.ends_with('!') && has_ending(name.substr(0, name.size() - 1), ".zip");
}

}  // namespace

std::string of_another_year(const std::string& path, std::optional<int> year) {
  const std::size_t last = path.rfind('/');
  if (!year || last == std::string::npos) return {};
  std::string_view rest = std::string_view(path).substr(0, last);
  while (!rest.empty()) {
    const std::size_t slash = rest.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? rest : rest.substr(slash + 1);
    rest = slash == std::string_view::npos ? std::string_view() : rest.substr(0, slash);
    const auto named = year_in(name);
    if (!named) continue;
    const bool fits = *year == named->year || (!named->of_report && *year == named->year - 1);
    if (fits) return {};
    if (is_archive(name)) {
      return say("压缩包“{}”中的这份报告是{}年度的", name.substr(0, name.size() - 1), *year);
    }
    return say("文件夹“{}”中的这份报告是{}年度的", name, *year);
  }
  return {};
}

}  // namespace gouji
