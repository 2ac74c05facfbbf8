// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/memory.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "cli/base/toml-file.h"
#include "cli/language/rule-selection.h"
#include "cli/memory/present-file.h"
#include "parser/base/decimal.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// t3 or t3.received applies to t3.received.total.
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

bool names_all(const std::vector<const Rule*>& rules, const std::vector<std::string>& codes) {
  return std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const Rule* rule) { return rule->code == code; });
  });
}

/// An entry is used, or known to match nothing any more, or hidden by a nearer file, or was not
/// searched for.
KeptState kept_state(bool used, bool stale, const std::string& nearer) {
  if (used) return KeptState::kLive;
  if (stale) return KeptState::kStale;
  return nearer.empty() ? KeptState::kNotRun : KeptState::kHidden;
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
  for (auto [key, cell] : memory.review.cells) {
    cell.file = present_file(options.review, cell.file);
    memory.cells[key] = std::move(cell);
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
    : memory_(memory),
      options_(options),
      ran_(options.by_hand),
      baseline_(memory.baseline, options, ran_) {
  const auto& all = memory.review.suppressions;
  suppressions_.resize(all.size());
  const bool any_ends = std::any_of(all.begin(), all.end(),
                                    [](const Suppression& each) { return each.until.has_value(); });
  if (any_ends) today_ = today(options.today);
  for (const auto& [name, verdict] : memory.review.verdicts) {
    ran_.ask(verdict.rule, verdict.of, present_files(options.review, {verdict.file}));
  }
  for (const auto& [name, entry] : memory.baseline) {
    ran_.ask(entry.rule, entry.of, present_files(options.baseline, entry.files));
  }
}

bool Recall::ended(const Suppression& suppression) const {
  return suppression.until && *suppression.until < *today_;
}

void Recall::apply(CheckedDocument& document) {
  for (std::size_t i = 0; i < suppressions_.size(); ++i) suppress(document, i);
  give_verdicts(document);
  note_left_open();
  look_for_cells(document);
  baseline_.take(document);
  ran_.note(document);
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

/// The review file that applies to a report instead of this one; empty: none does.
std::string Recall::hidden_by(const std::string& identity) const {
  const auto nearer = hidden_.find(identity);
  return identity.empty() || nearer == hidden_.end() ? std::string() : nearer->second;
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
    // A fault that another rule states too is not silenced by only one of the codes.
    if (!names_all(rules, finding.also)) {
      half_meant_.emplace_back(index, &finding);
      continue;
    }
    finding.standing = Standing::kSuppressed;
    finding.remark = suppression.remark;
  }
}

/// Only findings that no other entry silenced.
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
    // Also by the words around, because an equal finding may have disappeared since.
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
  // A duplicate has the same content as the document it duplicates.
  if (!document.report || document.status == Status::kDuplicate) return;
  const std::string identity = identity_of(*document.report);
  for (const auto& [key, cell] : memory_.cells) {
    if (!key.starts_with(identity + '/') || !is_for(cell, document.path)) continue;
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
  // One line a file: a district's file contains entries for bodies that are not checked each time.
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
    const bool gone = !used && ran_.is_gone(verdict.rule, verdict.of,
                                            present_files(memory_.review.path, {verdict.file}));
    const std::string nearer = used || gone ? std::string() : hidden_by(verdict.of);
    end.kept.verdicts.push_back(
        {memory_.review.path, name, verdict, kept_state(used, gone, nearer), nearer});
    if (!gone) continue;
    end.stale_verdicts.push_back(name);
    end.warnings.push_back(say("{}：{} 的 {} 问题（{}）已不存在或内容已变，原意见不再适用",
                               memory_.review.path, verdict.of, verdict.rule, name.substr(0, 8)));
  }
}

/// If one report is in several files, it is enough if a cell of any of them reads like this.
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
    end.kept.corrections.push_back(
        {memory_.review.path, key, cell, kept_state(used, stale, nearer), nearer});
  }
}

/// One sentence for each file that applies instead: people wrote these words, and would otherwise
/// not see that they have no effect.
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

Expected<Recall::End> Recall::finish() {
  End end;
  tell_of_suppressions(end);
  tell_of_verdicts(end);
  tell_of_cells(end);
  tell_of_hidden(end);
  auto baseline = baseline_.finish();
  if (!baseline) return unexpected(std::move(baseline.error()));
  end.warnings.insert(end.warnings.end(), baseline->warnings.begin(), baseline->warnings.end());
  end.code = baseline->code;
  end.faults = std::move(baseline->faults);
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

}  // namespace gouji
