// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs, settings and memory of a run → its documents → outputs, one after the other.
#include "cli/commands/check/run-check.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "cli/batch/check-documents.h"
#include "cli/batch/expand-archives.h"
#include "cli/batch/interrupts.h"
#include "cli/batch/progress.h"
#include "cli/check/check.h"
#include "cli/commands/tell-copied-numbers.h"
#include "cli/commands/tell-required.h"
#include "cli/commands/tell-skipped.h"
#include "cli/commands/tell-unread.h"
#include "cli/inputs/common-folder.h"
#include "cli/inputs/folder-year.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/language/rule-selection.h"
#include "cli/memory/numbers.h"
#include "cli/memory/recalls.h"
#include "cli/memory/scoring/weights.h"
#include "cli/output/formats.h"
#include "cli/output/outputs.h"
#include "cli/output/refuse-outputs.h"
#include "cli/output/refuse-overwriting.h"
#include "cli/render/render.h"
#include "cli/render/run-words.h"
#include "cli/run/duplicates.h"
#include "cli/run/places.h"
#include "cli/run/prior-use.h"
#include "cli/run/read-prior.h"
#include "cli/run/standouts.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

ExitCode interrupted(std::size_t done, bool cached) {
  if (done > 0 && cached) {
    complain(say("已中断，已核对的 {} 份在缓存中，再次运行会接着核对", done));
  } else if (done > 0) {
    complain(say("已中断，已核对 {} 份；加 --cache 文件夹 可在中断后接着核对", done));
  } else {
    return say_interrupted();
  }
  return ExitCode::kInterrupted;
}

/// Empty if none is requested.
Expected<std::optional<Cache>> open_cache(CheckOptions options, const ReadSettings& reading,
                                          const std::vector<std::string>& packs) {
  if (options.run.cache.empty()) return std::optional<Cache>();
  options.packs.insert(options.packs.end(), packs.begin(), packs.end());
  const auto run = digest_of_run(options, reading);
  if (!run) return unexpected(run.error());
  auto cache = Cache::open(options.run.cache, *run);
  if (!cache) return unexpected(std::move(cache.error()));
  return *std::move(cache);
}

std::optional<int> year_of(const CheckedDocument& document) {
  return document.report ? document.report->year : std::nullopt;
}

void add_note(std::string note, CheckedDocument& document) {
  if (note.empty() || document.status != Status::kChecked) return;
  document.report->notes.push_back(std::move(note));
}

/// Text goes to standard output: its content need not be repeated.
bool tells_in_text(const CheckOptions& options) {
  const OutputTarget& main = options.outputs.front();
  return main.format == "text" && main.file.empty();
}

void tell_of(const std::vector<UsedFile>& used, const CheckOptions& options) {
  if (tells_in_text(options)) return;
  for (const UsedFile& file : used) {
    if (file.taken_away + file.lowered > 0) complain(say_used(file));
  }
}

/// Standard output stays empty, so the counts and the name of the file go to standard error.
std::string say_written(const Summary& sum, std::size_t skipped,
                        const std::vector<OutputTarget>& targets, const Outputs& outputs) {
  std::string files;
  for (const OutputTarget& output : targets) {
    if (output.file.empty() || !outputs.wrote(output.file)) continue;
    files += (files.empty() ? "" : say("、")) + log_line(output.file);
  }
  if (files.empty()) return say_counts(sum, skipped);
  return say("{}；结果已写入 {}", say_counts(sum, skipped), files);
}

/// Settings of a file or the environment that may take findings away from every document, or their
/// weight: whoever reads a green result sees where it comes from.
std::vector<std::string> loosening_settings(const CheckOptions& options) {
  std::vector<std::string> remarks;
  const auto tell = [&](const std::string& key, bool loosens) {
    const auto where = options.said_in.find(key);
    if (where == options.said_in.end() || !loosens) return;
    remarks.push_back(say("整个运行按 {} 的 {} 核对", where->second, key));
  };
  tell("edition", options.edition != "auto");
  tell("fail-on", !options.fail_on);
  return remarks;
}

/// Deletes nothing: somebody may want to keep it.
void tell_of(const std::vector<Outputs::Earlier>& folders) {
  for (const Outputs::Earlier& each : folders) {
    complain(say("{} 中有以前生成、这次没有写的文件 {} 个，没有删去：{}", log_line(each.folder),
                 each.files.size(), few_paths(each.files)));
  }
}

/// Warns if the day by which bodies should answer will not have the intended effect.
void tell_of_reply_day(const CheckOptions& options) {
  if (!options.reply_by) return;
  const auto in_lists = [](const OutputTarget& each) {
    return each.format == "markdown" || each.format == "html";
  };
  const bool used = std::any_of(options.outputs.begin(), options.outputs.end(), in_lists);
  if (used && *options.reply_by < today(options.memory.today)) {
    complain(say("整改清单中的回复期限 {} 已经过去", to_text(*options.reply_by)));
  } else if (!used && !options.said_in.contains("reply-by")) {
    complain(
        say("--reply-by 只写入整改清单（markdown，或网页打印的），这次没有这种输出，不起作用"));
  }
}

/// What the run found below each path that the user named: documents, and gouji's own output.
class Trees {
 public:
  explicit Trees(const Inputs& inputs) : names_(inputs.trees), met_(inputs.trees.size()) {}
  void add(const Input& input) { ++met_[input.tree].documents; }
  void pass_over(const Input& input) { ++met_[input.tree].own; }

  /// A path that only contains results of earlier runs was named by mistake, and so was a path
  /// without documents if reports are required.
  [[nodiscard]] ExitCode code(bool require_report, std::size_t documents) const {
    ExitCode code = ExitCode::kClean;
    for (std::size_t i = 0; i < met_.size(); ++i) {
      if (met_[i].documents > 0) continue;
      if (!require_report && (documents > 0 || met_[i].own == 0)) continue;
      complain(met_[i].own > 0
                   ? say("{} 中只有本程序生成的结果，没有可核对的文件", names_[i])
                   : say("--require-report 要求年度报告，{} 中没有可核对的文件", names_[i]));
      code = ExitCode::kFault;
    }
    return code;
  }

 private:
  struct Met {
    std::size_t documents = 0, own = 0;
  };
  const std::vector<std::string>& names_;
  std::vector<Met> met_;
};

}  // namespace

ExitCode run_check(const CheckOptions& options) {
  if (const auto error = refuse_outputs(options.outputs)) return fault(*error);
  auto settings = check_settings(options);
  if (!settings) return fault(settings.error());
  auto weights = weights_of(options.weights, options.said_in);
  if (!weights) return fault(weights.error());
  auto reading = read_settings(options.edition, options.max_pages, options.password_file);
  if (!reading) return fault(reading.error());
  reading->year = options.given.year;
  auto inputs = find_inputs(options.inputs);
  if (!inputs) return fault(inputs.error());
  const auto expanded = expand_archives(*inputs, worker_settings(options.run));
  if (!expanded) return fault(expanded.error());
  if (*expanded == RunEnd::kInterrupted) return interrupted(0, false);
  settings->needs = needs(options.outputs);
  std::vector<NearbyFiles> files = files_above(*inputs, options.nearby);
  auto places = settings_of_places(files, options, *settings);
  if (!places) return fault(places.error());
  if (const auto error = refuse_overwriting(options, *inputs, files, prior_paths_of(*places))) {
    return fault(*error);
  }
  auto priors = PriorUse::read(*places, *reading, options.run, inputs->documents.size() == 1);
  if (!priors) return fault(priors.error());
  if (priors->interrupted()) return interrupted(0, false);
  auto recalls = Recalls::open(options.memory, files, inputs->trees);
  if (!recalls) return fault(recalls.error());
  put_corrections(*places, *recalls);
  const bool talks = options.detail != Detail::kFindingsOnly;
  for (const Rule* rule : audit_rules_in(options.select)) {
    complain(say("{} 只在 gouji audit 中核对，这一版还没有这个命令", rule->code));
  }
  if (talks) {
    for (const std::string& warning : inputs->warnings) complain(warning);
    tell_of_reply_day(options);
  }
  // A check that passes because a setting has no effect must say so.
  for (const std::string& sentence : places->without_effect) complain(sentence);
  ask_for_digests(inputs->documents);

  // From here until the outputs have their names, Ctrl-C is only recorded: partial output is
  // removed completely.
  const Interrupts interrupts;
  const auto cache = open_cache(options, *reading, places->packs);
  if (!cache) return fault(cache.error());
  auto outputs =
      Outputs::open(options, *weights, inputs->documents.size(), common_folder(inputs->trees));
  if (!outputs) return fault(outputs.error());
  ExitCode code = ExitCode::kClean;
  if (priors->tell_troubles()) code = ExitCode::kUnreadable;
  std::size_t taken = 0;
  std::optional<Error> unwritten;
  Progress progress(options.run.progress, inputs->documents.size());
  Duplicates duplicates;
  Numbers numbers;
  SettingsUse settings_use(files);
  OverrideUse override_use;
  Summary sum;
  Unread unread;
  Required required;
  CopiedNumbers copied_numbers(options.outputs);
  const bool asked = !options.said_in.contains("year");
  Standouts standouts(asked ? options.given.year : std::nullopt);
  RunFacts facts{std::move(inputs->skipped), {}};
  Trees trees(*inputs);
  const auto end = check_documents(
      {inputs->documents, *reading, places->all, *cache ? &**cache : nullptr}, options.run,
      {[&](std::size_t index, CheckedDocument document) {
         const Input& input = inputs->documents[index];
         ++taken;
         trees.add(input);
         duplicates.settle(document, input.place, recalls->scopes_of(document.path, input.place));
         add_note(of_another_year(document.path, year_of(document)), document);
         recalls->apply(document, input.place);
         numbers.give(document);
         settings_use.add(document, input.place);
         override_use.add(places->all[input.place], input.path);
         sum.add(document);
         unread.add(document);
         required.add(document);
         copied_numbers.add(document);
         standouts.add(document);
         priors->add(document, places->all[input.place]);
         code = graver(code, exit_code(document, options));
         progress.count(document);
         progress.make_room();
         unwritten = outputs->add(std::move(document));
         return !unwritten;
       },
       [&](std::size_t index) {
         trees.pass_over(inputs->documents[index]);
         facts.skipped.push_back({inputs->documents[index].path, SkipReason::kOwnOutput, {}});
       },
       [&](std::size_t done) { progress.show(done); }});
  progress.hide();
  if (!end) return fault(end.error());
  if (*end == RunEnd::kInterrupted || Interrupts::came()) {
    return interrupted(taken, cache->has_value());
  }
  if (unwritten) return fault(*unwritten);
  const auto recalled = recalls->finish();
  if (!recalled) return fault(recalled.error());
  std::sort(facts.skipped.begin(), facts.skipped.end(),
            [](const SkippedFile& a, const SkippedFile& b) { return a.path < b.path; });
  facts.used_files = settings_use.used();
  for (UsedFile& file : recalls->used()) facts.used_files.push_back(std::move(file));
  facts.remarks = standouts.sentences();
  for (std::string& remark : loosening_settings(options)) {
    facts.remarks.push_back(std::move(remark));
  }
  for (std::string& remark :
       priors->remarks(inputs->documents.size() > 1 || !tells_in_text(options))) {
    facts.remarks.push_back(std::move(remark));
  }
  facts.remarks_on = standouts.on_reports();
  facts.faults = recalled->faults;
  if (talks) {
    tell_skipped(facts.skipped);
    copied_numbers.tell();
    tell_of(facts.used_files, options);
    if (!tells_in_text(options)) {
      for (const std::string& remark : facts.remarks) complain(log_line(remark));
    }
    for (const std::string& warning : override_use.unused()) complain(warning);
  }
  if (talks || recalled->code != ExitCode::kClean) {
    for (const std::string& warning : recalled->warnings) complain(warning);
  }
  unread.tell();
  if (options.require_report) {
    // A skipped file that may be a report counts.
    for (const SkippedFile& file : facts.skipped) required.add(file);
    if (required.any()) code = graver(code, ExitCode::kFindings);
    required.tell();
  }
  if (unwritten = outputs->prepare(facts); unwritten) return fault(*unwritten);
  if (Interrupts::came()) return interrupted(taken, cache->has_value());
  if (unwritten = outputs->publish(); unwritten) return fault(*unwritten);
  tell_of(outputs->earlier());
  if (talks && !options.outputs.front().file.empty()) {
    complain(say_written(sum, facts.skipped.size(), options.outputs, *outputs));
  }
  code = graver(code, recalled->code);
  return graver(code, trees.code(options.require_report, taken));
}

}  // namespace gouji
