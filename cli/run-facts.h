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

/// A copy of a document that an output made, or why it could not.
struct MadeCopy {
  std::string format;    // pdf
  std::string document;  // its path, as given
  std::string path;      // of the copy; empty where there is none
  std::string trouble;   // why there is none
};

/// A verdict of a review file, and what this run says of it.
struct KeptVerdict {
  enum class State : unsigned char {
    kLive,    // its finding is there
    kStale,   // its rule looked again and did not find it
    kNotRun,  // its rule was not run on its report, or could not tell
  };
  std::string file, fingerprint, rule, of;
  bool confirmed = false;
  std::string reason, by, date;
  State state = State::kNotRun;
};

struct RunFacts {
  std::vector<SkippedFile> skipped;
  std::vector<UsedFile> used_files;  // by path
  std::vector<MadeCopy> copies = {};
  std::vector<KeptVerdict> verdicts = {};  // of `review list`
};

}  // namespace gouji
