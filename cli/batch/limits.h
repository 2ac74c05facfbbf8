// SPDX-License-Identifier: GPL-3.0-or-later
// Limits for one document. A worker sets them on itself; the supervisor's clock is the backstop.
#pragma once

#include <cstddef>

namespace gouji {

struct WorkerLimits {
  double cpu_seconds = 20;             // for one document
  std::size_t memory_mib = 512;        // beyond what the process had before
  std::size_t result_mib = 16;         // for the returned result; usually some kB
  double wall_factor = 10;             // limit of wall time, as a multiple of the CPU time
  std::size_t renewed_above_mib = 64;  // a worker that keeps more than this takes no more tasks
};

/// Exit codes of a worker that reached a limit, or caught an exception.
constexpr int kExitOutOfTime = 41, kExitOutOfMemory = 42, kExitException = 43;

/// Call once in a newly forked process: limits memory and files, and sets what happens when the CPU
/// time of a document is used up.
void limit_this_process(const WorkerLimits& limits);

/// Starts counting a document's CPU time.
void start_document_clock(const WorkerLimits& limits);

/// True if the process has kept so much memory that the next document would not have enough.
bool keeps_too_much(const WorkerLimits& limits);

}  // namespace gouji
