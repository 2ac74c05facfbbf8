// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/check.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/check/correct-cells.h"
#include "cli/check/pictures.h"
#include "cli/check/place.h"
#include "cli/check/prior/prior-reports.h"
#include "cli/inputs/passwords.h"
#include "cli/language/rule-selection.h"
#include "cli/packs/load-pack.h"
#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/edition/load-edition.h"
#include "parser/recognize/recognize.h"
#include "rules/fingerprint.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

/// Rules that were left out are listed as such in the coverage: silence is explained.
std::vector<RuleResult> coverage(const std::vector<Assessment>& assessments) {
  std::vector<RuleResult> results;
  for (const Rule* rule : all_rules()) {
    const auto found = std::find_if(assessments.begin(), assessments.end(),
                                    [&](const Assessment& each) { return each.rule == rule; });
    if (found == assessments.end()) {
      results.push_back({rule, Verdict::kNotApplicable, say("本次未选用这条规则"), false});
    } else {
      results.push_back({rule, found->outcome.verdict(),
                         mask_personal_numbers(found->outcome.reason()), true,
                         found->stated_elsewhere});
    }
  }
  return results;
}

/// No rule can tell anything about a document without a report.
std::vector<Assessment> nothing_told(const std::vector<const Rule*>& rules) {
  std::vector<Assessment> assessments;
  assessments.reserve(rules.size());
  for (const Rule* rule : rules) {
    assessments.push_back({rule, Outcome::cannot_tell(say("文件未能读取"))});
  }
  return assessments;
}

PriorChoice prior_of(const Report& report, const CheckSettings& settings) {
  PriorChoice choice;
  if (settings.prior) {
    choice.report = settings.prior;
  } else if (settings.priors && report.kind == DocumentKind::kAnnualReport) {
    choice = settings.priors->choose(report, settings.prior_paths);
  }
  return choice;
}

Case case_of(const Report& report, const CheckSettings& settings, const PriorChoice& prior) {
  const Given& given = settings.given;
  return {report,
          prior.report.get(),
          given.body,
          given.scope,
          given.published,
          given.deadline,
          /*local_rows=*/{},
          prior.trouble,
          prior.absence};
}

bool holds(const std::vector<PlacedFinding>& findings, const PlacedFinding& finding) {
  return std::any_of(findings.begin(), findings.end(), [&](const PlacedFinding& each) {
    return each.fingerprint == finding.fingerprint;
  });
}

/// Counts the effect of the file above the document on its findings. If a rule may no longer state
/// a cause but another rule states it, nothing is taken away. Both sides have last year's report,
/// even if only the file names it: findings from it that the file silences count as taken away, and
/// findings that it adds compensate for nothing.
void count_without(const CheckSettings& without, const Report& report, const std::string& identity,
                   const PriorChoice& prior, CheckedDocument& checked) {
  const std::vector<Assessment> assessments =
      assess(case_of(report, without, prior), without.rules, without.severities);
  const std::vector<PlacedFinding> all =
      placed_findings(report, assessments, identity, prior.path, prior.places);
  const auto gone = std::count_if(all.begin(), all.end(),
                                  [&](const auto& each) { return !holds(checked.findings, each); });
  const auto stated_instead =
      std::count_if(checked.findings.begin(), checked.findings.end(), [&](const auto& finding) {
        return !holds(all, finding) &&
               std::any_of(assessments.begin(), assessments.end(), [&](const Assessment& each) {
                 return each.rule == finding.rule && each.stated_elsewhere;
               });
      });
  checked.taken_away = static_cast<std::size_t>(std::max<std::ptrdiff_t>(gone - stated_instead, 0));
  checked.lowered = static_cast<std::size_t>(std::count_if(
      checked.findings.begin(), checked.findings.end(), [&](const PlacedFinding& finding) {
        return std::any_of(all.begin(), all.end(), [&](const PlacedFinding& other) {
          if (other.severity <= finding.severity) return false;
          // The same finding, or the same fault that a graver rule stated without the file.
          const std::string code(finding.rule->code);
          const bool instead =
              !holds(checked.findings, other) && !holds(all, finding) &&
              std::find(other.also.begin(), other.also.end(), code) != other.also.end();
          return other.fingerprint == finding.fingerprint || instead;
        });
      }));
}

/// Findings on the report as the machine read it that are no longer found.
std::size_t count_gone(const CheckedDocument& as_read, const CheckedDocument& checked) {
  return static_cast<std::size_t>(
      std::count_if(as_read.findings.begin(), as_read.findings.end(),
                    [&](const auto& each) { return !holds(checked.findings, each); }));
}

}  // namespace

Expected<Pdf> read_drawing(const Document& document, const ReadSettings& settings) {
  if (!document.reader) return unexpected(document.reader.error());
  GOUJI_ASSERT((*document.reader)->draw != nullptr);
  return (*document.reader)->draw(document.bytes.view(), settings.how);
}

Expected<Flow> read_flow(const Document& document, const ReadSettings& settings) {
  if (!document.reader) return unexpected(document.reader.error());
  return (*document.reader)->read(document.bytes.view(), settings.how);
}

Expected<Report> read_report(const Document& document, const ReadSettings& settings) {
  const Expected<Flow> flow = read_flow(document, settings);
  if (!flow) return unexpected(flow.error());
  return recognize(*flow, settings.editions, settings.year);
}

Expected<ReadSettings> read_settings(const std::string& edition, int max_pages,
                                     const std::string& password_file) {
  ReadSettings settings;
  if (!password_file.empty()) {
    auto passwords = read_passwords(password_file);
    if (!passwords) return unexpected(std::move(passwords.error()));
    settings.how.passwords = *std::move(passwords);
  }
  if (max_pages > 0) settings.how.limits.pages = max_pages;
  settings.editions = built_in_editions();
  if (edition == "auto") return settings;
  for (const Edition& known : settings.editions->all) {
    if (known.id == edition) {
      settings.editions = only_edition(known);
      return settings;
    }
  }
  const Expected<Bytes> file = read_file_once(edition);
  if (!file && edition.find_first_of("./") == std::string::npos) {
    std::string ids;
    for (const Edition& known : settings.editions->all) ids += say("、") + known.id;
    return unexpected(
        Error{ErrorKind::kUsage,
              say("--edition 不能是 {}，可选：auto{}，或版式文件（.toml）的路径", edition, ids)});
  }
  if (!file) {
    return unexpected(
        Error{ErrorKind::kUsage, say("版式文件 {} {}", edition, file.error().message)});
  }
  Expected<Edition> loaded = load_edition(without_byte_order_mark(file->view()), edition);
  if (!loaded) return unexpected(std::move(loaded.error()));
  settings.editions = with_edition(*std::move(loaded));
  return settings;
}

Status status_of(const Error& error) {
  switch (error.kind) {
    case ErrorKind::kEncrypted:
      return Status::kEncrypted;
    case ErrorKind::kUnsupportedFormat:
      return Status::kUnsupportedFormat;
    case ErrorKind::kNoText:
      return Status::kNoText;
    case ErrorKind::kUnreadable:
    case ErrorKind::kUsage:
      break;
  }
  return Status::kUnreadable;
}

Status status_of(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::kAnnualReport:
      return Status::kChecked;
    case DocumentKind::kUnsupportedEdition:
      return Status::kUnsupportedEdition;
    case DocumentKind::kNoText:
      return Status::kNoText;
    case DocumentKind::kNotAReport:
      break;
  }
  return Status::kNotAReport;
}

Expected<CheckedDocument> check_document(const Document& document, const ReadSettings& reading,
                                         const CheckSettings& settings) {
  auto read = check_report(document, reading, settings);
  if (!read) return unexpected(std::move(read.error()));
  return std::move(read->checked);
}

Expected<CheckedReport> check_report(const Document& document, const ReadSettings& reading,
                                     const CheckSettings& settings) {
  if (!settings.overrides.empty()) {
    return check_report(document, reading, settings_for(settings, document.path));
  }
  ReadSettings own_reading = reading;
  own_reading.year = settings.given.year;
  Expected<Report> report = read_report(document, own_reading);
  if (!report && report.error().kind == ErrorKind::kUsage) return unexpected(report.error());
  std::optional<Report> as_read;
  if (report && has_corrections(*report, settings.corrections, document.path)) as_read = *report;
  std::vector<CorrectedCell> corrected;
  if (report) corrected = correct_cells(*report, settings.corrections, document.path);
  CheckSettings own = settings;
  own.passwords = reading.how.passwords;
  CheckedReport read{checked_document(document, report, own), std::nullopt};
  if (!corrected.empty()) {
    own.needs = {};
    own.without_file = nullptr;
    const CheckedDocument before = checked_document(document, *std::move(as_read), own);
    read.checked.corrected_away = count_gone(before, read.checked);
  }
  tell_corrections(read.checked.findings, corrected);
  read.checked.corrected = std::move(corrected);
  if (report) read.report = *std::move(report);
  return read;
}

CheckedDocument checked_document(const Document& document, const Expected<Report>& report,
                                 const CheckSettings& settings) {
  if (!report) {
    return unread_document(document.path, document.sha256, status_of(report.error()),
                           report.error().message, settings);
  }
  CheckedDocument checked;
  checked.path = document.path;
  checked.sha256 = document.sha256;
  const PriorChoice prior = prior_of(*report, settings);
  const Case in = case_of(*report, settings, prior);
  const std::vector<Assessment> assessments = assess(in, settings.rules, settings.severities);
  checked.status = status_of(report->kind);
  if (counts_as_unreadable(checked.status)) checked.error = report->kind_reason;
  checked.report = report_facts(*report);
  checked.report->scope = settings.given.scope;
  checked.report->prior = prior.path;
  if (!prior.note.empty()) checked.report->notes.push_back(mask_personal_numbers(prior.note));
  std::string identity = identity_of(*report);
  if (identity.empty()) identity = sha256(document.bytes.view());
  checked.findings = placed_findings(*report, assessments, identity, prior.path, prior.places);
  if (settings.without_file) {
    count_without(*settings.without_file, *report, identity, prior, checked);
  }
  checked.coverage = coverage(assessments);
  if (settings.needs.facts) checked.facts = stated_facts(*report);
  if (settings.needs.pictures) {
    add_pictures(document, *report->source, settings.passwords, checked);
  }
  return checked;
}

CheckedDocument unread_document(std::string path, std::string sha256, Status status,
                                std::string error, const CheckSettings& settings) {
  CheckedDocument checked;
  checked.path = std::move(path);
  checked.sha256 = std::move(sha256);
  checked.status = status;
  checked.error = std::move(error);
  checked.coverage = coverage(nothing_told(settings.rules));
  return checked;
}

bool lacks_report(const CheckedDocument& document) {
  if (document.status == Status::kChecked) return document.report && document.report->bare;
  return !document.fault && !counts_as_unreadable(document.status) &&
         document.status != Status::kDuplicate;
}

ExitCode exit_code(const CheckedDocument& document, const CheckOptions& options) {
  ExitCode code = ExitCode::kClean;
  if (document.fault) {
    code = ExitCode::kFault;
  } else if (counts_as_unreadable(document.status)) {
    code = ExitCode::kUnreadable;
  } else if (options.require_report && lacks_report(document)) {
    code = ExitCode::kFindings;
  }
  for (const PlacedFinding& finding : document.findings) {
    if (options.fail_on && open(finding.standing) && finding.severity >= *options.fail_on) {
      code = graver(code, ExitCode::kFindings);
    }
  }
  return code;
}

Expected<CheckSettings> check_settings(const CheckOptions& options) {
  CheckSettings settings;
  if (auto error = load_packs(options.packs)) return unexpected(*std::move(error));
  // Each alone first: an error then names the place of the word.
  for (const auto& [key, words] :
       {std::pair("select", options.select), {"ignore", options.ignore}}) {
    if (const auto known = rules_called(words); !known) {
      return unexpected(said_at(known.error(), key, options.said_in));
    }
  }
  auto rules = select_rules(options.select, options.ignore);
  if (!rules) return unexpected(std::move(rules.error()));
  auto severities = severities_of(options.severities, options.said_in);
  if (!severities) return unexpected(std::move(severities.error()));
  auto overrides = overrides_of(options.overrides);
  if (!overrides) return unexpected(std::move(overrides.error()));
  settings.rules = *std::move(rules);
  settings.given = options.given;
  settings.prior_paths = options.priors;
  settings.severities = *std::move(severities);
  settings.overrides = *std::move(overrides);
  return settings;
}

CheckSettings settings_for(const CheckSettings& settings, const std::string& path) {
  CheckSettings own = settings;
  own.overrides.clear();
  for (const Override& each : settings.overrides) {
    if (!each.matches(path)) continue;
    own.given = with_override(own.given, each.given);
    if (!each.prior_paths.empty()) own.prior_paths = each.prior_paths;
    std::erase_if(own.rules, [&](const Rule* rule) {
      return std::find(each.ignored.begin(), each.ignored.end(), rule) != each.ignored.end();
    });
    for (const auto& [rule, severity] : each.severities) own.severities[rule] = severity;
  }
  return own;
}

}  // namespace gouji
