// SPDX-License-Identifier: GPL-3.0-or-later
// Exit codes of the process. Scripts rely on these numbers.
#pragma once

namespace gouji {

enum class ExitCode : int {
  kClean = 0,       // no finding at or above --fail-on
  kFindings = 1,    // findings, or with --require-report a document that is not an annual report
  kFault = 2,       // wrong use, bad configuration, something needed is missing, or our bug
  kUnreadable = 3,  // at least one input could not be read
  kInterrupted = 130,
};

/// The exit code of a run if both apply: 130 before 2 before 3 before 1 before 0.
constexpr ExitCode graver(ExitCode a, ExitCode b) {
  constexpr auto weight = [](ExitCode code) {
    switch (code) {
      case ExitCode::kInterrupted:
        return 4;
      case ExitCode::kFault:
        return 3;
      case ExitCode::kUnreadable:
        return 2;
      case ExitCode::kFindings:
        return 1;
      case ExitCode::kClean:
        break;
    }
    return 0;
  };
  return weight(a) < weight(b) ? b : a;
}

}  // namespace gouji
