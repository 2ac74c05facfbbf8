// SPDX-License-Identifier: GPL-3.0-or-later
// What one document may cost. Set by a worker on itself; the supervisor's clock is the backstop.
#pragma once

#include <cstddef>

namespace gouji {

struct WorkerLimits {
  double cpu_seconds = 20;             // of one document
  std::size_t memory_mib = 512;        // beyond what the process had before
  std::size_t result_mib = 16;         // of what is handed back; usual are some kB
  double wall_factor = 10;             // wall time is limited to this multiple of the CPU time
  std::size_t renewed_above_mib = 64;  // a worker that keeps more than this takes no more work
};

/// How a worker ends that ran into a limit, or caught an exception.
constexpr int kExitOutOfTime = 41, kExitOutOfMemory = 42, kExitException = 43;

/// Once, in a process that has just been forked: memory, files, and what happens when the CPU time
/// of a document is over.
void limit_this_process(const WorkerLimits& limits);

/// From now on a document's CPU time counts.
void start_document_clock(const WorkerLimits& limits);

/// True if the process has kept so much memory that the next document would be short of it.
bool keeps_too_much(const WorkerLimits& limits);

}  // namespace gouji
