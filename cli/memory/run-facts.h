// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of an output says of a run besides its documents.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "cli/inputs/kinds/skipped-file.h"
#include "cli/memory/review-file.h"

namespace gouji {

/// A file above some of the documents that was used for them because it lies there: nobody named
/// it, so every output says what it did.
struct UsedFile {
  std::string file;
  bool review = false;         // gouji-review.toml, else gouji.toml
  std::size_t documents = 0;   // for which it was used
  std::size_t entries = 0;     // of a review file: those that were applied
  std::size_t taken_away = 0;  // findings that would stand open without it
  std::size_t lowered = 0;     // findings that would be graver
};

/// A copy of a document that an output made, or why it could not.
struct MadeCopy {
  std::string format;    // pdf
  std::string document;  // its path, as given
  std::string path;      // of the copy; empty if there is none
  std::string trouble;   // why there is none
};

/// What this run says of an entry of a review file.
enum class KeptState : unsigned char {
  kLive,    // its finding or cell is there
  kStale,   // its rule looked again and did not find it; the machine reads something else
  kNotRun,  // its rule was not run on its report, or could not tell
  kEnded,   // of a suppression: its last day is over
  kHidden,  // its report has a nearer review file, which counts alone
};

struct KeptVerdict {
  std::string file, fingerprint;
  SavedVerdict verdict;
  KeptState state = KeptState::kNotRun;
  std::string nearer = {};  // of kHidden: the file that counts
};

struct KeptCorrection {
  std::string file, cell;  // 岚浦县水利局/2024/t3.received.total
  CellCorrection correction;
  KeptState state = KeptState::kNotRun;
  std::string nearer = {};  // of kHidden: the file that counts
};

struct KeptSuppression {
  std::string file;
  Suppression suppression;
  KeptState state = KeptState::kNotRun;
  std::string nearer = {};  // of kHidden: the file that counts
};

/// The entries of the review files, for `review list`.
struct KeptEntries {
  std::vector<KeptVerdict> verdicts = {};
  std::vector<KeptCorrection> corrections = {};
  std::vector<KeptSuppression> suppressions = {};
};

/// What makes the run fail, and is no fault of one of its documents.
struct RunFault {
  std::string file, sentence;  // the file that it is about: a baseline
};

struct RunFacts {
  std::vector<SkippedFile> skipped;
  std::vector<UsedFile> used_files;  // by path
  /// What stands out among the reports, a sentence each, and what is to be said of one of them, by
  /// its path.
  std::vector<std::string> remarks = {};
  std::map<std::string, std::string> remarks_on = {};
  std::vector<RunFault> faults = {};
  std::vector<MadeCopy> copies = {};
  KeptEntries kept = {};  // of `review list`
};

}  // namespace gouji
