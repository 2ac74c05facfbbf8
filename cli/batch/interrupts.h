// SPDX-License-Identifier: GPL-3.0-or-later
// While one of these lives, an interrupt (Ctrl-C, a polite kill, a closed terminal) is remembered
// instead of ending the process, so that workers can be ended first.
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
  /// For ppoll(): interrupts come only there, so that none is missed before waiting.
  [[nodiscard]] const sigset_t& while_waiting() const { return before_; }

 private:
  static constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGHUP};
  sigset_t before_{};
  std::array<struct sigaction, 3> actions_{};
};

/// Says that the command was interrupted, and is its exit code. Every command ends so.
ExitCode say_interrupted();

}  // namespace gouji
