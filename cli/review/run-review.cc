// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji review`: lists findings by the names that verdicts go by, and writes verdicts down.
#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/packs/load-pack.h"
#include "cli/render/render.h"
#include "cli/render/review-words.h"
#include "cli/render/words.h"
#include "cli/review/correct-cells.h"
#include "cli/review/judge.h"
#include "cli/rule-selection.h"
#include "cli/streams.h"
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

/// One command, over the review file that it changes.
class Review {
 public:
  explicit Review(const ReviewOptions& options) : options_(options) {
    file_ = options.check.memory.review;
    if (file_.empty()) file_ = kReviewFile;
  }

  ExitCode run() {
    MemoryOptions memory_options = options_.check.memory;
    // The first verdict makes the file.
    if (options_.action != ReviewOptions::Action::kList && !is_readable(file_)) {
      memory_options.review.clear();
    }
    // Suppressions may name local rules.
    if (const auto error = load_packs(options_.check.packs)) return fault(*error);
    auto memory = load_memory(memory_options);
    if (!memory) return fault(memory.error());
    memory_ = *std::move(memory);
    memory_.review.path = file_;
    const auto said = act();
    if (!said) return fault(said.error());
    if (const auto error = write_results(*said)) return fault(*error);
    return ExitCode::kClean;
  }

 private:
  using Action = ReviewOptions::Action;

  /// What is to be printed.
  Expected<std::string> act() {
    if (options_.action == Action::kWithdraw) return withdraw();
    if (options_.action == Action::kOverride) return correct();
    const auto judged = judge(options_.check, memory_);
    if (!judged) return unexpected(judged.error());
    if (options_.action == Action::kPrune) return prune(judged->end);
    if (options_.action == Action::kList) {
      for (const std::string& warning : judged->end.warnings) complain(warning);
      return options_.json ? render_json(judged->documents, {}) : as_list(*judged);
    }
    return give_verdict(*judged);
  }

  static bool is_readable(const std::string& path) { return read_file_once(path).has_value(); }

  Remark remark() const {
    return {options_.reason, options_.by, to_text(today(options_.check.memory.today))};
  }

  /// Saves the file and answers `said`.
  Expected<std::string> saved(std::string said) const {
    if (auto error = write_file(file_, print_review(memory_.review))) {
      return unexpected(*std::move(error));
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
      memory_.review.verdicts[named->finding->fingerprint] = std::move(verdict);
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
    auto reading = read_settings(options_.check.edition, options_.check.max_pages);
    if (!reading) return unexpected(std::move(reading.error()));
    reading->year = options_.check.given.year;
    const auto inputs = find_inputs(options_.check.inputs);
    if (!inputs) return unexpected(inputs.error());
    if (inputs->documents.size() != 1) return wrong(say("override 一次只能用于一份报告"));
    auto report = read_report(open_document(inputs->documents.front(), false), *reading);
    if (!report)
      return wrong(say("{}：{}", inputs->documents.front().path, report.error().message));
    return correct(*report, cell, value);
  }

  Expected<std::string> correct(Report& report, const std::string& cell, const std::string& value) {
    const std::string identity = identity_of(report);
    std::vector<std::string> known;
    for (const NamedCell& named : named_cells(report)) {
      const std::string key = cell_key(identity, named.where);
      known.push_back(key.substr(identity.size() + 1));
      if (known.back() != cell) continue;
      if (named.cell->kind == Cell::Kind::kAbsent) {
        return wrong(say("报告中没有单元格 {}（{}）", cell, named.label));
      }
      if (named.cell->text == value) {
        return wrong(say("{}（{}）本来就读作“{}”", cell, named.label, value));
      }
      memory_.review.cells[key] = {named.cell->text, value, remark()};
      return saved(say("已更正：{}（{}）机器读作“{}”，以后按“{}”核对\n", key, named.label,
                       named.cell->text, value));
    }
    const std::string near = nearest(cell, known);
    return wrong(near.empty() ? say("没有单元格 {}，写法是 表.行.列，例如 t3.received.total", cell)
                              : say("没有单元格 {}，是否指 {}？", cell, near));
  }

  Expected<std::string> withdraw() {
    std::vector<std::string> found;
    const std::string& name = options_.subject;
    if (name.size() >= kShortestName) {
      for (const auto& [key, verdict] : memory_.review.verdicts) {
        if (key.starts_with(name)) found.push_back(key);
      }
    }
    for (const auto& [key, cell] : memory_.review.cells) {
      if (key == name || key.ends_with('/' + name)) found.push_back(key);
    }
    if (found.empty()) return wrong(say("{} 中没有 {} 的意见", file_, name));
    if (found.size() > 1) {
      std::string choices;
      for (const std::string& each : found) choices += (choices.empty() ? "" : say("；")) + each;
      return wrong(say("{} 对应 {} 条意见，请写全：{}", name, found.size(), choices));
    }
    memory_.review.verdicts.erase(found.front());
    memory_.review.cells.erase(found.front());
    return saved(say("已撤回：{}\n", found.front()));
  }

  Expected<std::string> prune(const Recall::End& end) {
    for (const std::string& key : end.stale_verdicts) memory_.review.verdicts.erase(key);
    for (const std::string& key : end.stale_cells) memory_.review.cells.erase(key);
    const std::size_t gone = end.stale_verdicts.size() + end.stale_cells.size();
    if (gone == 0) return say("没有已不适用的意见\n");
    return saved(say("已删去 {} 条不再适用的意见\n", gone));
  }

  const ReviewOptions& options_;
  std::string file_;
  Memory memory_;
};

}  // namespace

ExitCode run_review(const ReviewOptions& options) { return Review(options).run(); }

}  // namespace gouji
