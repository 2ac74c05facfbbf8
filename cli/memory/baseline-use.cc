// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/baseline-use.h"

#include <algorithm>
#include <utility>

#include "cli/memory/change-lock.h"
#include "cli/memory/keep-before.h"
#include "cli/memory/present-file.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// `from` without what is left over. Others may have removed some of it since it was read.
Baseline without(Baseline from, const Baseline& left) {
  for (const auto& [fingerprint, gone] : left) {
    const auto entry = from.find(fingerprint);
    if (entry == from.end()) continue;
    entry->second.times -= std::min(entry->second.times, gone.times);
    if (entry->second.times == 0) from.erase(entry);
  }
  return from;
}

std::string file_of(const BaselineEntry& entry, const WhatRan& ran) {
  return entry.files.empty() ? ran.looked_for_in(entry.of) : entry.files.front();
}

/// a.pdf 的 A04（3f2a9c01）、…: by the file in which it was searched for.
std::string named(const Baseline& gone, const WhatRan& ran) {
  constexpr std::size_t kNamed = 3;  // as in other sentences that name files
  std::string words;
  std::size_t said = 0;
  for (const auto& [fingerprint, entry] : gone) {
    if (said == kNamed) break;
    words += (said++ == 0 ? "" : say("、")) +
             say("{} 的 {}（{}）", file_of(entry, ran), entry.rule, fingerprint.substr(0, 8));
    if (entry.times > 1) words += say("，共 {} 处", entry.times);
  }
  return gone.size() > said ? words + say("，另有 {} 条", gone.size() - said) : words;
}

}  // namespace

/// Open findings use up the baseline before findings that are set aside otherwise.
void BaselineUse::take(CheckedDocument& document) {
  const std::string owner = owner_of(document);
  if (!options_.write_baseline.empty()) documents_[owner].insert(document.path);
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
    entry.of = owner;
    entry.files.push_back(document.path);
    finding.standing = Standing::kBaselined;
  }
}

Baseline BaselineUse::gone() const {
  Baseline gone = left_;
  for (const std::string& content : aside_) take_one(gone, content);
  std::erase_if(gone, [&](const auto& each) {
    return !ran_.is_gone(each.second.rule, each.second.of,
                         present_files(options_.baseline, each.second.files));
  });
  return gone;
}

Baseline BaselineUse::not_run() const {
  Baseline out = left_;
  std::erase_if(out, [&](const auto& each) {
    return each.second.of.empty() || ran_.has_run(each.second.of);
  });
  return out;
}

std::optional<Error> BaselineUse::prune(const Baseline& gone, End& end) const {
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

/// Documents are named where their report came in several: else the baseline has no paths, and
/// changes only with its findings.
Baseline BaselineUse::with_files(Baseline baseline) const {
  for (auto& [fingerprint, entry] : baseline) {
    std::set<std::string> files;
    const auto documents = documents_.find(entry.of);
    const bool several = documents != documents_.end() && documents->second.size() > 1;
    for (const std::string& path : several ? entry.files : std::vector<std::string>()) {
      std::string file = file_for(options_.write_baseline, path);
      if (!file.empty()) files.insert(std::move(file));
    }
    entry.files.assign(files.begin(), files.end());
  }
  return baseline;
}

/// If a baseline of fewer reports replaces one of more, the loss is reported and the old one kept.
std::optional<Error> BaselineUse::write(End& end) const {
  const std::string& file = options_.write_baseline;
  const auto before = load_baseline(file);
  const Baseline lost = before ? without(*before, now_) : Baseline();
  if (!lost.empty()) {
    if (auto error = keep_before(file)) return error;
    end.warnings.push_back(say("{} 原有的 {} 处问题不在新的基线中，原文件存为 {}", file,
                               count(lost), before_of(file)));
  }
  auto error = save_baseline(file, with_files(now_));
  if (!error) end.warnings.push_back(say("基线已写入 {}，共 {} 处问题", file, count(now_)));
  return error;
}

Expected<BaselineUse::End> BaselineUse::finish() const {
  End end;
  std::optional<Error> unwritten;
  if (options_.prune_baseline && options_.by_hand) {
    end.warnings.push_back(
        say("版式、年度或机关类型是命令行指定的，看不出哪些问题已不存在，{} 没有改动",
            options_.baseline));
  }
  const Baseline now_gone = gone();
  if (!now_gone.empty()) {
    if (options_.prune_baseline) {
      unwritten = prune(now_gone, end);
    } else {
      const std::string which = options_.strict_baseline ? say("：{}", named(now_gone, ran_)) : "";
      end.warnings.push_back(say("{} 中有 {} 处问题已不存在{}，可用 --prune-baseline 删去",
                                 options_.baseline, count(now_gone), which));
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
  if (options_.prune_baseline) {
    if (const std::size_t times = count(not_run()); times > 0) {
      end.warnings.push_back(
          say("{} 中有 {} 处问题所在的报告这次没有核对，照旧保留", options_.baseline, times));
    }
  }
  if (!unwritten && !options_.write_baseline.empty()) {
    unwritten = write(end);
  }
  if (unwritten) return unexpected(*std::move(unwritten));
  return end;
}

}  // namespace gouji
