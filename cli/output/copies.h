// SPDX-License-Identifier: GPL-3.0-or-later
// Annotated copies where the user wants them: of one document a file, of several a folder. Each is
// made in a process of its own, like everything that reads what a document holds.
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
  /// `target`, its file: a file; a folder where one stands there or the name ends in "/", which is
  /// made where it does not exist. Error kUsage where it is a file and there are several documents,
  /// or it cannot be made. An empty target is standard output. In a folder, copies lie as the
  /// documents lie below `tree`, see common-folder.h.
  static Expected<Copies> open(const OutputTarget& target, std::size_t documents, std::string tree,
                               const RunOptions& run);

  /// Says on standard error why a document gets no copy. Error kUsage where one cannot be written.
  std::optional<Error> add(const CheckedDocument& document);
  [[nodiscard]] const std::string& target() const { return target_; }
  [[nodiscard]] bool any_made() const { return !made_.empty(); }
  /// Every document of the run: its copy, or why there is none.
  [[nodiscard]] const std::vector<MadeCopy>& all() const { return all_; }
  /// In a folder, after publish(): copies that an earlier run left there, see earlier-files.h.
  [[nodiscard]] std::vector<std::string> earlier() const;
  /// Copies in a folder stand there only now. Error kUsage where documents ought to have a copy and
  /// none of them got one.
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
  std::vector<std::string> pageless_;  // plain texts: said in one sentence, not in one each
  std::size_t missing_ = 0;
};

}  // namespace gouji
