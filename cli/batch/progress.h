// SPDX-License-Identifier: GPL-3.0-or-later
// One line on a terminal that shows the progress of a run. Never part of output to files or pipes.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "cli/checked/checked-document.h"

namespace gouji {

/// 123/300 份，错误 12，警告 40，无法读取 2，每秒 8.3 份，还需 21 秒. `done` may be ahead of the
/// counts, which cover the documents in order.
std::string progress_line(std::size_t done, std::size_t total, const Summary& counts,
                          double seconds);

class Progress {
 public:
  /// Shows nothing if `wanted` is false or standard error is not a terminal.
  Progress(bool wanted, std::size_t total);
  ~Progress() { hide(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void count(const CheckedDocument& document) { counts_.add(document); }
  /// Updates at most a few times a second.
  void show(std::size_t done);
  /// Call before results are written: they may go to the same terminal.
  void make_room();
  void hide();

 private:
  using Clock = std::chrono::steady_clock;

  bool active_, shares_terminal_;
  bool shown_ = false;
  std::size_t total_;
  Summary counts_;
  Clock::time_point start_ = Clock::now(), last_ = start_;
};

}  // namespace gouji
