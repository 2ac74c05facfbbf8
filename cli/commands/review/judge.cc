// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/judge.h"

#include <algorithm>
#include <utility>

#include "cli/base/path-pattern.h"
#include "cli/batch/check-documents.h"
#include "cli/batch/expand-archives.h"
#include "cli/check/check.h"
#include "cli/config/nearby-files.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/memory/numbers.h"
#include "cli/run/duplicates.h"
#include "cli/run/places.h"
#include "cli/run/prior-use.h"
#include "parser/base/say.h"

namespace gouji {

namespace {

/// In the folder that the user named, or that holds the named file: runs from any folder find it
/// there. Empty if that is not below the working folder: no file is made where nobody looks.
std::string new_review_file(const Input& input, const Inputs& inputs) {
  const std::string& tree = inputs.trees[input.tree];
  const std::string file = own_path(input);
  const bool folder = tree != file && tree != "-";
  const std::string made = path_in(
      folder ? tree + (tree.ends_with('/') ? "" : "/") : folder_of(tree), std::string(kReviewFile));
  return lies_below(made, ".") ? made : std::string();
}

/// A review file that lies too far above (`beyond`) does not apply to this run, and entries in a
/// new file below it would hide it from other runs. One that was created since the run began
/// applies.
ReviewPlace review_place(const Input& input, const Inputs& inputs, const NearbyFiles& nearby,
                         const std::vector<FileBeyond>& beyond) {
  if (!nearby.review.empty()) return {nearby.review, {}};
  const std::string file = own_path(input);
  const auto too_far = std::find_if(beyond.begin(), beyond.end(), [&](const FileBeyond& each) {
    return each.review && lies_below(file, each.folder);
  });
  if (too_far != beyond.end()) {
    return {
        {},
        say("没有写入：{} 在所指的 {} 上方不止一级，核对时用不到；请改为指明 {}，或写 --review {}",
            too_far->file, inputs.trees[input.tree], too_far->folder, too_far->file)};
  }
  if (std::string meanwhile = review_file_above(file); !meanwhile.empty()) {
    return {std::move(meanwhile), {}};
  }
  const std::string made = new_review_file(input, inputs);
  if (!made.empty()) return {made, {}};
  return {{},
          say("文件不在当前文件夹中，它的上方也没有 {}，请用 --review 文件 指明意见写在哪里",
              kReviewFile)};
}

Judged interrupted() {
  Judged judged;
  judged.interrupted = true;
  return judged;
}

}  // namespace

ReviewPlace review_place_for(Inputs& inputs) {
  const NearbyWishes wishes = {false, true, {}};
  const auto files = find_nearby(inputs, wishes);
  const Input& input = inputs.documents.front();
  return review_place(input, inputs, files[input.place], files_beyond(inputs, files, wishes));
}

Expected<Judged> judge(const CheckOptions& options, bool writes) {
  auto settings = check_settings(options);
  if (!settings) return unexpected(std::move(settings.error()));
  auto reading = read_settings(options.edition, options.max_pages, options.password_file);
  if (!reading) return unexpected(std::move(reading.error()));
  reading->year = options.given.year;
  auto inputs = find_inputs(options.inputs);
  if (!inputs) return unexpected(inputs.error());
  const auto expanded = expand_archives(*inputs, worker_settings(options.run));
  if (!expanded) return unexpected(expanded.error());
  std::vector<NearbyFiles> files = files_above(*inputs, options.nearby, writes);
  const std::vector<FileBeyond> beyond = files_beyond(*inputs, files, {false, true, {}});
  auto places = settings_of_places(files, options, *settings);
  if (!places) return unexpected(places.error());
  auto priors = PriorUse::read(*places, *reading, options.run, inputs->documents.size() == 1);
  if (!priors) return unexpected(std::move(priors.error()));
  if (*expanded == RunEnd::kInterrupted || priors->interrupted()) return interrupted();
  auto recalls = Recalls::open(options.memory, files, inputs->trees);
  if (!recalls) return unexpected(std::move(recalls.error()));
  put_corrections(*places, *recalls);
  Judged judged;
  judged.priors_unread = priors->tell_troubles();
  judged.facts.skipped = inputs->skipped;
  ask_for_digests(inputs->documents);
  Duplicates duplicates;
  Numbers numbers;
  const auto run = check_documents(
      {inputs->documents, *reading, places->all}, options.run,
      {[&](std::size_t index, CheckedDocument document) {
         const Input& input = inputs->documents[index];
         duplicates.settle(document, input.place, recalls->scopes_of(document.path, input.place));
         recalls->apply(document, input.place);
         numbers.give(document);
         judged.documents.push_back(std::move(document));
         judged.review_places.push_back(review_place(input, *inputs, files[input.place], beyond));
         return true;
       },
       [&](std::size_t index) {
         judged.facts.skipped.push_back(
             {inputs->documents[index].path, SkipReason::kOwnOutput, {}});
       },
       [](std::size_t /*done*/) {}});
  if (!run) return unexpected(run.error());
  if (*run == RunEnd::kInterrupted) return interrupted();
  auto end = recalls->finish();
  if (!end) return unexpected(std::move(end.error()));
  judged.end = *std::move(end);
  judged.facts.used_files = recalls->used();
  for (const Recalls::FileEnd& file : judged.end.files) {
    const auto add = [](auto& all, const auto& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    add(judged.facts.kept.verdicts, file.end.kept.verdicts);
    add(judged.facts.kept.corrections, file.end.kept.corrections);
    add(judged.facts.kept.suppressions, file.end.kept.suppressions);
  }
  return judged;
}

}  // namespace gouji
