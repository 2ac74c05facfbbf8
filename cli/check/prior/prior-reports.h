// SPDX-License-Identifier: GPL-3.0-or-later
// The given reports of last year, and which of them belongs to a report: same body, the year
// before. Each is read once, before the documents of the run, and shared by all workers.
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

/// One of the given files. `encoded` is empty for a file that could not be read or is not an annual
/// report.
struct PriorFile {
  std::string path;
  std::string encoded;  // see prior-codec.h
  std::string places;   // see prior-places.h
  std::string body;
  std::optional<int> year;
  Status status = Status::kChecked;
  std::string sentence;  // why there is no report
};

/// One sentence: why it could not be read.
std::string say_unread(const PriorFile& file);

struct PriorChoice {
  std::shared_ptr<const Report> report;  // null: none
  std::string path;
  CellPlaces places;    // of the report
  std::string trouble;  // why none was chosen although there may be one
  std::string absence;  // why there is none: no report of this body and year was given
  std::string note;     // what a reader of the result must know in any case
};

class PriorReports {
 public:
  /// `one_document`: the run has only one document, so a named file is meant for it.
  explicit PriorReports(bool one_document) : one_document_(one_document) {}

  /// `given`: the paths with which the user named the file or a folder above it.
  void add(PriorFile file, const std::vector<std::string>& given);

  /// Chooses among the files of these paths. If several reports have this body and year but
  /// different contents, none is chosen. Called in a worker: decodes last year's report.
  [[nodiscard]] PriorChoice choose(const Report& report,
                                   const std::vector<std::string>& given) const;

  /// A digest of everything that choices among the files of these paths depend on.
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
