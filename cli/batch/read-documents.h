// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which a command reads documents: each in a worker, under the limits of the run.
// The supervisor parses nothing that a document holds; -j 0 alone reads in this process.
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

/// As many workers as the options ask for, else one a core that this process may use.
WorkerSettings worker_settings(const RunOptions& options);

/// In a worker: a document → bytes that the command understands. Error kUsage, which ends the run:
/// nothing can be read at all (poppler-data is missing), or the command cannot be done to this
/// document.
using ReadWork = std::function<Expected<std::string>(std::size_t index, const Document& document)>;

/// Why a document has no bytes: its worker ran into a limit, or ended by a fault.
struct ReadFailure {
  Status status = Status::kCrashed;
  std::string sentence;
  bool fault = false;  // ours, not the document's: the run answers 2
};

struct ReadResult {
  std::string bytes;
  std::optional<ReadFailure> failure;  // then there are no bytes
  bool own_output = false;             // written by gouji and not named: nothing was done to it
};

/// Hands every result to `take`, by the index of its input, until that answers false (kStopped).
/// `with_digest`: the documents come with their digests. `done`: how many are done, now and then.
/// Error kUsage: what the work says, or no process could be made.
Expected<RunEnd> read_documents(const std::vector<Input>& inputs, bool with_digest,
                                const ReadWork& work, const WorkerSettings& workers,
                                const std::function<bool(std::size_t, ReadResult)>& take,
                                const std::function<void(std::size_t)>& done);

/// The same without a word on how far it is.
Expected<RunEnd> read_documents(const std::vector<Input>& inputs, bool with_digest,
                                const ReadWork& work, const WorkerSettings& workers,
                                const std::function<bool(std::size_t, ReadResult)>& take);

/// The failure of bytes that no honest worker writes.
ReadFailure unintelligible(const Input& input);

}  // namespace gouji
