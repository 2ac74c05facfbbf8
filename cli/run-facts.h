// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of an output says of a run besides its documents.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/inputs/skipped-file.h"

namespace gouji {

/// A file above some of the documents that was used for them because it lies there: nobody named
/// it, so every output says what it did.
struct UsedFile {
  std::string file;
  bool review = false;         // gouji-review.toml, else gouji.toml
  std::size_t documents = 0;   // for which it was used
  std::size_t taken_away = 0;  // findings that would stand open without it
  std::size_t lowered = 0;     // findings that would be graver
};

struct RunFacts {
  std::vector<SkippedFile> skipped;
  std::vector<UsedFile> used_files;  // by path
};

}  // namespace gouji
