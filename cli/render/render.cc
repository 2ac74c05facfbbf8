// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/render.h"

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

#include "cli/file-kind.h"
#include "cli/streams.h"

namespace gouji {
namespace {

constexpr Format kFormats[] = {
    {"text", ".txt", "给人看的文字", false, render_text},
    {"json", ".json", "给程序读的 JSON", true, render_json},
};

/// https://no-color.org: set and not empty.
bool wants_color(Color color) {
  if (color != Color::kAuto) return color == Color::kAlways;
  const char* none = std::getenv("NO_COLOR");
  if (none != nullptr && *none != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                   [&](const Format& each) { return each.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

const Format* format_for_file(std::string_view file) {
  const auto* found =
      std::find_if(std::begin(kFormats), std::end(kFormats),
                   [&](const Format& each) { return has_ending(file, each.ending); });
  return found == std::end(kFormats) ? nullptr : found;
}

bool shows_digest(const std::vector<OutputTarget>& outputs) {
  return std::any_of(outputs.begin(), outputs.end(), [](const OutputTarget& output) {
    return find_format(output.format)->shows_digest;
  });
}

std::optional<Error> write_outputs(const std::vector<CheckedDocument>& documents,
                                   const CheckOptions& options) {
  for (const OutputTarget& output : options.outputs) {
    const bool to_terminal = output.file.empty();
    const bool color =
        options.color == Color::kAlways || (to_terminal && wants_color(options.color));
    const std::string bytes =
        find_format(output.format)->render(documents, {options.detail, color});
    if (auto error = to_terminal ? write_results(bytes) : write_file(output.file, bytes)) {
      return error;
    }
  }
  return std::nullopt;
}

}  // namespace gouji
