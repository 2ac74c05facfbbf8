// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/ignore-file.h"

#include <algorithm>
#include <cstddef>

namespace gouji {
namespace {

/// The next code point; moves `position` past it. A byte that is not valid UTF-8 counts as its own
/// code, beyond all code points: names are bytes.
char32_t next_code_or_byte(std::string_view text, std::size_t& position) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
  };
  const char32_t first = byte(position++);
  const std::size_t more = first < 0xC2 || first > 0xF4 ? 0
                           : first < 0xE0               ? 1
                           : first < 0xF0               ? 2
                                                        : 3;
  if (first < 0x80) return first;
  if (more == 0 || position + more > text.size()) return 0x110000 + first;
  char32_t code = first & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) {
    const char32_t next = byte(position + i);
    if ((next & 0xC0U) != 0x80U) return 0x110000 + first;
    code = code << 6U | (next & 0x3FU);
  }
  position += more;
  return code;
}

std::vector<std::string> names_of(std::string_view path) {
  std::vector<std::string> names;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) names.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return names;
}

/// One unit of a pattern: its end, and whether it matches `code`.
struct Unit {
  std::size_t end;
  bool matches;
};

/// [abc], [a-z], [!a]. Without a closing bracket the opening one is literal.
Unit bracket(std::string_view pattern, std::size_t at, char32_t code) {
  std::size_t i = at + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  bool within = false;
  for (bool first = true; i < pattern.size(); first = false) {
    if (pattern[i] == ']' && !first) return {i + 1, within != negated};
    const char32_t from = next_code_or_byte(pattern, i);
    char32_t to = from;
    if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
      ++i;
      to = next_code_or_byte(pattern, i);
    }
    within = within || (from <= code && code <= to);
  }
  return {at + 1, code == U'['};
}

Unit unit(std::string_view pattern, std::size_t at, char32_t code) {
  if (pattern[at] == '?') return {at + 1, true};
  if (pattern[at] == '[') return bracket(pattern, at, code);
  if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
  const char32_t own = next_code_or_byte(pattern, at);
  return {at, own == code};
}

/// Applies `matches` to single items; a star matches any number of them. Backtracking to the last
/// star is enough.
template <class Pattern, class Items, class IsStar, class Matches>
bool match_with_stars(const Pattern& pattern, const Items& items, IsStar is_star, Matches matches) {
  std::size_t p = 0, i = 0;
  std::size_t star = pattern.size(), kept = 0;
  while (i < items.size()) {
    if (p < pattern.size() && is_star(pattern[p])) {
      star = p++;
      kept = i;
    } else if (p < pattern.size() && matches(pattern[p], items[i])) {
      ++p;
      ++i;
    } else if (star < pattern.size()) {
      p = star + 1;
      i = ++kept;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && is_star(pattern[p])) ++p;
  return p == pattern.size();
}

}  // namespace

bool name_matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0, i = 0;
  std::size_t after_star = std::string_view::npos, kept = 0;
  while (i < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      after_star = ++p;
      kept = i;
      continue;
    }
    std::size_t next = i;
    const char32_t code = next_code_or_byte(name, next);
    const Unit tried = p < pattern.size() ? unit(pattern, p, code) : Unit{p, false};
    if (tried.matches) {
      p = tried.end;
      i = next;
    } else if (after_star != std::string_view::npos) {
      p = after_star;
      next_code_or_byte(name, kept);
      i = kept;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

IgnoreFile::IgnoreFile(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    Line made;
    if (line.front() == '!') {
      made.takes_back = true;
      line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
      made.only_folders = true;
      line.remove_suffix(1);
    }
    const bool anywhere = line.find('/') == std::string_view::npos;
    made.names = names_of(line);
    if (made.names.empty()) continue;
    if (anywhere) made.names.insert(made.names.begin(), "**");
    lines_.push_back(std::move(made));
  }
}

std::optional<bool> IgnoreFile::passes_over(std::string_view path, bool folder) const {
  const std::vector<std::string> names = names_of(path);
  for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
    if (line->only_folders && !folder) continue;
    const bool matches = match_with_stars(
        line->names, names, [](const std::string& each) { return each == "**"; },
        [](const std::string& pattern, const std::string& name) {
          return name_matches(pattern, name);
        });
    if (matches) return !line->takes_back;
  }
  return std::nullopt;
}

}  // namespace gouji
