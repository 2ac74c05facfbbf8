// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/own-output.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "version.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kOpens = "—— gouji "sv, kCloses = " ——"sv;

std::string_view without_line_ends(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

/// As in text output: a place or name before a colon, or an indented line below one. Prose of a
/// report is not like this, line after line.
bool is_line_of_ours(std::string_view line) {
  return line.empty() || line.starts_with("  ") || line.find(": ") != std::string_view::npos ||
         line.find("：") != std::string_view::npos || line.ends_with(':');
}

bool is_own_text(std::string_view bytes) {
  bytes = without_line_ends(bytes);
  const std::size_t last = bytes.rfind('\n') + 1;  // npos + 1 is 0
  const std::string_view mark = bytes.substr(last);
  if (!mark.starts_with(kOpens) || !mark.ends_with(kCloses)) return false;
  std::string_view rest = without_line_ends(bytes.substr(0, last));
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (!is_line_of_ours(without_line_ends(rest.substr(0, end)))) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return true;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

/// Copies are written without object streams, so that all of this is uncompressed in the file. The
/// document information is where the original has it, in prints of LibreOffice and cairo after all
/// pages and fonts: the whole file is searched, which costs far less than reading it.
bool is_own_copy(std::string_view bytes) {
  const std::string key = fmt::format("{} (gouji ", kPdfMark);
  const std::size_t at = bytes.find(key);
  if (at == std::string_view::npos) return false;
  const std::string notes = fmt::format("/NM ({}", kNoteName);
  const std::string_view value = bytes.substr(at + key.size());
  return value.substr(0, value.find(')')).ends_with(fmt::format(" {}", count(bytes, notes)));
}

}  // namespace

std::string text_mark() { return fmt::format("{}{}{}", kOpens, kVersion, kCloses); }

bool stdout_is_text_file() {
  struct stat facts {};
  if (::fstat(STDOUT_FILENO, &facts) != 0 || !S_ISREG(facts.st_mode)) return false;
  std::array<char, 4096> name{};
  const ssize_t length = ::readlink("/proc/self/fd/1", name.data(), name.size());
  return length > 0 &&
         has_ending(std::string_view(name.data(), static_cast<std::size_t>(length)), ".txt");
}

std::string pdf_mark(std::size_t notes) { return fmt::format("gouji {} {}", kVersion, notes); }

bool is_own_output(std::string_view bytes) {
  return reader_by_mark(bytes) != nullptr ? is_own_copy(bytes)
                                          : is_own_text(bytes) || is_own_data(bytes);
}

bool is_own_page(std::string_view head) {
  return head.find("<meta name=\"generator\" content=\"gouji "sv) != std::string_view::npos &&
         head.find("default-src 'none'"sv) != std::string_view::npos;
}

}  // namespace gouji
