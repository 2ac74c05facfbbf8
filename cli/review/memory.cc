// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/review/memory.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "cli/config/toml-file.h"
#include "cli/review/change-lock.h"
#include "cli/review/correct-cells.h"
#include "cli/review/keep-before.h"
#include "cli/rule-selection.h"
#include "cli/streams.h"
#include "parser/base/decimal.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// t3 or t3.received holds for t3.received.total.
bool stands_at(const Where& where, const std::string& wanted) {
  if (wanted.empty() || where.section == wanted) return true;
  const std::string key = where.table + '.' + where.row + '.' + where.column + '.';
  return key.starts_with(wanted + '.');
}

bool concerns(const Suppression& suppression, const CheckedDocument& document,
              const std::string& folder) {
  const ReportFacts facts = document.report.value_or(ReportFacts{});
  return (suppression.body.empty() || suppression.body == facts.body) &&
         (!suppression.year || suppression.year == facts.year) &&
         (suppression.path.empty() || PathPattern(suppression.path, folder).matches(document.path));
}

std::optional<Error> save_baseline(const std::string& file, const Baseline& baseline) {
  return write_file(file, print_baseline(baseline));
}

Expected<Baseline> load_baseline(const std::string& file) {
  const auto text = read_user_file(file, say("基线文件"));
  if (!text) return unexpected(text.error());
  return parse_baseline(*text, file);
}

/// `from` without what is left over. Others may have taken some of it out since it was read.
Baseline without(Baseline from, const Baseline& left) {
  for (const auto& [fingerprint, gone] : left) {
    const auto entry = from.find(fingerprint);
    if (entry == from.end()) continue;
    entry->second.times -= std::min(entry->second.times, gone.times);
    if (entry->second.times == 0) from.erase(entry);
  }
  return from;
}

bool names_all(const std::vector<const Rule*>& rules, const std::vector<std::string>& codes) {
  return std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const Rule* rule) { return rule->code == code; });
  });
}

/// Whose a finding is: the report's identity, or the path of a file that has none.
std::string owner_of(const CheckedDocument& document) {
  std::string identity = document.report ? identity_of(*document.report) : std::string();
  return identity.empty() ? document.path : identity;
}

/// F04 岚浦县水利局
std::string subject_of(const Suppression& suppression) {
  std::string words;
  for (const std::string& rule : suppression.rules) words += (words.empty() ? "" : "、") + rule;
  return suppression.body.empty() ? words : words + ' ' + suppression.body;
}

}  // namespace

Expected<Memory> load_memory(const MemoryOptions& options) {
  Memory memory;
  if (!options.review.empty()) {
    auto review = load_review(options.review);
    if (!review) return unexpected(review.error());
    memory.review = *std::move(review);
  }
  for (const Suppression& suppression : memory.review.suppressions) {
    auto rules = rules_called(suppression.rules);
    if (!rules) {
      return unexpected(
          wrong_file(options.review, suppression.line, "rule", rules.error().message));
    }
    memory.suppressed.push_back(*std::move(rules));
  }
  // Settings may name a baseline that this run is the first to write.
  const bool first =
      options.baseline == options.write_baseline && !std::filesystem::exists(options.baseline);
  if (!options.baseline.empty() && !first) {
    auto baseline = load_baseline(options.baseline);
    if (!baseline) return unexpected(baseline.error());
    memory.baseline = *std::move(baseline);
  }
  return memory;
}

Recall::Recall(const Memory& memory, const MemoryOptions& options)
    : memory_(memory), options_(options), left_(memory.baseline) {
  const auto& all = memory.review.suppressions;
  suppressions_.resize(all.size());
  const bool any_ends = std::any_of(all.begin(), all.end(),
                                    [](const Suppression& each) { return each.until.has_value(); });
  if (any_ends) today_ = today(options.today);
  for (const auto& [name, verdict] : memory.review.verdicts) {
    remembered_[verdict.of].insert(verdict.rule);
  }
  for (const auto& [name, entry] : memory.baseline) remembered_[entry.of].insert(entry.rule);
}

bool Recall::ended(const Suppression& suppression) const {
  return suppression.until && *suppression.until < *today_;
}

void Recall::apply(CheckedDocument& document) {
  for (std::size_t i = 0; i < suppressions_.size(); ++i) suppress(document, i);
  give_verdicts(document);
  note_left_open();
  look_for_cells(document);
  set_baselined(document);
  note_what_ran(document);
}

void Recall::pass_over(const CheckedDocument& document, const std::string& nearer) {
  if (!document.report) return;
  hidden_.try_emplace(identity_of(*document.report), nearer);
  for (std::size_t i = 0; i < suppressions_.size(); ++i) {
    const Suppression& suppression = memory_.review.suppressions[i];
    if (!suppressions_[i].nearer.empty()) continue;
    if (concerns(suppression, document, folder_of(memory_.review.path))) {
      suppressions_[i].nearer = nearer;
    }
  }
}

/// The review file that counts for a report instead of this one; empty: none does.
std::string Recall::hidden_by(const std::string& identity) const {
  const auto nearer = hidden_.find(identity);
  return identity.empty() || nearer == hidden_.end() ? std::string() : nearer->second;
}

/// A finding is gone only where its rule was run on its report and did not find it. A rule that
/// could not tell, or whose fault another rule of the run states, has not said so.
void Recall::note_what_ran(const CheckedDocument& document) {
  const std::string identity = owner_of(document);
  note_what_ran(document, identity);
  // What was remembered of it while nobody could tell whose it is.
  if (identity != document.path) note_what_ran(document, document.path);
}

void Recall::note_what_ran(const CheckedDocument& document, const std::string& identity) {
  const auto remembered = remembered_.find(identity);
  if (identity.empty() || remembered == remembered_.end()) return;
  paths_.try_emplace(identity, document.path);
  for (const RuleResult& result : document.coverage) {
    const std::string code(result.rule->code);
    if (!remembered->second.contains(code)) continue;
    (could_tell(result) ? told_ : untold_).insert(code + ' ' + identity);
  }
}

bool Recall::is_gone(const std::string& rule, const std::string& of) const {
  if (options_.by_hand) return false;
  const std::string key = rule + ' ' + of;
  return told_.contains(key) && !untold_.contains(key);
}

Baseline Recall::gone_from_baseline() const {
  Baseline gone = left_;
  for (const std::string& content : aside_) take_one(gone, content);
  std::erase_if(gone, [&](const auto& each) { return !is_gone(each.second.rule, each.second.of); });
  return gone;
}

void Recall::suppress(CheckedDocument& document, std::size_t index) {
  const Suppression& suppression = memory_.review.suppressions[index];
  if (!concerns(suppression, document, folder_of(memory_.review.path))) return;
  suppressions_[index].concerned = true;
  const auto& rules = memory_.suppressed[index];
  const auto meant_and_told = [&](const RuleResult& result) {
    return could_tell(result) && std::find(rules.begin(), rules.end(), result.rule) != rules.end();
  };
  const bool told = std::any_of(document.coverage.begin(), document.coverage.end(), meant_and_told);
  suppressions_[index].in_run = suppressions_[index].in_run || told;
  for (PlacedFinding& finding : document.findings) {
    const bool meant = std::find(rules.begin(), rules.end(), finding.rule) != rules.end() &&
                       stands_at(finding.where, suppression.where);
    if (!meant) continue;
    suppressions_[index].used = true;
    if (ended(suppression)) continue;
    // A fault that another rule states too is not silenced by the code under which it stands.
    if (!names_all(rules, finding.also)) {
      half_meant_.emplace_back(index, &finding);
      continue;
    }
    finding.standing = Standing::kSuppressed;
    finding.remark = suppression.remark;
  }
}

/// Of findings that no other entry silenced.
void Recall::note_left_open() {
  for (const auto& [index, finding] : half_meant_) {
    if (!open(finding->standing)) continue;
    suppressions_[index].open.insert(finding->also.begin(), finding->also.end());
    ++suppressions_[index].left_open;
  }
  half_meant_.clear();
}

void Recall::give_verdicts(CheckedDocument& document) {
  for (PlacedFinding& finding : document.findings) {
    // Also by the words around, for an equal finding may have gone since.
    for (const std::string& name : {finding.fingerprint, finding.in_context}) {
      const auto said = memory_.review.verdicts.find(name);
      if (said == memory_.review.verdicts.end()) continue;
      used_.insert(name);
      finding.standing = said->second.confirmed ? Standing::kConfirmed : Standing::kDismissed;
      finding.remark = said->second.remark;
      break;
    }
  }
}

void Recall::look_for_cells(const CheckedDocument& document) {
  // What a duplicate says stands in the document that it is the same as.
  if (!document.report || document.status == Status::kDuplicate) return;
  const std::string identity = identity_of(*document.report);
  for (const auto& [key, cell] : memory_.review.cells) {
    if (!key.starts_with(identity + '/')) continue;
    const bool used = std::any_of(document.corrected.begin(), document.corrected.end(),
                                  [&, name = key](const CorrectedCell& each) {
                                    return cell_key(identity, each.where) == name;
                                  });
    if (used) {
      used_cells_.insert(key);
      continue;
    }
    unused_cells_.emplace_back(
        key, say("{}：{} 没有读作“{}”的单元格 {}，人工更正未采用", memory_.review.path,
                 document.path, cell.absent ? say("（未找到）") : cell.read, key));
  }
}

/// Open findings use up the baseline before those that are set aside otherwise do.
void Recall::set_baselined(CheckedDocument& document) {
  for (PlacedFinding& finding : document.findings) {
    if (!open(finding.standing)) {
      aside_.push_back(finding.content);
      continue;
    }
    if (take_one(left_, finding.content)) finding.standing = Standing::kBaselined;
    if (options_.write_baseline.empty()) continue;
    BaselineEntry& entry = now_[finding.content];
    ++entry.times;
    entry.rule = finding.rule->code;
    entry.of = owner_of(document);
    finding.standing = Standing::kBaselined;
  }
}

std::size_t Recall::applied() const {
  std::size_t count = used_.size() + used_cells_.size();
  for (std::size_t i = 0; i < suppressions_.size(); ++i) {
    if (suppressions_[i].used && !ended(memory_.review.suppressions[i])) ++count;
  }
  return count;
}

KeptState Recall::state_of(std::size_t suppression) const {
  const Use& use = suppressions_[suppression];
  if (ended(memory_.review.suppressions[suppression])) return KeptState::kEnded;
  if (!use.concerned && !use.nearer.empty()) return KeptState::kHidden;
  if (use.used) return KeptState::kLive;
  return use.in_run && !options_.by_hand ? KeptState::kStale : KeptState::kNotRun;
}

void Recall::tell_of_suppressions(End& end) const {
  // One line a file: a district's file holds those of bodies that are not checked each time.
  std::string nowhere;
  std::size_t count = 0;
  for (std::size_t i = 0; i < suppressions_.size(); ++i) {
    const Suppression& suppression = memory_.review.suppressions[i];
    if (!suppressions_[i].concerned && suppressions_[i].nearer.empty()) {
      nowhere += (count++ == 0 ? "" : say("、")) + say("第 {} 行", suppression.line);
    }
    if (suppressions_[i].left_open > 0) {
      std::string others;
      for (const std::string& code : suppressions_[i].open) {
        others += (others.empty() ? "" : say("、")) + code;
      }
      end.warnings.push_back(say(
          "{} 第 {} 行（{}）：有 {} 处也是 {} 指出的同一个问题，仍列出；要一并不报，请同时写上 {}",
          memory_.review.path, suppression.line, subject_of(suppression),
          suppressions_[i].left_open, others, others));
    }
    end.kept.suppressions.push_back(
        {memory_.review.path, suppression, state_of(i), suppressions_[i].nearer});
    if (suppressions_[i].concerned && ended(suppression)) {
      end.warnings.push_back(say("{} 第 {} 行（{}）：已于 {} 到期，不再起作用", memory_.review.path,
                                 suppression.line, subject_of(suppression),
                                 to_text(*suppression.until)));
    } else if (state_of(i) == KeptState::kStale) {
      end.warnings.push_back(say("{} 第 {} 行（{}）：没有与之相符的问题，可以删去",
                                 memory_.review.path, suppression.line, subject_of(suppression)));
    }
  }
  if (count > 0 && !options_.in_part) {
    end.warnings.push_back(say("{} {}：这次的文件中没有所写机关、年度或路径的报告，没有用到",
                               memory_.review.path, nowhere));
  }
}

void Recall::tell_of_verdicts(End& end) const {
  for (const auto& [name, verdict] : memory_.review.verdicts) {
    const bool used = used_.contains(name);
    const bool gone = !used && is_gone(verdict.rule, verdict.of);
    const std::string nearer = used || gone ? std::string() : hidden_by(verdict.of);
    end.kept.verdicts.push_back({memory_.review.path, name, verdict,
                                 used             ? KeptState::kLive
                                 : gone           ? KeptState::kStale
                                 : nearer.empty() ? KeptState::kNotRun
                                                  : KeptState::kHidden,
                                 nearer});
    if (!gone) continue;
    end.stale_verdicts.push_back(name);
    end.warnings.push_back(say("{}：{} 的 {} 问题（{}）已不存在或内容已变，原意见不再适用",
                               memory_.review.path, verdict.of, verdict.rule, name.substr(0, 8)));
  }
}

/// a.pdf 的 A04（3f2a9c01）、…: by the file in which it was looked for.
std::string Recall::named(const Baseline& gone) const {
  constexpr std::size_t kNamed = 3;  // as other sentences do that name files
  std::string words;
  std::size_t said = 0;
  for (const auto& [fingerprint, entry] : gone) {
    if (said == kNamed) break;
    const auto path = paths_.find(entry.of);
    words += (said++ == 0 ? "" : say("、")) + say("{} 的 {}（{}）",
                                                  path == paths_.end() ? entry.of : path->second,
                                                  entry.rule, fingerprint.substr(0, 8));
    if (entry.times > 1) words += say("，共 {} 处", entry.times);
  }
  return gone.size() > said ? words + say("，另有 {} 条", gone.size() - said) : words;
}

std::optional<Error> Recall::prune_baseline(const Baseline& gone, End& end) const {
  constexpr std::size_t kNamed = 10;
  const ChangeLock lock({options_.baseline});
  const auto current = load_baseline(options_.baseline);
  if (!current) return current.error();
  if (auto error = keep_before(options_.baseline)) return error;
  std::size_t named = 0;
  for (const auto& [fingerprint, entry] : gone) {
    if (++named > kNamed) break;
    end.warnings.push_back(say("已从 {} 删去：{} 的 {} 问题（{}）", options_.baseline, entry.of,
                               entry.rule, fingerprint.substr(0, 8)));
  }
  end.warnings.push_back(say("已从 {} 删去 {} 处，原文件存为 {}", options_.baseline, count(gone),
                             before_of(options_.baseline)));
  return save_baseline(options_.baseline, without(*current, gone));
}

/// Where one report comes in several files, a cell of any of them that reads so is enough.
void Recall::tell_of_cells(End& end) const {
  std::set<std::string> unused;
  for (const auto& [key, sentence] : unused_cells_) {
    unused.insert(key);
    if (!options_.by_hand && !used_cells_.contains(key)) end.stale_cells.push_back(key);
    end.warnings.push_back(sentence);
  }
  for (const auto& [key, cell] : memory_.review.cells) {
    const bool used = used_cells_.contains(key);
    const bool stale = !used && unused.contains(key) && !options_.by_hand;
    const std::string nearer =
        used || stale ? std::string() : hidden_by(key.substr(0, key.rfind('/')));
    end.kept.corrections.push_back({memory_.review.path, key, cell,
                                    used             ? KeptState::kLive
                                    : stale          ? KeptState::kStale
                                    : nearer.empty() ? KeptState::kNotRun
                                                     : KeptState::kHidden,
                                    nearer});
  }
}

/// One sentence for each file that counts instead: a person wrote these words, and sees nothing of
/// them.
void Recall::tell_of_hidden(End& end) const {
  std::map<std::string, std::size_t> entries;  // by the nearer file
  const auto add = [&](const auto& all) {
    for (const auto& each : all) {
      if (each.state == KeptState::kHidden) ++entries[each.nearer];
    }
  };
  add(end.kept.verdicts);
  add(end.kept.corrections);
  add(end.kept.suppressions);
  for (const auto& [nearer, count] : entries) {
    end.warnings.push_back(
        say("{} 中有 {} 条意见没有用到：所说的报告只按更近的 {} 处理，要用请移到那里",
            memory_.review.path, count, nearer));
  }
}

/// A baseline of fewer reports takes the place of one of more: what is lost is said and kept.
std::optional<Error> Recall::write_baseline(End& end) const {
  const std::string& file = options_.write_baseline;
  const auto before = load_baseline(file);
  const Baseline lost = before ? without(*before, now_) : Baseline();
  if (!lost.empty()) {
    if (auto error = keep_before(file)) return error;
    end.warnings.push_back(say("{} 原有的 {} 处问题不在新的基线中，原文件存为 {}", file,
                               count(lost), before_of(file)));
  }
  return save_baseline(file, now_);
}

Expected<Recall::End> Recall::finish() {
  End end;
  tell_of_suppressions(end);
  tell_of_verdicts(end);
  tell_of_cells(end);
  tell_of_hidden(end);
  std::optional<Error> unwritten;
  if (options_.prune_baseline && options_.by_hand) {
    end.warnings.push_back(
        say("版式、年度或机关类型是命令行指定的，看不出哪些问题已不存在，{} 没有改动",
            options_.baseline));
  }
  const Baseline gone = gone_from_baseline();
  if (!gone.empty()) {
    if (options_.prune_baseline) {
      unwritten = prune_baseline(gone, end);
    } else {
      const std::string which = options_.strict_baseline ? say("：{}", named(gone)) : "";
      end.warnings.push_back(say("{} 中有 {} 处问题已不存在{}，可用 --prune-baseline 删去",
                                 options_.baseline, count(gone), which));
      if (options_.strict_baseline) {
        end.code = ExitCode::kFindings;
        end.faults.push_back({options_.baseline, end.warnings.back()});
      }
    }
  }
  const auto unnamed = std::count_if(left_.begin(), left_.end(), [](const auto& each) {
    return each.second.rule.empty() || each.second.of.empty();
  });
  if (unnamed > 0 && (options_.strict_baseline || options_.prune_baseline)) {
    end.warnings.push_back(
        say("{} 中有 {} 处没有写明是哪份报告的哪条规则，无法判断是否还在；用 --write-baseline "
            "重写后即可判断",
            options_.baseline, unnamed));
  }
  if (!unwritten && !options_.write_baseline.empty()) {
    unwritten = write_baseline(end);
  }
  if (unwritten) return unexpected(*std::move(unwritten));
  return end;
}

Date today(const std::optional<Date>& given) {
  if (given) return *given;
  using namespace std::chrono;
  auto day = floor<days>(system_clock::now());
  // https://reproducible-builds.org/specs/source-date-epoch
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch != nullptr) {
    if (const auto value = parse_decimal(epoch); value && value->scale == 0) {
      day = floor<days>(sys_seconds(seconds(value->units)));
    }
  }
  const year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string identity_of(const ReportFacts& facts) {
  if (facts.body.empty()) return facts.title;
  return facts.body + '/' + (facts.year ? std::to_string(*facts.year) : std::string());
}

}  // namespace gouji
