// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/compare/compare.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "cli/check/correct-cells.h"
#include "cli/checked/words.h"
#include "parser/base/say.h"
#include "parser/text/distance.h"
#include "parser/text/normalize.h"
#include "rules/history/shared-prior.h"

namespace gouji {
namespace {

bool same_place(const Where& a, const Where& b) {
  return a.section == b.section && a.table == b.table && a.row == b.row && a.column == b.column;
}

using Pairs = std::vector<std::optional<std::size_t>>;  // for each old finding, the new one

/// Pairs unpaired findings that are equal by `same`, in order.
void pair_up(const std::vector<PlacedFinding>& before, const std::vector<PlacedFinding>& now,
             const std::function<bool(const PlacedFinding&, const PlacedFinding&)>& same,
             Pairs& pairs, std::vector<bool>& taken) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (pairs[i]) continue;
    for (std::size_t j = 0; j < now.size(); ++j) {
      if (taken[j] || before[i].rule != now[j].rule || !same(before[i], now[j])) continue;
      pairs[i] = j;
      taken[j] = true;
      break;
    }
  }
}

/// Why the rule says nothing about the new report; empty if it does.
std::string silence(const CheckedDocument& now, const Rule* rule) {
  for (const RuleResult& result : now.coverage) {
    if (result.rule != rule) continue;
    // A rule stops applying to an annual report because something was removed: a claim, a table.
    const bool silent =
        result.verdict == Verdict::kCannotTell ||
        (result.verdict == Verdict::kNotApplicable &&
         (now.status != Status::kChecked || !result.selected || result.stated_elsewhere));
    return silent ? result.reason : std::string();
  }
  return {};
}

using Cells = std::optional<std::vector<ReadCell>>;

std::map<std::string, ReadCell> by_key(const Cells& cells) {
  std::map<std::string, ReadCell> out;
  for (const ReadCell& cell : *cells) out[cell_key("", cell.where)] = cell;
  return out;
}

/// In the order of the new report's tables.
std::vector<ChangedFigure> changed_figures(const Cells& before, const Cells& now) {
  std::vector<ChangedFigure> changed;
  if (!before || !now) return changed;
  const auto old_figures = by_key(before);
  const auto new_figures = by_key(now);
  const ReadCell none{{}, {}, {}, {}, true};
  const auto find = [&](const auto& figures, const std::string& key) -> const ReadCell& {
    const auto found = figures.find(key);
    return found == figures.end() ? none : found->second;
  };
  const auto add = [&](const std::string& key) {
    const ReadCell& was = find(old_figures, key);
    const ReadCell& is = find(new_figures, key);
    if (was.text == is.text && was.absent == is.absent) return;
    const ReadCell& named = is.label.empty() ? was : is;
    changed.push_back({named.where, named.label, was.text, is.text, was.absent, is.absent});
  };
  for (const ReadCell& cell : *now) add(cell_key("", cell.where));
  for (const ReadCell& cell : *before) {
    if (!new_figures.contains(cell_key("", cell.where))) add(cell_key("", cell.where));
  }
  return changed;
}

std::vector<std::string> remarks_of(const CheckedDocument& before, const CheckedDocument& now) {
  std::vector<std::string> remarks;
  if (before.report->body != now.report->body) {
    remarks.push_back(say("机关名称不同：{}，{}", before.report->body, now.report->body));
  }
  if (before.report->year != now.report->year) {
    const auto word = [](const std::optional<int>& year) {
      return year ? std::to_string(*year) : say("不明");
    };
    remarks.push_back(
        say("报告年度不同：{}，{}", word(before.report->year), word(now.report->year)));
  }
  return remarks;
}

/// For each old finding, the new finding that corresponds to it.
Pairs paired(const std::vector<PlacedFinding>& old_findings,
             const std::vector<PlacedFinding>& new_findings) {
  Pairs pairs(old_findings.size());
  std::vector<bool> taken(new_findings.size(), false);
  // From certain matches to findings at the same place.
  pair_up(
      old_findings, new_findings,
      [](const auto& a, const auto& b) { return a.fingerprint == b.fingerprint; }, pairs, taken);
  pair_up(
      old_findings, new_findings,
      [](const auto& a, const auto& b) { return a.content == b.content; }, pairs, taken);
  // A corrected title changes every fingerprint: then the message decides.
  pair_up(
      old_findings, new_findings,
      [](const auto& a, const auto& b) {
        return a.message == b.message && same_place(a.where, b.where);
      },
      pairs, taken);
  pair_up(
      old_findings, new_findings,
      [](const auto& a, const auto& b) {
        return !a.where.table.empty() && same_place(a.where, b.where);
      },
      pairs, taken);
  // For prose, only if no other finding of the rule is possible.
  const auto alone = [](const std::vector<PlacedFinding>& all, const PlacedFinding& one,
                        const auto& is_free) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].rule == one.rule && same_place(all[i].where, one.where) && is_free(i)) ++count;
    }
    return count == 1;
  };
  const Pairs so_far = pairs;
  const std::vector<bool> taken_so_far = taken;
  pair_up(
      old_findings, new_findings,
      [&](const auto& a, const auto& b) {
        return same_place(a.where, b.where) &&
               alone(old_findings, a, [&](std::size_t i) { return !so_far[i]; }) &&
               alone(new_findings, b, [&](std::size_t j) { return !taken_so_far[j]; });
      },
      pairs, taken);
  return pairs;
}

/// Why it contains no report.
std::string why_not(const CheckedDocument& document) {
  if (!document.error.empty()) {
    return say("{}：{}：{}", document.path, shown(document.status), document.error);
  }
  return say("{}：{}", document.path, shown(document.status));
}

/// A corrected title belongs to the same body: with or without the place name, or with one
/// character corrected. Two different characters mean another bureau: 水务局, 教育局.
bool same_body(const std::string& before, const std::string& now) {
  if (before.empty() || now.empty() || core_of_body(before) == core_of_body(now)) return true;
  return before.ends_with(now) || now.ends_with(before) || edit_distance(before, now, 1) <= 1;
}

std::string other_report(const ReportFacts& before, const ReportFacts& now) {
  if (!same_body(before.body, now.body)) {
    return say("两份报告的机关不同（{}，{}），不是同一报告的前后两稿（仍要对比请加 --force）",
               before.body, now.body);
  }
  if (before.year && now.year && *before.year != *now.year) {
    return say("两份报告的年度不同（{}，{}），不是同一报告的前后两稿（仍要对比请加 --force）",
               *before.year, *now.year);
  }
  return {};
}

}  // namespace

std::optional<Refusal> refusal(const CheckedDocument& document) {
  if (document.status == Status::kChecked) return std::nullopt;
  const bool unread = !document.fault && counts_as_unreadable(document.status);
  return Refusal{why_not(document), unread ? ExitCode::kUnreadable : ExitCode::kFault};
}

std::optional<Refusal> refusal(const CheckedDocument& before, const CheckedDocument& now,
                               bool force) {
  std::optional<Refusal> refused = refusal(before);
  // If a file is compared with itself, only one reason is given.
  if (auto second = now.path == before.path ? std::nullopt : refusal(now)) {
    if (!refused) return second;
    refused->reason += say("；") + second->reason;
    refused->code = graver(refused->code, second->code);
  }
  if (refused || force) return refused;
  std::string reason = other_report(*before.report, *now.report);
  if (reason.empty()) return std::nullopt;
  return Refusal{std::move(reason), ExitCode::kFault};
}

Comparison compare(const ComparedReport& before, const ComparedReport& now) {
  const std::vector<PlacedFinding>& old_findings = before.checked.findings;
  const std::vector<PlacedFinding>& new_findings = now.checked.findings;
  const Pairs pairs = paired(old_findings, new_findings);
  std::vector<bool> taken(new_findings.size(), false);
  for (const auto& pair : pairs) {
    if (pair) taken[*pair] = true;
  }
  Comparison out;
  // Findings are paired whatever people said about them: a finding that is set aside in only one
  // report is neither fixed nor new. One set aside in both is left out, and so is an unpaired
  // one that is set aside.
  for (std::size_t i = 0; i < old_findings.size(); ++i) {
    const PlacedFinding& was = old_findings[i];
    if (pairs[i]) {
      const PlacedFinding& is = new_findings[*pairs[i]];
      if (!open(was.standing) && !open(is.standing)) continue;
      out.standing.push_back({was, is, was.content != is.content && was.message != is.message});
      continue;
    }
    if (!open(was.standing)) continue;
    if (std::string reason = silence(now.checked, was.rule); !reason.empty()) {
      out.unclear.push_back({was, std::move(reason)});
    } else {
      out.mended.push_back(was);
    }
  }
  for (std::size_t j = 0; j < new_findings.size(); ++j) {
    if (!taken[j] && open(new_findings[j].standing)) out.added.push_back(new_findings[j]);
  }
  out.figures = changed_figures(before.cells, now.cells);
  out.remarks = remarks_of(before.checked, now.checked);
  if (auto wording = changed_wording(before.sentences, now.sentences)) {
    out.wording = *std::move(wording);
  } else {
    out.remarks.push_back(say("两份报告的文字过长，没有对比措辞"));
  }
  return out;
}

}  // namespace gouji
