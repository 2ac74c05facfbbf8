// SPDX-License-Identifier: GPL-3.0-or-later
// What the process answers. Scripts rely on these numbers.
#pragma once

namespace gouji {

enum class ExitCode : int {
  kClean = 0,       // no finding at or above --fail-on
  kFindings = 1,    // findings, or with --require-report a document that is no annual report
  kFault = 2,       // wrong use, bad configuration, something needed is missing, a fault of ours
  kUnreadable = 3,  // at least one input could not be read
  kInterrupted = 130,
};

/// The one that a run answers where both apply: 130 before 2 before 3 before 1 before 0.
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
