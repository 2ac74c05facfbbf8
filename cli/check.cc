// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/packs/load-pack.h"
#include "cli/pictures.h"
#include "cli/place.h"
#include "cli/render/outputs.h"
#include "cli/render/render.h"
#include "cli/review/correct-cells.h"
#include "cli/review/memory.h"
#include "cli/rule-selection.h"
#include "cli/run/check-documents.h"
#include "cli/run/expand-archives.h"
#include "cli/run/progress.h"
#include "cli/scoring/weights.h"
#include "cli/streams.h"
#include "parser/base/say.h"
#include "parser/edition/load-edition.h"
#include "parser/layout/lay-out.h"
#include "parser/report/recognize.h"
#include "rules/fingerprint.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

/// Without poppler-data, text in Chinese fonts that are not embedded is gone without an error, and
/// missing figures must not become findings. Asking costs a small PDF, so it is asked once a run,
/// and only where a PDF gives cause: the library complained, or a page shows nothing at all.
bool text_may_be_lost(const Pdf& pdf) {
  const auto shows_nothing = [](const Page& page) {
    return page.glyphs.empty() && page.hidden.empty() && page.images.empty();
  };
  if (pdf.troubles.empty() && std::none_of(pdf.pages.begin(), pdf.pages.end(), shows_nothing)) {
    return false;
  }
  static const bool readable = chinese_fonts_readable();
  return !readable;
}

/// Rules that were left out stand in the coverage as such: silence is explained.
std::vector<RuleResult> coverage(const std::vector<Assessment>& assessments) {
  std::vector<RuleResult> results;
  for (const Rule* rule : all_rules()) {
    const auto found = std::find_if(assessments.begin(), assessments.end(),
                                    [&](const Assessment& each) { return each.rule == rule; });
    if (found == assessments.end()) {
      results.push_back({rule, Verdict::kNotApplicable, say("本次未选用这条规则"), false});
    } else {
      results.push_back(
          {rule, found->outcome.verdict(), mask_personal_numbers(found->outcome.reason()), true});
    }
  }
  return results;
}

/// Of a document that gave no report, no rule can tell anything.
std::vector<Assessment> nothing_told(const std::vector<const Rule*>& rules) {
  std::vector<Assessment> assessments;
  assessments.reserve(rules.size());
  for (const Rule* rule : rules) {
    assessments.push_back({rule, Outcome::cannot_tell(say("文件未能读取"))});
  }
  return assessments;
}

void tell_of(const Inputs& inputs) {
  for (const std::string& warning : inputs.warnings) complain(warning);
  if (inputs.passed_over > 0) {
    complain(say("文件夹中另有 {} 个其他类型的文件，未核对", inputs.passed_over));
  }
  if (inputs.ignored > 0) complain(say("按 .goujiignore 略过 {} 处，未核对", inputs.ignored));
}

ExitCode interrupted(std::size_t done, bool cached) {
  if (done > 0 && cached) {
    complain(say("已中断，已核对的 {} 份在缓存中，再次运行会接着核对", done));
  } else if (done > 0) {
    complain(say("已中断，已核对 {} 份；加 --cache 文件夹 可在中断后接着核对", done));
  } else {
    complain(say("已中断"));
  }
  return ExitCode::kInterrupted;
}

}  // namespace

Expected<Pdf> read_drawing(const Document& document, const ReadSettings& settings) {
  if (!document.kind) return unexpected(document.kind.error());
  Expected<Pdf> pdf = read_pdf(document.bytes.view(), settings.limits);
  if (pdf && text_may_be_lost(*pdf)) {
    return unexpected(Error{ErrorKind::kUsage,
                            say("缺少 poppler-data，未嵌入字体的中文会读不出来，请先安装：apt-get "
                                "install poppler-data（gouji doctor 可检查）")});
  }
  return pdf;
}

Expected<Flow> read_flow(const Document& document, const ReadSettings& settings) {
  if (!document.kind) return unexpected(document.kind.error());
  if (*document.kind == FileKind::kText) {
    Expected<std::string> text = decode_text(document.bytes.view());
    if (!text) return unexpected(Error{ErrorKind::kUnreadable, text.error().message});
    return lay_out_text(*text);
  }
  const Expected<Pdf> pdf = read_drawing(document, settings);
  if (!pdf) return unexpected(pdf.error());
  return lay_out(*pdf);
}

Expected<Report> read_report(const Document& document, const ReadSettings& settings) {
  const Expected<Flow> flow = read_flow(document, settings);
  if (!flow) return unexpected(flow.error());
  return recognize(*flow, settings.editions, settings.year);
}

Expected<ReadSettings> read_settings(const std::string& edition, int max_pages) {
  ReadSettings settings;
  if (max_pages > 0) settings.limits.pages = max_pages;
  settings.editions = built_in_editions();
  if (edition == "auto") return settings;
  for (const Edition& known : settings.editions->all) {
    if (known.id == edition) {
      settings.editions = only_edition(known);
      return settings;
    }
  }
  const Expected<Bytes> file = read_file_once(edition);
  if (!file) {
    return unexpected(
        Error{ErrorKind::kUsage, say("版式文件 {} {}", edition, file.error().message)});
  }
  Expected<Edition> loaded = load_edition(file->view(), edition);
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
  if (!settings.overrides.empty()) {
    const CheckSettings own = settings_for(settings, document.path);
    ReadSettings own_reading = reading;
    own_reading.year = own.given.year;
    return check_document(document, own_reading, own);
  }
  Expected<Report> report = read_report(document, reading);
  if (!report && report.error().kind == ErrorKind::kUsage) return unexpected(report.error());
  std::vector<CorrectedCell> corrected;
  if (report) corrected = correct_cells(*report, settings.corrections);
  CheckedDocument checked = checked_document(document, report, settings);
  tell_corrections(checked.findings, corrected);
  checked.corrected = std::move(corrected);
  return checked;
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
  const Given& given = settings.given;
  const std::vector<Assessment> assessments = assess(
      {*report, settings.prior.get(), given.body, given.scope, given.published, given.deadline},
      settings.rules);
  checked.status = status_of(report->kind);
  if (counts_as_unreadable(checked.status)) checked.error = report->kind_reason;
  checked.report = report_facts(*report);
  checked.report->scope = given.scope;
  std::string identity = identity_of(*report);
  if (identity.empty()) identity = sha256(document.bytes.view());
  checked.findings = placed_findings(*report, assessments, identity);
  for (PlacedFinding& finding : checked.findings) {
    const auto said = settings.severities.find(finding.rule);
    if (said != settings.severities.end()) finding.severity = said->second;
  }
  checked.coverage = coverage(assessments);
  if (settings.needs.facts) checked.facts = stated_facts(*report);
  if (settings.needs.pictures) add_pictures(document, *report->source, checked);
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

ExitCode exit_code(const CheckedDocument& document, const CheckOptions& options) {
  ExitCode code = ExitCode::kClean;
  if (document.fault) {
    code = ExitCode::kFault;
  } else if (counts_as_unreadable(document.status)) {
    code = ExitCode::kUnreadable;
  } else if (options.require_report && document.status != Status::kChecked) {
    code = ExitCode::kFindings;
  }
  for (const PlacedFinding& finding : document.findings) {
    if (options.fail_on && open(finding.standing) && finding.severity >= *options.fail_on) {
      code = graver(code, ExitCode::kFindings);
    }
  }
  return code;
}

namespace {

/// Last year's report. One that cannot be used is wrong use: without it the comparison that was
/// asked for would be left out in silence.
Expected<std::shared_ptr<const Report>> read_prior(const std::string& file, ReadSettings reading) {
  reading.year.reset();
  const auto unusable = [&](const std::string& why) {
    return unexpected(Error{ErrorKind::kUsage, say("上一年度报告 {} 不能用于核对：{}", file, why)});
  };
  Expected<Report> report = read_report(open_document({file, false, {}}, false), reading);
  if (!report) return unusable(report.error().message);
  if (report->kind != DocumentKind::kAnnualReport) return unusable(report->kind_reason);
  return std::make_shared<const Report>(*std::move(report));
}

/// Empty where none is asked for.
Expected<std::optional<Cache>> open_cache(const CheckOptions& options, const ReadSettings& reading,
                                          const CheckSettings& settings) {
  if (options.run.cache.empty()) return std::optional<Cache>();
  const auto run = digest_of_run(options, reading, settings.prior != nullptr);
  if (!run) return unexpected(run.error());
  auto cache = Cache::open(options.run.cache, *run);
  if (!cache) return unexpected(std::move(cache.error()));
  return *std::move(cache);
}

}  // namespace

Expected<CheckSettings> check_settings(const CheckOptions& options) {
  CheckSettings settings;
  if (auto error = load_packs(options.packs)) return unexpected(*std::move(error));
  // Each alone first: an error then stands where the word was said.
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
    std::erase_if(own.rules, [&](const Rule* rule) {
      return std::find(each.ignored.begin(), each.ignored.end(), rule) != each.ignored.end();
    });
    for (const auto& [rule, severity] : each.severities) own.severities[rule] = severity;
  }
  return own;
}

ExitCode run_check(const CheckOptions& options) {
  if (const auto error = refuse_outputs(options.outputs)) return fault(*error);
  auto settings = check_settings(options);
  if (!settings) return fault(settings.error());
  auto weights = weights_of(options.weights, options.said_in);
  if (!weights) return fault(weights.error());
  auto reading = read_settings(options.edition, options.max_pages);
  if (!reading) return fault(reading.error());
  reading->year = options.given.year;
  auto inputs = find_inputs(options.inputs);
  if (!inputs) return fault(inputs.error());
  const auto expanded = expand_archives(*inputs, worker_settings(options.run));
  if (!expanded) return fault(expanded.error());
  if (*expanded == RunEnd::kInterrupted) return interrupted(0, false);
  settings->needs = needs(options.outputs);
  if (!options.prior.empty()) {
    if (inputs->documents.size() != 1) {
      return fault({ErrorKind::kUsage, say("--prior 只能与一份报告一起使用")});
    }
    auto prior = read_prior(options.prior, *reading);
    if (!prior) return fault(prior.error());
    settings->prior = *std::move(prior);
  }
  const auto memory = load_memory(options.memory);
  if (!memory) return fault(memory.error());
  settings->corrections = memory->review.cells;
  if (options.detail != Detail::kFindingsOnly) tell_of(*inputs);

  const auto cache = open_cache(options, *reading, *settings);
  if (!cache) return fault(cache.error());
  Recall recall(*memory, options.memory);
  auto outputs = Outputs::open(options, *weights, inputs->documents.size());
  if (!outputs) return fault(outputs.error());
  ExitCode code = ExitCode::kClean;
  std::size_t taken = 0;
  std::optional<Error> unwritten;
  Progress progress(options.run.progress, inputs->documents.size());
  const auto end = check_documents(
      {inputs->documents, *reading, *settings, *cache ? &**cache : nullptr}, options.run,
      [&](CheckedDocument document) {
        ++taken;
        recall.apply(document);
        code = graver(code, exit_code(document, options));
        progress.count(document);
        progress.make_room();
        unwritten = outputs->add(std::move(document));
        return !unwritten;
      },
      [&](std::size_t done) { progress.show(done); });
  progress.hide();
  if (!end) return fault(end.error());
  if (*end == RunEnd::kInterrupted) return interrupted(taken, cache->has_value());
  if (unwritten) return fault(*unwritten);
  const auto recalled = recall.finish();
  if (!recalled) return fault(recalled.error());
  if (options.detail != Detail::kFindingsOnly) {
    for (const std::string& warning : recalled->warnings) complain(warning);
  }
  if (unwritten = outputs->finish(); unwritten) return fault(*unwritten);
  return graver(code, recalled->code);
}

}  // namespace gouji
