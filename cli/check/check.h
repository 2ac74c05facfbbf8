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

/// What the same run asks of every document.
struct ReadSettings {
  std::shared_ptr<const Editions> editions;
  ReadOptions how;
  std::optional<int> year;  // for which the reports are, where the user says so
};

/// What the rules are told besides the report.
struct CheckSettings {
  std::vector<const Rule*> rules;
  Given given;
  std::shared_ptr<const Report> prior;  // null: chosen among `priors` when the report was read
  Needs needs = {};
  std::map<std::string, CellCorrection> corrections = {};  // see correct-cells.h
  Severities severities = {};                              // where they are not the rules' own
  std::vector<Override> overrides = {};                    // the last one that matches wins
  std::vector<std::string> prior_paths = {};               // where last year's report may be
  std::shared_ptr<const PriorReports> priors = {};         // what was read there; null: nothing yet
  Passwords passwords = {};  // with which pictures are drawn: those of ReadSettings
  /// Where a file above the document says something of it: what would hold without that file.
  std::shared_ptr<const CheckSettings> without_file = {};
};

/// The rules as the options choose them, and what is said of some documents. Last year's
/// reports are not read yet, and there are no corrections. Error kUsage.
Expected<CheckSettings> check_settings(const CheckOptions& options);

/// What holds for one document.
CheckSettings settings_for(const CheckSettings& settings, const std::string& path);

/// Bytes → what is drawn, of a document whose kind has pages. Errors as read_report().
Expected<Pdf> read_drawing(const Document& document, const ReadSettings& settings);

/// Bytes → the neutral document.
Expected<Flow> read_flow(const Document& document, const ReadSettings& settings);

/// Bytes → Report. Errors as the readers give them; kUsage where poppler-data is missing.
Expected<Report> read_report(const Document& document, const ReadSettings& settings);

/// The settings that --edition, --max-pages and --password-file ask for. Error kUsage.
Expected<ReadSettings> read_settings(const std::string& edition, int max_pages,
                                     const std::string& password_file = {});

/// The status of a document that gave no Report.
Status status_of(const Error& error);
/// The status of one that did.
Status status_of(DocumentKind kind);

/// Reads one document and runs the rules over it. Error kUsage alone: whatever is wrong with the
/// document is part of the value.
Expected<CheckedDocument> check_document(const Document& document, const ReadSettings& reading,
                                         const CheckSettings& settings);
/// The same with the report itself, where it could be read.
struct CheckedReport {
  CheckedDocument checked;
  std::optional<Report> report;
};
Expected<CheckedReport> check_report(const Document& document, const ReadSettings& reading,
                                     const CheckSettings& settings);
/// The rules over what read_report() gave.
CheckedDocument checked_document(const Document& document, const Expected<Report>& report,
                                 const CheckSettings& settings);

/// A document of which there is no report: its status and one sentence why.
CheckedDocument unread_document(std::string path, std::string sha256, Status status,
                                std::string error, const CheckSettings& settings);

/// It was read, and is no annual report that can be checked, or says so in its title alone:
/// --require-report makes 1 of it.
bool lacks_report(const CheckedDocument& document);

/// What a run answers for one document by its findings and status; of a run the gravest.
ExitCode exit_code(const CheckedDocument& document, const CheckOptions& options);

}  // namespace gouji
