// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of a run with several review files: the named one, or the nearest one above each
// document; and the one baseline.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/config/nearby-files.h"
#include "cli/memory/memory.h"
#include "cli/memory/run-facts.h"

namespace gouji {

class Recalls {
 public:
  /// `files` by Input::place, `trees` from Inputs. Error kUsage: a file that cannot be read or is
  /// invalid.
  static Expected<Recalls> open(const MemoryOptions& options, const std::vector<NearbyFiles>& files,
                                const std::vector<std::string>& trees);

  /// The corrections for cells of the documents of a place.
  [[nodiscard]] const Corrections& corrections(std::uint32_t place) const;

  /// Which path-limited suppressions apply to a document: two with the same text only differ if the
  /// documents may be judged differently.
  [[nodiscard]] std::string scopes_of(const std::string& path, std::uint32_t place) const;

  /// Gives the findings their standing. Call in the order of the run.
  void apply(CheckedDocument& document, std::uint32_t place);

  struct FileEnd {
    std::string file;
    Recall::End end;
  };
  struct End {
    std::vector<std::string> warnings;  // of all of them
    ExitCode code = ExitCode::kClean;
    std::vector<RunFault> faults;
    std::vector<FileEnd> files;  // of every review file
  };
  /// After the last document, like Recall::finish(). Error kUsage.
  Expected<End> finish();

  /// The review files that were used because they lie above documents.
  [[nodiscard]] std::vector<UsedFile> used() const;

 private:
  struct File {  // never moved: `recall` refers to the others
    Memory memory;
    MemoryOptions options;
    std::unique_ptr<Recall> recall;
    UsedFile use;
  };
  [[nodiscard]] File* of(std::uint32_t place) const;

  std::unique_ptr<File> named_;                          // with the baseline
  std::map<std::string, std::unique_ptr<File>> nearby_;  // by path
  std::vector<NearbyFiles> places_;                      // by place
};

}  // namespace gouji
