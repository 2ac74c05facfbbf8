// SPDX-License-Identifier: GPL-3.0-or-later
// Two reports, or two folders whose reports are paired.
#include "cli/commands/compare/run-compare.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "cli/batch/interrupts.h"
#include "cli/check/check.h"
#include "cli/commands/compare/comparison-run.h"
#include "cli/commands/compare/pair-reports.h"
#include "cli/commands/compare/print-comparison.h"
#include "cli/commands/compare/read-sides.h"
#include "cli/commands/tell-skipped.h"
#include "cli/commands/tell-unread.h"
#include "cli/inputs/kinds/own-output.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Threshold = std::optional<Severity>;  // for --fail-on; none: never

bool fails(const PlacedFinding& finding, const Threshold& fail_on) {
  return fail_on && open(finding.standing) && finding.severity >= *fail_on;
}

ExitCode exit_code(const Comparison& comparison, const Threshold& fail_on) {
  // Unclear findings may still be there.
  const bool any =
      std::any_of(comparison.added.begin(), comparison.added.end(),
                  [&](const PlacedFinding& each) { return fails(each, fail_on); }) ||
      std::any_of(comparison.standing.begin(), comparison.standing.end(),
                  [&](const StandingFinding& each) { return fails(each.now, fail_on); }) ||
      std::any_of(comparison.unclear.begin(), comparison.unclear.end(),
                  [&](const UnclearFinding& each) { return fails(each.before, fail_on); });
  return any ? ExitCode::kFindings : ExitCode::kClean;
}

/// Without a partner, nobody knows whether a report's findings were fixed or existed before.
ExitCode exit_code(const CheckedDocument& unpaired, const Threshold& fail_on) {
  if (unpaired.fault) return ExitCode::kFault;
  if (counts_as_unreadable(unpaired.status)) return ExitCode::kUnreadable;
  const bool any = std::any_of(unpaired.findings.begin(), unpaired.findings.end(),
                               [&](const PlacedFinding& each) { return fails(each, fail_on); });
  return any ? ExitCode::kFindings : ExitCode::kClean;
}

struct Answer {
  ComparisonRun run;
  ExitCode code = ExitCode::kClean;
};

void add_pair(ComparedReport& before, ComparedReport& now, const CompareOptions& options,
              Answer& answer) {
  ComparedPair pair;
  if (auto refused = refusal(before.checked, now.checked, options.force)) {
    pair.refusal = std::move(refused->reason);
    answer.code = graver(answer.code, refused->code);
  } else {
    pair.comparison = compare(before, now);
    answer.code = graver(answer.code, exit_code(pair.comparison, options.check.fail_on));
  }
  pair.before = std::move(before.checked);
  pair.now = std::move(now.checked);
  answer.run.pairs.push_back(std::move(pair));
}

void add_unpaired(std::vector<SidedReport>& sides, std::vector<std::string>& reasons, bool old_side,
                  const CompareOptions& options, Answer& answer) {
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (reasons[i].empty()) continue;
    CheckedDocument& document = sides[i].report.checked;
    answer.code = graver(answer.code, exit_code(document, options.check.fail_on));
    answer.run.unpaired.push_back({old_side, std::move(document), std::move(reasons[i])});
  }
}

Answer compare_all(ReadSides& sides, const CompareOptions& options) {
  Answer answer;
  answer.run.old_path = options.old_path;
  answer.run.new_path = options.new_path;
  answer.run.folders = sides.folders;
  if (!sides.folders) {
    add_pair(sides.olds.front().report, sides.news.front().report, options, answer);
    return answer;
  }
  ReportPairs pairs = pair_reports(sides.olds, sides.news);
  for (const auto& [before, now] : pairs.pairs) {
    add_pair(sides.olds[before].report, sides.news[now].report, options, answer);
  }
  add_unpaired(sides.olds, pairs.old_reasons, true, options, answer);
  add_unpaired(sides.news, pairs.new_reasons, false, options, answer);
  return answer;
}

/// A side that is a named file compared with a folder and cannot be read, most likely because its
/// name is misspelt: then nothing is reported for the reports of the other side.
std::optional<Refusal> lone_unreadable(const ReadSides& sides, const CompareOptions& options) {
  if (!sides.folders) return std::nullopt;
  for (const auto& [side, path] :
       {std::pair(&sides.olds, &options.old_path), std::pair(&sides.news, &options.new_path)}) {
    if (side->size() != 1) continue;
    const CheckedDocument& document = side->front().report.checked;
    if (document.path != *path || !counts_as_unreadable(document.status)) continue;
    return refusal(document);
  }
  return std::nullopt;
}

}  // namespace

ExitCode run_compare(const CompareOptions& options) {
  auto sides = read_sides(options);
  if (!sides) return fault(sides.error());
  if (sides->end == RunEnd::kInterrupted) return say_interrupted();
  tell_skipped(sides->skipped);
  if (sides->olds.empty() || sides->news.empty()) {
    return fault({ErrorKind::kUsage, say("没有可对比的报告")});
  }
  if (const auto refused = lone_unreadable(*sides, options)) {
    complain(log_line(refused->reason));
    return refused->code;
  }
  Answer answer = compare_all(*sides, options);
  if (sides->priors_unread) answer.code = graver(answer.code, ExitCode::kUnreadable);
  Unread unread;
  for (const UnpairedDocument& each : answer.run.unpaired) unread.add(each.document);
  unread.tell();
  const OutputTarget& target = options.check.outputs.front();
  for (const ComparedPair& pair : answer.run.pairs) {
    if (!pair.refusal.empty()) complain(log_line(pair.refusal));
  }
  if (answer.run.pairs.empty()) {
    complain(say("没有一份报告能与另一个文件夹中的对应起来，没有可对比的"));
    answer.code = graver(answer.code, ExitCode::kFault);
  }
  const std::string text =
      printed(answer.run, target.format, !target.file.empty() || stdout_is_text_file());
  const auto error = target.file.empty() ? write_results(text) : write_file(target.file, text);
  if (error) return fault(*error);
  if (!target.file.empty()) {
    complain(say("{}，结果在 {}", counts_line(answer.run), log_line(target.file)));
  }
  return answer.code;
}

}  // namespace gouji
