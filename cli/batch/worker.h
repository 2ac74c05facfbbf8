// SPDX-License-Identifier: GPL-3.0-or-later
// Code of a forked process: takes the number of a task, does it, returns bytes.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "cli/batch/limits.h"
#include "cli/batch/sandbox.h"

namespace gouji {

/// A task's number → its result. Called in a worker: changes it makes are not visible outside.
using Work = std::function<std::string(std::size_t)>;

/// Does not return. `once`: leaves after the first task. `errors`: file for output to standard
/// error.
[[noreturn]] void serve_tasks(int channel, int errors, const Work& work, const WorkerLimits& limits,
                              const Sandbox& sandbox, bool once);

}  // namespace gouji
