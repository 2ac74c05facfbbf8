// SPDX-License-Identifier: GPL-3.0-or-later
// Lists findings with their numbers, and records verdicts on them.
#include "cli/commands/review/run-review.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "cli/base/toml-file.h"
#include "cli/batch/interrupts.h"
#include "cli/check/cell-value.h"
#include "cli/check/check.h"
#include "cli/check/correct-cells.h"
#include "cli/commands/review/bodies.h"
#include "cli/commands/review/cells-of-report.h"
#include "cli/commands/review/changed-files.h"
#include "cli/commands/review/entries.h"
#include "cli/commands/review/entry-named.h"
#include "cli/commands/review/judge.h"
#include "cli/commands/review/list-of-findings.h"
#include "cli/commands/review/named-findings.h"
#include "cli/commands/review/stale-entries.h"
#include "cli/commands/tell-skipped.h"
#include "cli/commands/tell-unread.h"
#include "cli/config/nearby-files.h"
#include "cli/config/settings.h"
#include "cli/inputs/kinds/own-output.h"
#include "cli/language/rule-selection.h"
#include "cli/memory/keep-before.h"
#include "cli/memory/named-cell.h"
#include "cli/memory/present-file.h"
#include "cli/packs/load-pack.h"
#include "cli/render/render.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

tl::unexpected<Error> wrong(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

/// Whether other documents of the run are files of the same report.
bool several_files(const Judged& judged, const CheckedDocument& document) {
  const std::string owner = owner_of(document);
  return std::count_if(judged.documents.begin(), judged.documents.end(),
                       [&](const CheckedDocument& each) { return owner_of(each) == owner; }) > 1;
}

using BodyFiles = std::vector<std::pair<std::string, std::string>>;  // body, review file

/// One command, over the review files that it changes.
class Review {
 public:
  explicit Review(const ReviewOptions& options)
      : options_(options), check_(options.check), named_(options.check.memory.review) {
    // The first verdict creates the file.
    if (options_.action != Action::kList && !is_readable(named_)) check_.memory.review.clear();
  }

  ExitCode run() {
    // Suppressions may name local rules.
    if (const auto error = load_packs(check_.packs)) return fault(*error);
    const auto said = act();
    if (!said && code_ == ExitCode::kInterrupted) return say_interrupted();
    if (!said) {
      fault(said.error());
      return code_;
    }
    if (const auto error = write_results(*said)) return fault(*error);
    return done_;
  }

 private:
  using Action = ReviewOptions::Action;

  /// Returns the text to print.
  Expected<std::string> act() {
    if (options_.action == Action::kWithdraw) return withdraw();
    if (options_.action == Action::kOverride) return correct();
    if (options_.action == Action::kSuppress) return suppress();
    const auto judged = judged_documents();
    if (!judged) return unexpected(judged.error());
    if (options_.action == Action::kPrune) return prune(*judged);
    if (options_.action == Action::kList) return list(*judged);
    return give_verdict(*judged);
  }

  /// Unreadable files are reported, and show in the exit code, whatever happens to the rest.
  Expected<Judged> judged_documents() {
    const bool writes = options_.action != Action::kList && options_.action != Action::kPrune;
    auto judged = judge(check_, writes);
    if (!judged) return judged;
    if (judged->interrupted) return stopped();
    Unread unread;
    for (const CheckedDocument& document : judged->documents) unread.add(document);
    // The text list names each itself.
    if (options_.action != Action::kList || options_.json) unread.tell();
    if (unread.any() || judged->priors_unread) done_ = ExitCode::kUnreadable;
    return judged;
  }

  Expected<std::string> list(const Judged& judged) {
    tell_skipped(judged.facts.skipped);
    for (const std::string& warning : judged.end.warnings) complain(warning);
    if (!options_.json) {
      return list_of_findings(judged.documents) +
             as_list(judged.facts.kept, places_of(judged.documents)) +
             (stdout_is_text_file() ? text_mark() + "\n" : "");
    }
    RenderOptions rendering;
    rendering.facts = judged.facts;
    return render_json(judged.documents, rendering);
  }

  static bool is_readable(const std::string& path) {
    return !path.empty() && read_file_once(path).has_value();
  }

  Remark remark() const {
    return {options_.reason, options_.by, to_text(today(check_.memory.today))};
  }

  /// The review file for entries about the document.
  Expected<std::string> review_file_of(const Judged& judged,
                                       const CheckedDocument& document) const {
    return chosen(
        judged.review_places[static_cast<std::size_t>(&document - judged.documents.data())]);
  }
  Expected<std::string> chosen(const ReviewPlace& place) const {
    if (!named_.empty()) return named_;
    if (!place.refusal.empty()) return wrong(place.refusal);
    return place.file;
  }

  Expected<std::string> give_verdict(const Judged& judged) {
    const bool confirmed = options_.action == Action::kConfirm;
    std::vector<std::pair<NamedFinding, std::string>> all;  // each with its review file
    std::vector<std::string> paths;
    for (const std::string& name : options_.subjects) {
      const auto named = finding_named(name, judged.documents);
      if (!named) return unexpected(named.error());
      // The same finding of the same report may be in several files, below several review files.
      for (const NamedFinding& each : all_of(*named, judged.documents)) {
        auto path = review_file_of(judged, *each.document);
        if (!path) return unexpected(path.error());
        const bool known = std::any_of(all.begin(), all.end(), [&](const auto& other) {
          return other.second == *path &&
                 other.first.finding->fingerprint == each.finding->fingerprint;
        });
        if (known) continue;
        paths.push_back(*path);
        all.emplace_back(each, *std::move(path));
      }
    }
    files_.hold(paths);
    std::string said;
    for (const auto& [named, path] : all) {
      SavedVerdict verdict{
          confirmed, std::string(named.finding->rule->code),
          named.document->report ? identity_of(*named.document->report) : "", remark(),
          several_files(judged, *named.document) ? file_for(path, named.document->path)
                                                 : std::string()};
      const auto file = files_.at(path);
      if (!file) return unexpected(file.error());
      said += say("{}：{}\n", in_words(confirmed ? Standing::kConfirmed : Standing::kDismissed),
                  line_of(named)) +
              files_.replacing(path, named.finding->fingerprint, verdict);
      (*file)->verdicts[named.finding->fingerprint] = std::move(verdict);
    }
    return files_.saved(std::move(said));
  }

  Expected<std::string> correct() {
    const std::string& subject = options_.subjects.front();
    const std::size_t sign = subject.find('=');
    if (sign == std::string::npos) {
      return wrong(say("override 的写法是 表.行.列=值，例如 t3.received.total=17"));
    }
    const std::string cell = subject.substr(0, sign);
    const std::string value = subject.substr(sign + 1);
    const auto read = cells_of_report(check_);
    if (!read) return unexpected(read.error());
    if (read->interrupted) return stopped();
    if (!read->trouble.empty()) {
      code_ = ExitCode::kUnreadable;
      return wrong(say("{}：{}", read->path, read->trouble));
    }
    const auto file = chosen(read->review_place);
    if (!file) return unexpected(file.error());
    return correct(*read, *file, cell, value);
  }

  /// An interrupt, which run() reports.
  tl::unexpected<Error> stopped() {
    code_ = ExitCode::kInterrupted;
    return wrong({});
  }

  Expected<std::string> correct(const CellsOfReport& read, const std::string& review_file,
                                const std::string& name, const std::string& value) {
    const auto found = cell_named(name, read.cells);
    if (!found) return unexpected(found.error());
    const ReadCell& cell = **found;
    const std::string key = cell_key(read.identity, cell.where);
    if (!cell.absent && cell.text == value) {
      return wrong(say("{}（{}）本来就读作“{}”", key_of_cell(cell), cell.label, value));
    }
    if (cell.absent && value.empty()) {
      return wrong(say("{}（{}）没有找到，要写明印的是什么数", key_of_cell(cell), cell.label));
    }
    if (const auto right = what_value_may_be(key_of_cell(cell), value)) {
      return wrong(say("{}（{}）的值不能是“{}”，{}", key_of_cell(cell), cell.label, value, *right));
    }
    files_.hold({review_file});
    const auto file = files_.at(review_file);
    if (!file) return unexpected(file.error());
    CellCorrection correction{cell.text, value, remark(), cell.absent,
                              file_for(review_file, read.path)};
    const std::string before = files_.replacing(review_file, key, correction);
    (*file)->cells[key] = std::move(correction);
    return files_.saved(
        (cell.absent ? say("已更正：{}（{}）机器未找到，以后按“{}”核对\n", key, cell.label, value)
                     : say("已更正：{}（{}）机器读作“{}”，以后按“{}”核对\n", key, cell.label,
                           cell.text, value)) +
        before);
  }

  /// The bodies whose findings should be suppressed, each with its review file.
  Expected<BodyFiles> bodies() {
    if (!options_.body.empty()) {
      const auto files = files_to_look_into();
      if (!files) return unexpected(files.error());
      if (check_.inputs.paths.empty() && check_.inputs.lists.empty()) {
        BodyFiles out;
        for (const std::string& file : *files) out.emplace_back(options_.body, file);
        return out;
      }
      return of_named_body();
    }
    const auto judged = judged_documents();
    if (!judged) return unexpected(judged.error());
    const auto found = bodies_of(judged->documents);
    auto out = with_files(found.bodies, *judged);
    if (!out) return out;
    if (!found.nameless.empty()) {
      const std::string sentence =
          say("{} 中读不出机关名称，请用 --body 指明", few_paths(found.nameless));
      if (out->empty()) return wrong(sentence);
      complain(sentence);
      done_ = graver(done_, ExitCode::kUnreadable);
    }
    if (out->empty()) {
      code_ = ExitCode::kUnreadable;
      return wrong(say("没有设为不报：有文件读不出是哪个机关的"));
    }
    return out;
  }

  /// Reports are given besides the body: uses the files that apply to the body's reports. If none
  /// is from this body, the name is misspelt or the folder is the wrong one: an entry would
  /// silently suppress nothing.
  Expected<BodyFiles> of_named_body() {
    const auto judged = judged_documents();
    if (!judged) return unexpected(judged.error());
    auto bodies = bodies_of(judged->documents).bodies;
    std::erase_if(bodies, [&](const auto& each) { return each.second != options_.body; });
    if (bodies.empty()) return wrong(not_among(options_.body, judged->documents));
    return with_files(bodies, *judged);
  }

  /// Each body with each review file that applies to its documents, once.
  Expected<BodyFiles> with_files(const DocumentBodies& bodies, const Judged& judged) const {
    BodyFiles out;
    for (const auto& [document, body] : bodies) {
      auto path = review_file_of(judged, *document);
      if (!path) return unexpected(std::move(path.error()));
      std::pair entry(body, *std::move(path));
      if (std::find(out.begin(), out.end(), entry) == out.end()) out.push_back(std::move(entry));
    }
    return out;
  }

  Expected<std::string> suppress() {
    if (const auto known = rules_called(options_.subjects); !known) {
      return unexpected(known.error());
    }
    if (options_.until && *options_.until < today(check_.memory.today)) {
      return wrong(say("--until {} 已经过去，没有设为不报", to_text(*options_.until)));
    }
    const auto all = bodies();
    if (!all) return unexpected(all.error());
    std::string said, rules;
    for (const std::string& rule : options_.subjects) {
      rules += (rules.empty() ? "" : say("、")) + rule;
    }
    std::vector<std::string> paths;
    for (const auto& [body, path] : *all) paths.push_back(path);
    files_.hold(paths);
    for (const auto& [body, path] : *all) {
      const auto file = files_.at(path);
      if (!file) return unexpected(file.error());
      Suppression suppression;
      suppression.rules = options_.subjects;
      suppression.body = body;
      suppression.year = check_.given.year;
      suppression.until = options_.until;
      suppression.remark = remark();
      // A suppression with the same rules and body replaces the previous one, like a verdict: two
      // end dates for one suppression would be confusing.
      said += say("已设为不报：{} 的 {}\n", body, rules) + files_.replacing(path, suppression);
      take_out({Entry::Kind::kSuppression, name_of(suppression)}, **file);
      (*file)->suppressions.push_back(std::move(suppression));
    }
    constexpr std::size_t kMany = 3;
    if (all->size() > kMany) {
      said +=
          say("共 {} 个机关，每个一条；要全部撤回：gouji review withdraw {} "
              "--yes，后面写同样的文件或文件夹\n",
              all->size(), options_.subjects.front());
    }
    return files_.saved(std::move(said));
  }

  /// All files that apply to the paths or, without paths, to the working folder.
  Expected<std::vector<std::string>> files_to_look_into() {
    if (!named_.empty()) {
      const bool makes = options_.action == Action::kSuppress;
      if (const auto bytes = read_user_file(named_, say("复核意见文件")); !bytes && !makes) {
        return unexpected(bytes.error());
      }
      return std::vector<std::string>{named_};
    }
    if (check_.inputs.paths.empty() && check_.inputs.lists.empty()) {
      const auto near = find_upwards({std::string(kReviewFile)});
      if (!near && options_.action == Action::kWithdraw) {
        return wrong(say(
            "当前文件夹和它的上方没有 {}，请写明是哪些报告的意见，例如：gouji review withdraw {} "
            "年报/",
            kReviewFile, options_.subjects.front()));
      }
      return std::vector<std::string>{near.value_or(std::string(kReviewFile))};
    }
    auto inputs = find_inputs(check_.inputs);
    if (!inputs) return unexpected(inputs.error());
    for (const Input& input : inputs->documents) {
      if (input.standard_input || ::access(input.path.c_str(), F_OK) == 0) continue;
      code_ = ExitCode::kUnreadable;
      return wrong(say("{}：{}", input.path, say("找不到文件，请检查路径")));
    }
    std::vector<std::string> files;
    const NearbyWishes wishes = {false, check_.nearby.review, {}};
    const std::vector<NearbyFiles> nearby = find_nearby(*inputs, wishes);
    const auto add = [](const std::string& file, std::vector<std::string>& all) {
      const bool known = std::find(all.begin(), all.end(), file) != all.end();
      if (!file.empty() && !known) all.push_back(file);
    };
    for (const NearbyFiles& each : nearby) {
      add(each.review, files);
      for (const std::string& hidden : each.hidden_reviews) add(hidden, hidden_);
    }
    for (const FileBeyond& each : files_beyond(*inputs, nearby, wishes)) beyond_ = say_beyond(each);
    return files;
  }

  Expected<std::string> withdraw() {
    auto paths = files_to_look_into();
    if (!paths) return unexpected(paths.error());
    if (paths->empty()) {
      const std::string sentence =
          beyond_.empty() ? say("这些文件的上方没有 {}，没有可撤回的意见", kReviewFile) : beyond_;
      return wrong(sentence);
    }
    std::vector<std::string> held = *paths;
    held.insert(held.end(), hidden_.begin(), hidden_.end());
    files_.hold(held);
    const FilesToLookInto where{*std::move(paths), hidden_};
    FoundEntries all;
    for (const std::string& name : options_.subjects) {
      auto found = entry_named(name, options_.body, options_.yes, where, files_);
      if (!found) return unexpected(std::move(found.error()));
      std::move(found->begin(), found->end(), std::back_inserter(all));
    }
    std::string said;
    for (const auto& [file, entry] : all) {
      said += say("已撤回：{}\n", line_of(entry, *file));
    }
    for (const auto& [file, entry] : all) take_out(entry, *file);
    return files_.saved(std::move(said), true);
  }

  Expected<std::string> prune(const Judged& judged) {
    if (check_.memory.by_hand) {
      return say("版式、年度或机关类型是命令行指定的，看不出哪些意见已不适用，没有删去\n");
    }
    std::string named;
    const auto stale = take_out_stale(judged.end.files, files_, named);
    if (!stale) return unexpected(stale.error());
    if (*stale == 0) return say("没有已不适用的意见\n");
    if (const auto error = write_results(say("已不适用的意见 {} 条：", *stale) + "\n" + named)) {
      return unexpected(*error);
    }
    const auto agreed = may_delete(options_.yes, say("要删去这 {} 条意见，", *stale));
    if (!agreed) return unexpected(agreed.error());
    if (!*agreed) return say("没有删去\n");
    // The lock is not held while a person decides: the files are locked, and read again, only now.
    std::vector<std::string> paths;
    for (const auto& each : judged.end.files) paths.push_back(each.file);
    files_.hold(paths);
    const auto gone = take_out_stale(judged.end.files, files_, named);
    if (!gone) return unexpected(gone.error());
    return files_.saved(say("已删去 {} 条不再适用的意见\n", *gone), true);
  }

  const ReviewOptions& options_;
  CheckOptions check_;
  std::string named_;                // --review; empty: the nearest file applies
  std::vector<std::string> hidden_;  // review files above nearer ones
  std::string beyond_;  // a review file that lies too far above the named path, in a sentence
  ChangedFiles files_;
  ExitCode code_ = ExitCode::kFault;  // exit code on failure
  ExitCode done_ = ExitCode::kClean;  // exit code on success
};

}  // namespace

ExitCode run_review(const ReviewOptions& options) { return Review(options).run(); }

}  // namespace gouji
