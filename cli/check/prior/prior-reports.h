// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's reports as they were given, and the one among them that goes with a report: of the
// same body, for the year before. Read before the documents of the run, each once, and shared by
// all workers.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/check/prior/prior-places.h"
#include "cli/checked/checked-document.h"
#include "parser/report/report.h"

namespace gouji {

/// A file among what was given. One that could not be read has no `encoded`, nor has one that is
/// no annual report.
struct PriorFile {
  std::string path;
  std::string encoded;  // see prior-codec.h
  std::string places;   // see prior-places.h
  std::string body;
  std::optional<int> year;
  Status status = Status::kChecked;
  std::string sentence;  // why there is no report
};

/// One sentence why it could not be read.
std::string say_unread(const PriorFile& file);

struct PriorChoice {
  std::shared_ptr<const Report> report;  // null: none
  std::string path;
  CellPlaces places;    // of the report
  std::string trouble;  // why none, though there may be one
  std::string absence;  // why none: there is none of this body and year
  std::string note;     // what a reader of the result has to know without asking
};

class PriorReports {
 public:
  /// `one_document`: the run has one document alone, so a file that was named was meant for it.
  explicit PriorReports(bool one_document) : one_document_(one_document) {}

  /// `given`: the paths by which the user named the file or a folder above it.
  void add(PriorFile file, const std::vector<std::string>& given);

  /// Among the files of these paths. Where several reports are of this body and year and say
  /// different things, none is taken. In a worker: last year's report is taken apart here.
  [[nodiscard]] PriorChoice choose(const Report& report,
                                   const std::vector<std::string>& given) const;

  /// What all choices among the files of these paths depend on.
  [[nodiscard]] std::string digest(const std::vector<std::string>& given) const;
  [[nodiscard]] const std::vector<PriorFile>& files() const { return files_; }

 private:
  using Indices = std::set<std::size_t>;
  [[nodiscard]] Indices of(const std::map<std::string, Indices>& lists,
                           const std::vector<std::string>& given) const;
  [[nodiscard]] std::vector<std::size_t> candidates(const Report& report,
                                                    const std::vector<std::string>& given) const;
  [[nodiscard]] std::shared_ptr<const Report> decoded(std::size_t file, const Report& beside) const;

  bool one_document_;
  std::vector<PriorFile> files_;
  std::map<std::string, Indices> given_, unread_;  // by path as given
  std::map<std::pair<int, std::string>, std::vector<std::size_t>> of_year_and_body_;
};

}  // namespace gouji
