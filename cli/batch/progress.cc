// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/progress.h"

#include <cmath>
#include <cstdlib>
#include <string_view>

#include <unistd.h>

#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::chrono::milliseconds kBetween{100};
constexpr double kRateAfter = 1;  // seconds: before that, the rate is meaningless

bool is_terminal() {
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDERR_FILENO) == 1;
}

void write_to_terminal(std::string_view bytes) {
  // A failed write to the terminal is harmless.
  if (::write(STDERR_FILENO, bytes.data(), bytes.size()) < 0) return;
}

std::string time_left(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  if (whole < 60) return say("还需 {} 秒", whole);
  if (whole < 3600) return say("还需 {} 分 {} 秒", whole / 60, whole % 60);
  return say("还需 {} 小时 {} 分", whole / 3600, whole % 3600 / 60);
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, const Summary& counts,
                          double seconds) {
  std::string line = say("{}/{} 份，错误 {}，警告 {}，无法读取 {}", done, total, counts.errors,
                         counts.warnings, counts.unreadable);
  if (done == 0 || seconds < kRateAfter) return line;
  const double rate = static_cast<double>(done) / seconds;
  line += say("，每秒 {:.1f} 份", rate);
  if (done < total) {
    line += say("，") + time_left(static_cast<double>(total - done) / rate);
  }
  return line;
}

Progress::Progress(bool wanted, std::size_t total)
    : active_(wanted && total > 1 && is_terminal()),
      shares_terminal_(active_ && ::isatty(STDOUT_FILENO) == 1),
      total_(total) {}

void Progress::show(std::size_t done) {
  const Clock::time_point now = Clock::now();
  if (!active_ || (shown_ && now - last_ < kBetween)) return;
  last_ = now;
  shown_ = true;
  const std::chrono::duration<double> passed = now - start_;
  write_to_terminal("\r\x1b[K" + progress_line(done, total_, counts_, passed.count()));
}

void Progress::make_room() {
  if (shares_terminal_) hide();
}

void Progress::hide() {
  if (!shown_) return;
  shown_ = false;
  write_to_terminal("\r\x1b[K");
}

}  // namespace gouji
