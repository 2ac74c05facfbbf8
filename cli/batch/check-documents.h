// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a run, each read and checked in a worker, in the order of the inputs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/batch/cache.h"
#include "cli/batch/read-documents.h"
#include "cli/check/check.h"
#include "cli/options/options.h"

namespace gouji {

struct DocumentRun {
  const std::vector<Input>& inputs;
  const ReadSettings& reading;
  /// By Input::place; see places_of(). With a single element, it applies to all documents.
  const std::vector<CheckSettings>& settings;
  const Cache* cache = nullptr;  // null: none
};

/// Callbacks of a run for its documents.
struct DocumentTaker {
  /// Returns false to end the run (kStopped). `index` of the input.
  std::function<bool(std::size_t index, CheckedDocument)> take;
  /// For a file that gouji itself wrote: it does not count as a document.
  std::function<void(std::size_t index)> pass_over;
  std::function<void(std::size_t)> done;  // how many are done, called now and then
};

/// Hands over every document; if a worker failed, a document with a status that says so. Error
/// kUsage if poppler-data is missing, or no process could be created.
Expected<RunEnd> check_documents(const DocumentRun& run, const RunOptions& options,
                                 const DocumentTaker& taker);

}  // namespace gouji
