// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which a command reads documents: each in a worker, under the limits of the run.
// The supervisor parses nothing from a document; only -j 0 reads in this process.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/batch/supervisor.h"
#include "cli/check/document.h"
#include "cli/checked/checked-document.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// As many workers as the options ask for, otherwise one for each available core.
WorkerSettings worker_settings(const RunOptions& options);

/// Runs in a worker: a document → bytes that the command understands. Error kUsage, which ends the
/// run: nothing can be read at all (poppler-data is missing), or the command does not apply to this
/// document.
using ReadWork = std::function<Expected<std::string>(std::size_t index, const Document& document)>;

/// Why a document has no bytes: its worker reached a limit, or crashed.
struct ReadFailure {
  Status status = Status::kCrashed;
  std::string sentence;
  bool fault = false;  // our bug, not the document's: the run exits with 2
};

struct ReadResult {
  std::string bytes;
  std::optional<ReadFailure> failure;  // then there are no bytes
  bool own_output = false;             // written by gouji and not named explicitly: nothing was
                                       // done with it
};

/// Hands every result to `take`, by the index of its input, until that returns false (kStopped).
/// `with_digest`: the documents have their digests. `done`: how many are done, now and then. Error
/// kUsage: an error of the work, or no process could be created.
Expected<RunEnd> read_documents(const std::vector<Input>& inputs, bool with_digest,
                                const ReadWork& work, const WorkerSettings& workers,
                                const std::function<bool(std::size_t, ReadResult)>& take,
                                const std::function<void(std::size_t)>& done);

/// The same without reporting progress.
Expected<RunEnd> read_documents(const std::vector<Input>& inputs, bool with_digest,
                                const ReadWork& work, const WorkerSettings& workers,
                                const std::function<bool(std::size_t, ReadResult)>& take);

/// The failure for bytes that no honest worker writes.
ReadFailure unintelligible(const Input& input);

}  // namespace gouji
