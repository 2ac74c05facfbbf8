// SPDX-License-Identifier: GPL-3.0-or-later
// Annotated copies: a file for one document, a folder for several. Each is made in a separate
// process, like everything that reads a document's content.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/batch/supervisor.h"
#include "cli/checked/checked-document.h"
#include "cli/memory/run-facts.h"
#include "cli/options/options.h"
#include "cli/output/staged-folder.h"
#include "parser/base/error.h"

namespace gouji {

class Copies {
 public:
  /// `target`, its file: a file; or a folder if it is one or the name ends in "/", which is created
  /// if it does not exist. Error kUsage if it is a file and there are several documents, or it
  /// cannot be created. An empty target is standard output. In a folder, copies are placed like the
  /// documents below `tree`, see common-folder.h.
  static Expected<Copies> open(const OutputTarget& target, std::size_t documents, std::string tree,
                               const RunOptions& run);

  /// Reports on standard error why a document gets no copy. Error kUsage if one cannot be written.
  std::optional<Error> add(const CheckedDocument& document);
  [[nodiscard]] const std::string& target() const { return target_; }
  [[nodiscard]] bool any_made() const { return !made_.empty(); }
  /// Every document of the run: its copy, or why there is none.
  [[nodiscard]] const std::vector<MadeCopy>& all() const { return all_; }
  /// In a folder, after publish(): copies left by an earlier run, see earlier-files.h.
  [[nodiscard]] std::vector<std::string> earlier() const;
  /// Copies in a folder only appear now. Error kUsage if documents should have a copy but none of
  /// them got one.
  std::optional<Error> publish();

 private:
  [[nodiscard]] std::string name_for(const CheckedDocument& document);
  void tell_pageless() const;
  std::optional<Error> copy_again(const CheckedDocument& document);
  std::optional<Error> write(const CheckedDocument& document, std::string_view copy);

  std::string target_, tree_;
  std::optional<StagedFolder> folder_;
  WorkerSettings workers_;
  std::set<std::string> taken_;
  /// Names within the folder, or the file; by the path of the document.
  std::map<std::string, std::string> made_;
  std::vector<MadeCopy> all_;
  std::vector<std::string> pageless_;  // plain texts: reported in one sentence, not one each
  std::size_t missing_ = 0;
};

}  // namespace gouji
