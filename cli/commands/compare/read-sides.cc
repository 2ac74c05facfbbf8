// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/compare/read-sides.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "cli/base/binary.h"
#include "cli/base/streams.h"
#include "cli/batch/expand-archives.h"
#include "cli/batch/read-documents.h"
#include "cli/check/check.h"
#include "cli/checked/codec.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/memory/numbers.h"
#include "cli/memory/recalls.h"
#include "cli/output/refuse-overwriting.h"
#include "cli/render/run-words.h"
#include "cli/run/places.h"
#include "cli/run/prior-use.h"
#include "cli/run/read-prior.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// Runs in a worker.
Expected<std::string> read_one(const Document& document, const ReadSettings& reading,
                               const CheckSettings& settings) {
  const auto read = check_report(document, reading, settings);
  if (!read) return unexpected(read.error());
  std::optional<std::vector<ReadCell>> cells;
  std::vector<ProseSentence> sentences;
  if (read->report && read->checked.status == Status::kChecked) {
    cells = read_cells(*read->report);
    sentences = sentences_of(*read->report);
  }
  BinaryWriter writer;
  writer(encode(read->checked), cells, sentences);
  return writer.take();
}

ComparedReport report_of(const Input& input, const ReadResult& result,
                         const CheckSettings& settings) {
  std::optional<ReadFailure> failure = result.failure;
  ComparedReport side;
  if (!failure) {
    BinaryReader reader(result.bytes);
    std::string encoded;
    reader(encoded, side.cells, side.sentences);
    auto checked = reader.complete() ? decode_document(encoded) : std::nullopt;
    if (checked) {
      side.checked = *std::move(checked);
    } else {
      failure = unintelligible(input);
    }
  }
  if (failure) {
    side.cells.reset();
    side.sentences.clear();
    side.checked = unread_document(input.path, {}, failure->status, failure->sentence,
                                   settings_for(settings, input.path));
    side.checked.fault = failure->fault;
  }
  side.checked.path = input.path;
  return side;
}

/// Error kUsage if there is nothing.
Expected<Inputs> inputs_of(const std::string& path, const RunOptions& run, RunEnd& end) {
  auto inputs = find_inputs({{path}, {}, false});
  if (!inputs) return inputs;
  const auto expanded = expand_archives(*inputs, worker_settings(run));
  if (!expanded) return unexpected(expanded.error());
  if (*expanded == RunEnd::kInterrupted) end = *expanded;
  return inputs;
}

bool is_one_file(const Inputs& inputs) {
  return inputs.documents.size() == 1 && inputs.documents.front().named;
}

std::string relative_path(const Input& input, const std::string& tree) {
  if (input.path.size() > tree.size() && input.path.starts_with(tree)) {
    const std::string rest = input.path.substr(tree.size());
    return rest.substr(rest.find_first_not_of('/'));
  }
  return input.path.substr(input.path.rfind('/') + 1);
}

void tell_of(const std::vector<UsedFile>& used) {
  for (const UsedFile& file : used) {
    if (file.taken_away + file.lowered > 0) complain(say_used(file));
  }
}

}  // namespace

Expected<ReadSides> read_sides(const CompareOptions& options) {
  ReadSides out;
  const CheckOptions& check = options.check;
  if (options.old_path == "-" && options.new_path == "-") {
    return unexpected(Error{ErrorKind::kUsage, say("标准输入（-）只能读一次")});
  }
  const auto settings = check_settings(check);
  if (!settings) return unexpected(settings.error());
  auto reading = read_settings(check.edition, check.max_pages, check.password_file);
  if (!reading) return unexpected(reading.error());
  reading->year = check.given.year;
  auto inputs = inputs_of(options.old_path, check.run, out.end);
  if (!inputs) return unexpected(inputs.error());
  auto more = inputs_of(options.new_path, check.run, out.end);
  if (!more) return unexpected(more.error());
  if (out.end == RunEnd::kInterrupted) return out;
  out.folders = !is_one_file(*inputs) || !is_one_file(*more);
  const std::size_t old_count = inputs->documents.size();
  const auto trees = static_cast<std::uint32_t>(inputs->trees.size());
  for (Input& input : more->documents) {
    input.tree += trees;
    inputs->documents.push_back(std::move(input));
  }
  for (std::vector<SkippedFile>* skipped : {&inputs->skipped, &more->skipped}) {
    std::move(skipped->begin(), skipped->end(), std::back_inserter(out.skipped));
  }
  inputs->trees.insert(inputs->trees.end(), more->trees.begin(), more->trees.end());

  std::vector<NearbyFiles> files = files_above(*inputs, check.nearby);
  auto places = settings_of_places(files, check, *settings);
  if (!places) return unexpected(places.error());
  if (auto error = refuse_overwriting(check, *inputs, files, prior_paths_of(*places))) {
    return unexpected(*std::move(error));
  }
  auto priors = PriorUse::read(*places, *reading, check.run, false);
  if (!priors) return unexpected(std::move(priors.error()));
  if (priors->interrupted()) out.end = RunEnd::kInterrupted;
  if (out.end == RunEnd::kInterrupted) return out;
  out.priors_unread = priors->tell_troubles();
  auto recalls = Recalls::open(check.memory, files, inputs->trees);
  if (!recalls) return unexpected(std::move(recalls.error()));
  put_corrections(*places, *recalls);
  SettingsUse settings_use(files);
  Numbers numbers;
  const auto end = read_documents(
      inputs->documents, false,
      [&](std::size_t index, const Document& document) {
        return read_one(document, *reading, places->all[inputs->documents[index].place]);
      },
      worker_settings(check.run),
      [&](std::size_t index, const ReadResult& result) {
        const Input& input = inputs->documents[index];
        if (result.own_output) {
          out.skipped.push_back({input.path, SkipReason::kOwnOutput, {}});
          return true;
        }
        SidedReport side{report_of(input, result, places->all[input.place]),
                         relative_path(input, inputs->trees[input.tree])};
        CheckedDocument& checked = side.report.checked;
        recalls->apply(checked, input.place);
        settings_use.add(checked, input.place);
        numbers.give(checked);
        (index < old_count ? out.olds : out.news).push_back(std::move(side));
        return true;
      });
  if (!end) return unexpected(end.error());
  out.end = *end;
  if (out.end == RunEnd::kDone) {
    tell_of(settings_use.used());
    tell_of(recalls->used());
  }
  return out;
}

}  // namespace gouji
