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
  /// By Input::place; see places_of(). Of one alone all documents are.
  const std::vector<CheckSettings>& settings;
  const Cache* cache = nullptr;  // null: none
};

/// What a run takes of its documents.
struct DocumentTaker {
  /// Answers false to end the run (kStopped). `index` of the input.
  std::function<bool(std::size_t index, CheckedDocument)> take;
  /// A file that gouji wrote itself: none of the documents.
  std::function<void(std::size_t index)> pass_over;
  std::function<void(std::size_t)> done;  // how many are done, now and then
};

/// Hands every document over; what a worker failed at is a document too, with a status that says
/// so. Error kUsage where poppler-data is missing, or no process could be made.
Expected<RunEnd> check_documents(const DocumentRun& run, const RunOptions& options,
                                 const DocumentTaker& taker);

}  // namespace gouji
