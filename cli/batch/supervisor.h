// SPDX-License-Identifier: GPL-3.0-or-later
// Many tasks on a few forked processes, one task at a time each. A worker that crashes, hangs or
// runs out of something costs its task, and is replaced.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "cli/batch/worker.h"

namespace gouji {

/// kFault is ours, not the document's: an exception, or a broken invariant.
enum class Failure : unsigned char {
  kTimedOut,
  kOutOfMemory,
  kResultTooLarge,
  kCrashed,
  kFault,
};

struct TaskResult {
  std::string bytes;               // of the work
  std::optional<Failure> failure;  // then there are none
  std::string last_words;          // what the worker wrote to standard error, at most a few lines
};

struct WorkerSettings {
  std::size_t workers = 1;     // at most; 0: no other process, and no limits
  bool one_task_each = false;  // every task gets a process of its own
  WorkerLimits limits;
};

enum class RunEnd : unsigned char { kDone, kStopped, kInterrupted, kNoProcess };

/// Hands every result to `take`, by number, whatever order they were done in, until it answers
/// false (kStopped). `done` is told how many tasks are done, now and then. When it returns, no
/// process of its making is left. kNoProcess: none could be forked.
RunEnd run_tasks(std::size_t count, const Work& work,
                 const std::function<bool(std::size_t, TaskResult)>& take,
                 const std::function<void(std::size_t)>& done, const WorkerSettings& settings);

}  // namespace gouji
