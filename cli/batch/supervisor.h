// SPDX-License-Identifier: GPL-3.0-or-later
// Many tasks on a few forked processes, one task at a time each. A worker that crashes, hangs or
// runs out of a resource only loses its task, and is replaced.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "cli/batch/worker.h"

namespace gouji {

/// kFault is our bug, not the document's: an exception, or a broken invariant.
enum class Failure : unsigned char {
  kTimedOut,
  kOutOfMemory,
  kResultTooLarge,
  kCrashed,
  kFault,
};

struct TaskResult {
  std::string bytes;               // of the work
  std::optional<Failure> failure;  // then there are no bytes
  std::string last_words;          // what the worker wrote to standard error, at most a few lines
};

struct WorkerSettings {
  std::size_t workers = 1;     // at most; 0: no other process, and no limits
  bool one_task_each = false;  // every task gets its own process
  WorkerLimits limits;
};

enum class RunEnd : unsigned char { kDone, kStopped, kInterrupted, kNoProcess };

/// Hands every result to `take` in the order of the tasks, whatever order they finish in, until it
/// returns false (kStopped). Calls `done` now and then with the number of finished tasks. No
/// process that it created remains when it returns. kNoProcess: none could be forked.
RunEnd run_tasks(std::size_t count, const Work& work,
                 const std::function<bool(std::size_t, TaskResult)>& take,
                 const std::function<void(std::size_t)>& done, const WorkerSettings& settings);

}  // namespace gouji
