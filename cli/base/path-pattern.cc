// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/path-pattern.h"

#include <filesystem>

namespace gouji {
namespace {

/// Exponential only in the number of stars, which people write.
bool glob(std::string_view pattern, std::string_view text) {
  while (!pattern.empty()) {
    if (pattern.front() == '*') {
      const bool deep = pattern.starts_with("**");
      pattern.remove_prefix(deep ? 2 : 1);
      if (deep && pattern.starts_with('/') && glob(pattern.substr(1), text)) return true;
      for (std::size_t taken = 0;; ++taken) {
        if (glob(pattern, text.substr(taken))) return true;
        if (taken == text.size() || (!deep && text[taken] == '/')) return false;
      }
    }
    if (text.empty()) return false;
    if (pattern.front() == '?') {
      if (text.front() == '/') return false;
      std::size_t length = 1;  // all bytes of the character
      while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80) {
        ++length;
      }
      text.remove_prefix(length);
    } else {
      if (pattern.front() != text.front()) return false;
      text.remove_prefix(1);
    }
    pattern.remove_prefix(1);
  }
  return text.empty();
}

}  // namespace

PathPattern::PathPattern(std::string_view pattern, const std::string& folder) : pattern_(pattern) {
  if (pattern.find('/') == std::string_view::npos) return;
  pattern_ = absolute_path(path_in(folder, pattern_));
  if (pattern.ends_with('/')) pattern_ += "/**";  // a folder, with everything in it
}

bool PathPattern::matches(const std::string& path) const {
  if (pattern_.empty()) return true;
  if (pattern_.find('/') == std::string::npos) {
    return glob(pattern_, std::string_view(path).substr(path.rfind('/') + 1));
  }
  return glob(pattern_, absolute_path(path));
}

std::string absolute_path(const std::string& path) {
  std::error_code unknown;  // the working folder is gone: the path stays relative
  std::filesystem::path whole = path;
  if (whole.is_relative()) whole = std::filesystem::current_path(unknown) / whole;
  std::string text = whole.lexically_normal().string();
  if (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

std::string folder_of(const std::string& path) {
  return path.substr(0, path.rfind('/') + 1);  // npos + 1 is 0
}

std::string path_in(const std::string& folder, const std::string& path) {
  return path.starts_with('/') ? path : folder + path;
}

}  // namespace gouji
