// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji review`: lists findings by the names that verdicts go by, and writes verdicts down.
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/config/settings.h"
#include "cli/packs/load-pack.h"
#include "cli/render/render.h"
#include "cli/render/review-words.h"
#include "cli/render/words.h"
#include "cli/review/correct-cells.h"
#include "cli/review/judge.h"
#include "cli/review/read-cells.h"
#include "cli/rule-selection.h"
#include "cli/run/binary.h"
#include "cli/run/expand-archives.h"
#include "cli/run/read-documents.h"
#include "cli/streams.h"
#include "cli/tell-skipped.h"
#include "parser/base/say.h"
#include "rules/fingerprint.h"

namespace gouji {
namespace {

constexpr std::size_t kShortestName = 4;  // digits: fewer are too easily another finding
constexpr std::size_t kNamedChoices = 5;

tl::unexpected<Error> wrong(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

std::string about(const CheckedDocument& document) {
  const std::string identity = document.report ? identity_of(*document.report) : "";
  return identity.empty() ? document.path : identity;
}

struct Named {
  const CheckedDocument* document;
  const PlacedFinding* finding;
};

/// "3f2a9c01 A04 岚浦县水利局/2024：行政复议：…"
std::string line_of(const Named& named) {
  return say("{} {} {}：{}", short_name(*named.finding), named.finding->rule->code,
             about(*named.document), named.finding->message);
}

/// The one finding whose fingerprint begins so.
Expected<Named> finding_named(const std::string& name,
                              const std::vector<CheckedDocument>& documents) {
  if (name.size() < kShortestName) {
    return wrong(say("问题编号 {} 太短，至少写 {} 位", name, kShortestName));
  }
  std::vector<Named> found;
  for (const CheckedDocument& document : documents) {
    for (const PlacedFinding& finding : document.findings) {
      // The same report twice in a run is one report.
      const bool again = std::any_of(found.begin(), found.end(), [&](const Named& each) {
        return each.finding->fingerprint == finding.fingerprint;
      });
      if (!again && finding.fingerprint.starts_with(name)) found.push_back({&document, &finding});
    }
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    return wrong(say("这些文件中没有编号以 {} 开头的问题，用 gouji review list 查看", name));
  }
  std::string choices;
  for (std::size_t i = 0; i < std::min(found.size(), kNamedChoices); ++i) {
    choices +=
        (i == 0 ? "" : say("；")) + found[i].finding->fingerprint + line_of(found[i]).substr(8);
  }
  return wrong(say("编号 {} 对应 {} 处问题，请多写几位：{}", name, found.size(), choices));
}

std::vector<std::string> listed(const std::string& names) {
  std::vector<std::string> out(1);
  for (const char c : names) {
    if (c == ',') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

std::string as_list(const Judged& judged) {
  std::string out;
  for (const CheckedDocument& document : judged.documents) {
    if (!document.error.empty()) {
      out += say("{}：{}", document.path, document.error) + "\n";
    }
    for (const PlacedFinding& finding : document.findings) {
      const std::string standing = say_standing(finding);
      fmt::format_to(std::back_inserter(out), "{} {} {} {}{}{}\n", short_name(finding),
                     shown(finding.severity), finding.rule->code,
                     say("{}：{}", about(document), finding.message), standing.empty() ? "" : " — ",
                     standing);
    }
  }
  return out;
}

/// One command, over the review files that it changes.
class Review {
 public:
  explicit Review(const ReviewOptions& options)
      : options_(options), check_(options.check), named_(options.check.memory.review) {
    // The first verdict makes the file.
    if (options_.action != Action::kList && !is_readable(named_)) check_.memory.review.clear();
  }

  ExitCode run() {
    // Suppressions may name local rules.
    if (const auto error = load_packs(check_.packs)) return fault(*error);
    const auto said = act();
    if (!said) {
      fault(said.error());
      return code_;
    }
    if (const auto error = write_results(*said)) return fault(*error);
    return done_;
  }

 private:
  using Action = ReviewOptions::Action;

  /// What is to be printed.
  Expected<std::string> act() {
    if (options_.action == Action::kWithdraw) return withdraw();
    if (options_.action == Action::kOverride) return correct();
    const auto judged = judge(check_);
    if (!judged) return unexpected(judged.error());
    if (options_.action == Action::kPrune) return prune(judged->end);
    if (options_.action == Action::kList) return list(*judged);
    return give_verdict(*judged);
  }

  Expected<std::string> list(const Judged& judged) {
    tell_skipped(judged.facts.skipped);
    for (const std::string& warning : judged.end.warnings) complain(warning);
    if (std::any_of(judged.documents.begin(), judged.documents.end(),
                    [](const auto& each) { return counts_as_unreadable(each.status); })) {
      done_ = ExitCode::kUnreadable;
    }
    if (!options_.json) return as_list(judged);
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

  /// The file as it stands, empty where it does not exist yet; to be saved(). Error kUsage.
  Expected<ReviewFile*> file_at(const std::string& path) {
    if (path.empty()) {
      return wrong(
          say("文件不在当前文件夹中，它的上方也没有 {}，请用 --review 文件 指明意见写在哪里",
              kReviewFile));
    }
    const auto [at, is_new] = files_.try_emplace(path);
    if (is_new && is_readable(path)) {
      auto loaded = load_review(path);
      if (!loaded) return unexpected(std::move(loaded.error()));
      at->second = *std::move(loaded);
      before_[path] = print_review(at->second);
    }
    return &at->second;
  }

  /// Saves the files that were changed and answers `said`.
  Expected<std::string> saved(std::string said) const {
    for (const auto& [path, file] : files_) {
      const std::string text = print_review(file);
      const auto before = before_.find(path);
      if (text == (before == before_.end() ? print_review({}) : before->second)) continue;
      if (auto error = write_file(path, text)) return unexpected(*std::move(error));
    }
    return said;
  }

  Expected<std::string> give_verdict(const Judged& judged) {
    const bool confirmed = options_.action == Action::kConfirm;
    std::string said;
    for (const std::string& name : listed(options_.subject)) {
      const auto named = finding_named(name, judged.documents);
      if (!named) return unexpected(named.error());
      SavedVerdict verdict{confirmed, std::string(named->finding->rule->code),
                           named->document->report ? identity_of(*named->document->report) : "",
                           remark()};
      const auto index = static_cast<std::size_t>(named->document - judged.documents.data());
      const auto file = file_at(named_.empty() ? judged.review_files[index] : named_);
      if (!file) return unexpected(file.error());
      (*file)->verdicts[named->finding->fingerprint] = std::move(verdict);
      said += say("{}：{}\n", in_words(confirmed ? Standing::kConfirmed : Standing::kDismissed),
                  line_of(*named));
    }
    return saved(std::move(said));
  }

  Expected<std::string> correct() {
    const std::size_t sign = options_.subject.find('=');
    if (sign == std::string::npos) {
      return wrong(say("override 的写法是 表.行.列=值，例如 t3.received.total=17"));
    }
    const std::string cell = options_.subject.substr(0, sign);
    const std::string value = options_.subject.substr(sign + 1);
    auto read = cells_of_report();
    if (!read) return unexpected(std::move(read.error()));
    return correct(*read, cell, value);
  }

  struct IdentifiedCells {
    std::string identity;
    std::vector<ReadCell> cells;
    std::string review_file;
  };

  /// Of the one report that the paths name.
  Expected<IdentifiedCells> cells_of_report() {
    auto reading = read_settings(check_.edition, check_.max_pages);
    if (!reading) return unexpected(std::move(reading.error()));
    reading->year = check_.given.year;
    const WorkerSettings workers = worker_settings(check_.run);
    auto inputs = find_inputs(check_.inputs);
    if (!inputs) return unexpected(inputs.error());
    const auto expanded = expand_archives(*inputs, workers);
    if (!expanded) return unexpected(expanded.error());
    if (*expanded == RunEnd::kInterrupted) return interrupted();
    if (inputs->documents.size() != 1) return wrong(say("override 一次只能用于一份报告"));
    Input& input = inputs->documents.front();
    input.named = true;  // whatever it is, there is no other
    IdentifiedCells out;
    out.review_file = named_.empty() ? review_file_for(*inputs) : named_;
    std::string trouble;
    const auto end = read_documents(
        inputs->documents, false,
        [&](std::size_t /*only*/, const Document& document) -> Expected<std::string> {
          const Expected<Report> report = read_report(document, *reading);
          if (!report && report.error().kind == ErrorKind::kUsage) {
            return unexpected(report.error());
          }
          BinaryWriter writer;
          writer(report ? std::string()
                        : say("{}：{}", shown(status_of(report.error())), report.error().message),
                 report ? identity_of(*report) : std::string(),
                 report ? read_cells(*report) : std::vector<ReadCell>());
          return writer.take();
        },
        workers,
        [&](std::size_t /*only*/, const ReadResult& result) {
          BinaryReader reader(result.bytes);
          if (!result.failure) reader(trouble, out.identity, out.cells);
          if (result.failure || !reader.complete()) {
            const ReadFailure failure = result.failure ? *result.failure : unintelligible(input);
            trouble = say("{}：{}", shown(failure.status), failure.sentence);
          }
          return true;
        });
    if (!end) return unexpected(end.error());
    if (*end == RunEnd::kInterrupted) return interrupted();
    if (!trouble.empty()) {
      code_ = ExitCode::kUnreadable;
      return wrong(say("{}：{}", input.path, trouble));
    }
    return out;
  }

  tl::unexpected<Error> interrupted() {
    code_ = ExitCode::kInterrupted;
    return wrong(say("已中断"));
  }

  Expected<std::string> correct(const IdentifiedCells& read, const std::string& cell,
                                const std::string& value) {
    std::vector<std::string> known;
    for (const ReadCell& each : read.cells) {
      const std::string key = cell_key(read.identity, each.where);
      known.push_back(key.substr(read.identity.size() + 1));
      if (known.back() != cell) continue;
      if (each.absent) return wrong(say("报告中没有单元格 {}（{}）", cell, each.label));
      if (each.text == value) {
        return wrong(say("{}（{}）本来就读作“{}”", cell, each.label, value));
      }
      const auto file = file_at(read.review_file);
      if (!file) return unexpected(file.error());
      (*file)->cells[key] = {each.text, value, remark()};
      return saved(
          say("已更正：{}（{}）机器读作“{}”，以后按“{}”核对\n", key, each.label, each.text, value));
    }
    const std::string near = nearest(cell, known);
    return wrong(near.empty() ? say("没有单元格 {}，写法是 表.行.列，例如 t3.received.total", cell)
                              : say("没有单元格 {}，是否指 {}？", cell, near));
  }

  /// Of all that count for the paths or, where none are given, for the working folder.
  Expected<std::vector<std::string>> files_to_look_into() {
    if (!named_.empty()) return std::vector<std::string>{named_};
    if (check_.inputs.paths.empty() && check_.inputs.lists.empty()) {
      return std::vector<std::string>{
          find_upwards({std::string(kReviewFile)}).value_or(std::string(kReviewFile))};
    }
    auto inputs = find_inputs(check_.inputs);
    if (!inputs) return unexpected(inputs.error());
    std::vector<std::string> files;
    for (const NearbyFiles& each : find_nearby(*inputs, {false, check_.nearby.review, {}})) {
      if (!each.review.empty()) files.push_back(each.review);
    }
    return files;
  }

  Expected<std::string> withdraw() {
    const auto paths = files_to_look_into();
    if (!paths) return unexpected(paths.error());
    std::vector<std::pair<ReviewFile*, std::string>> found;
    std::string looked_into;
    const std::string& name = options_.subject;
    for (const std::string& path : *paths) {
      const auto file = file_at(path);
      if (!file) return unexpected(file.error());
      looked_into += (looked_into.empty() ? "" : say("、")) + path;
      if (name.size() >= kShortestName) {
        for (const auto& [key, verdict] : (*file)->verdicts) {
          if (key.starts_with(name)) found.emplace_back(*file, key);
        }
      }
      for (const auto& [key, cell] : (*file)->cells) {
        if (key == name || key.ends_with('/' + name)) found.emplace_back(*file, key);
      }
    }
    if (found.empty()) return wrong(say("{} 中没有 {} 的意见", looked_into, name));
    if (found.size() > 1) {
      std::string choices;
      for (const auto& [file, key] : found) choices += (choices.empty() ? "" : say("；")) + key;
      return wrong(say("{} 对应 {} 条意见，请写全：{}", name, found.size(), choices));
    }
    const auto& [file, key] = found.front();
    file->verdicts.erase(key);
    file->cells.erase(key);
    return saved(say("已撤回：{}\n", key));
  }

  Expected<std::string> prune(const Recalls::End& end) {
    std::size_t gone = 0;
    for (const auto& [path, stale] : end.files) {
      const auto file = file_at(path);
      if (!file) return unexpected(file.error());
      for (const std::string& key : stale.stale_verdicts) (*file)->verdicts.erase(key);
      for (const std::string& key : stale.stale_cells) (*file)->cells.erase(key);
      gone += stale.stale_verdicts.size() + stale.stale_cells.size();
    }
    if (gone == 0) return say("没有已不适用的意见\n");
    return saved(say("已删去 {} 条不再适用的意见\n", gone));
  }

  const ReviewOptions& options_;
  CheckOptions check_;
  std::string named_;                          // --review; empty: the nearest one counts
  std::map<std::string, ReviewFile> files_;    // that were asked for, by path
  std::map<std::string, std::string> before_;  // as they stood
  ExitCode code_ = ExitCode::kFault;           // where it cannot be done
  ExitCode done_ = ExitCode::kClean;           // where it was
};

}  // namespace

ExitCode run_review(const ReviewOptions& options) { return Review(options).run(); }

}  // namespace gouji
