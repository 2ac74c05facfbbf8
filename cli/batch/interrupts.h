// SPDX-License-Identifier: GPL-3.0-or-later
// While one of these lives, an interrupt (Ctrl-C, SIGTERM, a closed terminal) is recorded instead
// of ending the process, so that workers can be ended first.
#pragma once

#include <array>
#include <csignal>

#include "cli/base/exit-code.h"

namespace gouji {

class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  [[nodiscard]] static bool came();
  /// For ppoll(): interrupts arrive only there, so that none is missed before waiting.
  [[nodiscard]] const sigset_t& while_waiting() const { return before_; }

 private:
  static constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGHUP};
  sigset_t before_{};
  std::array<struct sigaction, 3> actions_{};
};

/// Reports that the command was interrupted, and returns its exit code. All commands end like this.
ExitCode say_interrupted();

}  // namespace gouji
