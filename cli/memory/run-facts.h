// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of an output says about a run besides its documents.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "cli/inputs/kinds/skipped-file.h"
#include "cli/memory/review-file.h"

namespace gouji {

/// A file that was used for some documents because it lies above them: nobody named it, so every
/// output says what it did.
struct UsedFile {
  std::string file;
  bool review = false;         // gouji-review.toml, else gouji.toml
  std::size_t documents = 0;   // number of documents for which it was used
  std::size_t entries = 0;     // for a review file: entries that were applied
  std::size_t taken_away = 0;  // findings that would be open without it
  std::size_t lowered = 0;     // findings that would be more severe
};

/// A copy of a document that an output made, or why it could not.
struct MadeCopy {
  std::string format;    // pdf
  std::string document;  // its path, as given
  std::string path;      // of the copy; empty if there is none
  std::string trouble;   // why there is none
};

/// State of an entry of a review file in this run.
enum class KeptState : unsigned char {
  kLive,    // its finding or cell is there
  kStale,   // its rule looked again and did not find it; the machine reads something else
  kNotRun,  // its rule was not run on its report, or could not tell
  kEnded,   // for a suppression: its last day has passed
  kHidden,  // its report has a nearer review file, which applies instead
};

struct KeptVerdict {
  std::string file, fingerprint;
  SavedVerdict verdict;
  KeptState state = KeptState::kNotRun;
  std::string nearer = {};  // for kHidden: the file that counts
};

struct KeptCorrection {
  std::string file, cell;  // 岚浦县水利局/2024/t3.received.total
  CellCorrection correction;
  KeptState state = KeptState::kNotRun;
  std::string nearer = {};  // for kHidden: the file that counts
};

struct KeptSuppression {
  std::string file;
  Suppression suppression;
  KeptState state = KeptState::kNotRun;
  std::string nearer = {};  // for kHidden: the file that counts
};

/// The entries of the review files, for `review list`.
struct KeptEntries {
  std::vector<KeptVerdict> verdicts = {};
  std::vector<KeptCorrection> corrections = {};
  std::vector<KeptSuppression> suppressions = {};
};

/// Makes the run fail without being a fault of one of its documents.
struct RunFault {
  std::string file, sentence;  // the file that it is about: a baseline
};

struct RunFacts {
  std::vector<SkippedFile> skipped;
  std::vector<UsedFile> used_files;  // by path
  /// Outliers among the reports, a sentence each, and remarks on single reports, by their paths.
  std::vector<std::string> remarks = {};
  std::map<std::string, std::string> remarks_on = {};
  std::vector<RunFault> faults = {};
  std::vector<MadeCopy> copies = {};
  KeptEntries kept = {};  // for `review list`
};

}  // namespace gouji
