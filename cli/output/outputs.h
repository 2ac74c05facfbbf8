// SPDX-License-Identifier: GPL-3.0-or-later
// The outputs of a run while its documents come in. A format that can be written document by
// document keeps none of them; the others get all at the end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/base/streams.h"
#include "cli/output/copies.h"
#include "cli/output/formats.h"
#include "cli/output/staged-folder.h"
#include "cli/render/render.h"

namespace gouji {

class Outputs {
 public:
  /// Opens all requested outputs. Error kUsage if one cannot be written: known before any document
  /// is read. `documents`: how many there will be. `tree`: outputs with one file for each body keep
  /// the folders below it.
  static Expected<Outputs> open(const CheckOptions& options, const Weights& weights,
                                std::size_t documents, const std::string& tree);

  /// Call in the order of the run.
  std::optional<Error> add(CheckedDocument document);
  /// After the last document: everything is written, but files do not have their names yet.
  std::optional<Error> prepare(RunFacts facts);
  /// Gives the files their names, each complete, and all of a folder.
  std::optional<Error> publish();

  /// After publish(): the files and folders of this name contain a result of this run. False if no
  /// copy could be made.
  [[nodiscard]] bool wrote(const std::string& target) const;

  struct Earlier {
    std::string folder;
    std::vector<std::string> files;  // below it, by name
  };
  /// After publish(): folders of outputs with files of an earlier run that this one did not write.
  [[nodiscard]] std::vector<Earlier> earlier() const;

 private:
  struct Output {
    const Format* format;
    RenderOptions options;
    ResultFile file;
    std::unique_ptr<DocumentStream> stream;  // null: rendered at the end
    bool empty = true;                       // nothing is written yet
    std::optional<Error> write(std::string_view bytes);
  };
  struct FolderOutput {  // one file for each body
    const Format* format;
    RenderOptions options;
    std::string target;
    StagedFolder folder;
  };
  std::vector<Output> outputs_;
  std::vector<FolderOutput> folders_;
  std::string tree_;
  std::vector<Copies> copies_;
  bool keep_documents_ = false;
  Documents documents_;
};

}  // namespace gouji
