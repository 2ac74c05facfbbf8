// SPDX-License-Identifier: GPL-3.0-or-later
// What runs in a forked process: takes the number of a task, does it, hands back bytes.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "cli/batch/limits.h"
#include "cli/batch/sandbox.h"

namespace gouji {

/// A task's number → its result. Called in a worker, so that nothing it changes is seen outside.
using Work = std::function<std::string(std::size_t)>;

/// Does not return. `once`: leaves after the first task. `errors`: file for what would go to
/// standard error.
[[noreturn]] void serve_tasks(int channel, int errors, const Work& work, const WorkerLimits& limits,
                              const Sandbox& sandbox, bool once);

}  // namespace gouji
