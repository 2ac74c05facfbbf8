// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a run, each read and checked in a worker, in the order of the inputs.
#pragma once

#include <functional>
#include <vector>

#include "cli/cache/cache.h"
#include "cli/check.h"
#include "cli/options.h"
#include "cli/run/supervisor.h"

namespace gouji {

/// As many workers as the options ask for, else one a core that this process may use.
WorkerSettings worker_settings(const RunOptions& options);

struct DocumentRun {
  const std::vector<Input>& inputs;
  const ReadSettings& reading;
  const CheckSettings& settings;
  const Cache* cache = nullptr;  // null: none
};

/// Hands every document over to `take`, until that answers false (kStopped); what a worker failed
/// at is a document too, with a status that says so. `done`: how many are done, now and then.
/// Error kUsage where poppler-data is missing, or no process could be made.
Expected<RunEnd> check_documents(const DocumentRun& run, const RunOptions& options,
                                 const std::function<bool(CheckedDocument)>& take,
                                 const std::function<void(std::size_t)>& done);

}  // namespace gouji
