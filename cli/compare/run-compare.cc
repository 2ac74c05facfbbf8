// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji compare OLD NEW`.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/compare/compare.h"
#include "cli/compare/print-comparison.h"
#include "cli/render/review-words.h"
#include "cli/render/run-words.h"
#include "cli/review/numbers.h"
#include "cli/review/read-cells.h"
#include "cli/review/recalls.h"
#include "cli/run/binary.h"
#include "cli/run/codec.h"
#include "cli/run/places.h"
#include "cli/run/read-documents.h"
#include "cli/streams.h"

namespace gouji {
namespace {

/// In a worker.
Expected<std::string> read_side(const Document& document, const ReadSettings& reading,
                                const CheckSettings& settings) {
  const auto read = check_report(document, reading, settings);
  if (!read) return unexpected(read.error());
  std::optional<std::vector<ReadCell>> cells;
  if (read->report) cells = read_cells(*read->report);
  BinaryWriter writer;
  writer(encode(read->checked), cells);
  return writer.take();
}

ComparedReport side_of(const Input& input, const ReadResult& result,
                       const CheckSettings& settings) {
  std::optional<ReadFailure> failure = result.failure;
  ComparedReport side;
  if (!failure) {
    BinaryReader reader(result.bytes);
    std::string encoded;
    reader(encoded, side.cells);
    auto checked = reader.complete() ? decode_document(encoded) : std::nullopt;
    if (checked) {
      side.checked = *std::move(checked);
    } else {
      failure = unintelligible(input);
    }
  }
  if (failure) {
    side.cells.reset();
    side.checked = unread_document(input.path, {}, failure->status, failure->sentence,
                                   settings_for(settings, input.path));
    side.checked.fault = failure->fault;
  }
  side.checked.path = input.path;
  return side;
}

/// Error kUsage.
Expected<RunEnd> read_sides(const CompareOptions& options, const CheckSettings& settings,
                            std::vector<ComparedReport>& sides) {
  const auto reading =
      read_settings(options.check.edition, options.check.max_pages, options.check.password_file);
  if (!reading) return unexpected(reading.error());
  Inputs inputs;
  for (const std::string& path : {options.old_path, options.new_path}) {
    Input input{path, path == "-", {}};
    input.named = true;
    input.tree = static_cast<std::uint32_t>(inputs.trees.size());
    inputs.trees.push_back(path);
    inputs.documents.push_back(std::move(input));
  }
  std::vector<NearbyFiles> files = files_above(inputs, options.check.nearby);
  auto places = settings_of_places(files, options.check, settings);
  if (!places) return unexpected(places.error());
  auto recalls = Recalls::open(options.check.memory, files);
  if (!recalls) return unexpected(std::move(recalls.error()));
  put_corrections(*places, *recalls);
  SettingsUse settings_use(files);
  Numbers numbers;
  const auto end = read_documents(
      inputs.documents, false,
      [&](std::size_t side, const Document& document) {
        return read_side(document, *reading, places->all[inputs.documents[side].place]);
      },
      worker_settings(options.check.run),
      [&](std::size_t side, const ReadResult& result) {
        const Input& input = inputs.documents[side];
        sides.push_back(side_of(input, result, places->all[input.place]));
        CheckedDocument& checked = sides.back().checked;
        recalls->apply(checked, input.place);
        settings_use.add(checked, input.place);
        checked = without_set_aside({std::move(checked)}).front();
        numbers.give(checked);
        return true;
      });
  if (!end || *end != RunEnd::kDone) return end;
  for (const std::vector<UsedFile>& used : {settings_use.used(), recalls->used()}) {
    for (const UsedFile& file : used) {
      if (file.taken_away + file.lowered > 0) complain(say_used(file));
    }
  }
  return end;
}

ExitCode exit_code(const Comparison& comparison, const ComparedReport& before,
                   const ComparedReport& now, const std::optional<Severity>& fail_on) {
  ExitCode code = ExitCode::kClean;
  for (const ComparedReport* side : {&before, &now}) {
    if (counts_as_unreadable(side->checked.status)) code = graver(code, ExitCode::kUnreadable);
    if (side->checked.fault) code = ExitCode::kFault;
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
  const auto settings = check_settings(options.check);
  if (!settings) return fault(settings.error());
  std::vector<ComparedReport> sides;
  const auto end = read_sides(options, *settings, sides);
  if (!end) return fault(end.error());
  if (*end == RunEnd::kInterrupted) return ExitCode::kInterrupted;
  const ComparedReport &before = sides[0], &now = sides[1];
  if (before.checked.report && now.checked.report) {
    const std::string why = no_versions(*before.checked.report, *now.checked.report);
    if (!why.empty()) return fault({ErrorKind::kUsage, why});
  }
  const Comparison comparison = compare(before, now);
  const std::string text = options.json ? comparison_json(comparison, before.checked, now.checked)
                                        : comparison_text(comparison, now.checked);
  if (const auto error = write_results(text)) return fault(*error);
  return exit_code(comparison, before, now, options.check.fail_on);
}

}  // namespace gouji
