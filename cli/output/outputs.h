// SPDX-License-Identifier: GPL-3.0-or-later
// The outputs of a run while its documents come in. A format that can be written document by
// document keeps none of them; the others see all at the end.
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
  /// Opens all that were asked for. Error kUsage where one cannot be written: known before any
  /// document is read. `documents`: how many there will be.
  /// `tree`: the folder below which outputs of one file a body keep the folders.
  static Expected<Outputs> open(const CheckOptions& options, const Weights& weights,
                                std::size_t documents, const std::string& tree);

  /// In the order of the run.
  std::optional<Error> add(CheckedDocument document);
  /// After the last document: all is written, but files do not stand under their names yet.
  std::optional<Error> prepare(RunFacts facts);
  /// Only now they do, each whole, and of a folder all.
  std::optional<Error> publish();

  /// After publish(): the files and folders of this name hold a result of this run. Not where no
  /// copy could be made.
  [[nodiscard]] bool wrote(const std::string& target) const;

  struct Earlier {
    std::string folder;
    std::vector<std::string> files;  // below it, by name
  };
  /// After publish(): folders of outputs in which an earlier run left what this one did not write.
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
  struct FolderOutput {  // one file a body
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
