// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji compare OLD NEW`.
#include <algorithm>
#include <utility>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/compare/compare.h"
#include "cli/compare/print-comparison.h"
#include "cli/render/review-words.h"
#include "cli/review/correct-cells.h"
#include "cli/review/memory.h"
#include "cli/streams.h"

namespace gouji {
namespace {

/// Error kUsage alone.
Expected<ComparedReport> read_side(const std::string& path, const CheckSettings& settings,
                                   ReadSettings reading, Recall& recall) {
  const Document document = open_document({path, path == "-", {}}, false);
  const CheckSettings own = settings_for(settings, path);
  reading.year = own.given.year;
  Expected<Report> report = read_report(document, reading);
  if (!report && report.error().kind == ErrorKind::kUsage) return unexpected(report.error());
  ComparedReport side;
  std::vector<CorrectedCell> corrected;
  if (report) corrected = correct_cells(*report, settings.corrections);
  side.checked = checked_document(document, report, own);
  tell_corrections(side.checked.findings, corrected);
  side.checked.corrected = std::move(corrected);
  recall.apply(side.checked);
  side.checked = without_set_aside({std::move(side.checked)}).front();
  if (report) side.report = *std::move(report);
  return side;
}

ExitCode exit_code(const Comparison& comparison, const ComparedReport& before,
                   const ComparedReport& now, const std::optional<Severity>& fail_on) {
  ExitCode code = ExitCode::kClean;
  for (const ComparedReport* side : {&before, &now}) {
    if (counts_as_unreadable(side->checked.status)) code = ExitCode::kUnreadable;
  }
  const auto fails = [&](const PlacedFinding& finding) {
    return fail_on && finding.severity >= *fail_on;
  };
  // Of what is unclear nobody can say that it does not stand any more.
  const bool any = std::any_of(comparison.added.begin(), comparison.added.end(), fails) ||
                   std::any_of(comparison.standing.begin(), comparison.standing.end(),
                               [&](const StandingFinding& each) { return fails(each.now); }) ||
                   std::any_of(comparison.unclear.begin(), comparison.unclear.end(),
                               [&](const UnclearFinding& each) { return fails(each.before); });
  return any ? graver(code, ExitCode::kFindings) : code;
}

}  // namespace

ExitCode run_compare(const CompareOptions& options) {
  auto settings = check_settings(options.check);
  if (!settings) return fault(settings.error());
  const auto reading = read_settings(options.check.edition, options.check.max_pages);
  if (!reading) return fault(reading.error());
  const auto memory = load_memory(options.check.memory);
  if (!memory) return fault(memory.error());
  settings->corrections = memory->review.cells;
  Recall recall(*memory, options.check.memory);
  const auto before = read_side(options.old_path, *settings, *reading, recall);
  if (!before) return fault(before.error());
  const auto now = read_side(options.new_path, *settings, *reading, recall);
  if (!now) return fault(now.error());
  if (before->checked.report && now->checked.report) {
    const std::string why = no_versions(*before->checked.report, *now->checked.report);
    if (!why.empty()) return fault({ErrorKind::kUsage, why});
  }
  const Comparison comparison = compare(*before, *now);
  const std::string text = options.json ? comparison_json(comparison, before->checked, now->checked)
                                        : comparison_text(comparison);
  if (const auto error = write_results(text)) return fault(*error);
  return exit_code(comparison, *before, *now, options.check.fail_on);
}

}  // namespace gouji
