// SPDX-License-Identifier: GPL-3.0-or-later
// The chain of stages over the documents of a run.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/base/exit-code.h"
#include "cli/check/document.h"
#include "cli/checked/checked-document.h"
#include "cli/options/options.h"
#include "cli/options/overrides.h"
#include "parser/base/error.h"
#include "parser/document/flow.h"
#include "parser/edition/edition.h"
#include "parser/readers/reader.h"
#include "rules/registry.h"

namespace gouji {

class PriorReports;

/// Settings for reading, the same for all documents of a run.
struct ReadSettings {
  std::shared_ptr<const Editions> editions;
  ReadOptions how;
  std::optional<int> year;  // the year of the reports, if the user gives it
};

/// What the rules are given besides the report.
struct CheckSettings {
  std::vector<const Rule*> rules;
  Given given;
  std::shared_ptr<const Report> prior;  // null: chosen among `priors` after the report was read
  Needs needs = {};
  std::map<std::string, CellCorrection> corrections = {};  // see correct-cells.h
  Severities severities = {};                              // only those that differ from the rules'
                                                           // own
  std::vector<Override> overrides = {};                    // the last one that matches wins
  std::vector<std::string> prior_paths = {};               // where last year's report may be
  std::shared_ptr<const PriorReports> priors = {};         // what was read there; null: nothing yet
  Passwords passwords = {};  // passwords for drawing pictures: those of ReadSettings
  /// If a file above the document applies to it: the settings without that file.
  std::shared_ptr<const CheckSettings> without_file = {};
};

/// The rules chosen by the options, and settings for some documents. Last year's reports are not
/// read yet, and there are no corrections. Error kUsage.
Expected<CheckSettings> check_settings(const CheckOptions& options);

/// The settings for one document.
CheckSettings settings_for(const CheckSettings& settings, const std::string& path);

/// Bytes → what is drawn, for kinds of documents with pages. Errors as read_report().
Expected<Pdf> read_drawing(const Document& document, const ReadSettings& settings);

/// Bytes → the neutral document.
Expected<Flow> read_flow(const Document& document, const ReadSettings& settings);

/// Bytes → Report. Errors of the readers; kUsage if poppler-data is missing.
Expected<Report> read_report(const Document& document, const ReadSettings& settings);

/// The settings for --edition, --max-pages and --password-file. Error kUsage.
Expected<ReadSettings> read_settings(const std::string& edition, int max_pages,
                                     const std::string& password_file = {});

/// The status of a document without a Report.
Status status_of(const Error& error);
/// The status of a document with a Report.
Status status_of(DocumentKind kind);

/// Reads one document and runs the rules over it. The only error is kUsage: problems of the
/// document are part of the value.
Expected<CheckedDocument> check_document(const Document& document, const ReadSettings& reading,
                                         const CheckSettings& settings);
/// The same with the report itself, if it could be read.
struct CheckedReport {
  CheckedDocument checked;
  std::optional<Report> report;
};
Expected<CheckedReport> check_report(const Document& document, const ReadSettings& reading,
                                     const CheckSettings& settings);
/// Runs the rules over the result of read_report().
CheckedDocument checked_document(const Document& document, const Expected<Report>& report,
                                 const CheckSettings& settings);

/// A document without a report: its status and one sentence why.
CheckedDocument unread_document(std::string path, std::string sha256, Status status,
                                std::string error, const CheckSettings& settings);

/// Whether it was read, but is not an annual report that can be checked, or is one only by its
/// title: then --require-report makes the exit code 1.
bool lacks_report(const CheckedDocument& document);

/// Exit code for one document by its findings and status; a run exits with the gravest.
ExitCode exit_code(const CheckedDocument& document, const CheckOptions& options);

}  // namespace gouji
