// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/render-options.h"

#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/inputs/kinds/own-output.h"

namespace gouji {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// https://no-color.org: set and not empty; takes precedence over CLICOLOR_FORCE.
bool wants_color(Color color) {
  if (color != Color::kAuto) return color == Color::kAlways;
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE")) return std::string_view(std::getenv("CLICOLOR_FORCE")) != "0";
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDOUT_FILENO) == 1;
}

/// Columns of the terminal at standard output; 0 if there is none.
std::size_t terminal_width() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

}  // namespace

RenderOptions render_options(const OutputTarget& output, const CheckOptions& options) {
  const bool to_stdout = output.file.empty();
  RenderOptions out;
  out.detail = options.detail;
  out.color = options.color == Color::kAlways || (to_stdout && wants_color(options.color));
  out.width = to_stdout ? terminal_width() : 0;
  out.fail_on = options.fail_on;
  out.require_report = options.require_report;
  out.marked = !to_stdout || stdout_is_text_file();
  out.reply_by = options.reply_by;
  if (!to_stdout && !output.file.starts_with("/dev/")) {
    const std::size_t slash = output.file.rfind('/');
    out.folder = slash == std::string::npos ? "./" : output.file.substr(0, slash + 1);
  }
  return out;
}

}  // namespace gouji
