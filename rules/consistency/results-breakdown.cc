// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence that lists how applications were dealt with, and the groups of table 3. Only where it
// names two kinds at least, and its own total, where it gives one, is the table's: else it is
// about other applications.
#include <algorithm>
#include <array>

#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Kind {
  std::string_view subject;
  std::array<std::string_view, 2> groups;  // ids of rows, or of groups of rows
};

constexpr std::array<Kind, 7> kKinds{{{"予以公开、部分公开", {"granted", "partly_granted"}},
                                      {"予以公开", {"granted"}},
                                      {"部分公开", {"partly_granted"}},
                                      {"不予公开", {"refused"}},
                                      {"无法提供", {"unavailable"}},
                                      {"不予处理", {"not_processed"}},
                                      {"其他处理", {"other"}}}};

const Kind* kind_of(const Fact& fact) {
  const auto* kind = std::find_if(kKinds.begin(), kKinds.end(),
                                  [&](const Kind& each) { return each.subject == fact.subject; });
  return kind == kKinds.end() ? nullptr : kind;
}

bool is_listed(const Report& report, const Fact& fact) {
  return kind_of(fact) != nullptr && fact.exact && fact.narrowed.empty() &&
         voice_of(report, fact) != Voice::kPart && !of_others(report, fact) && !of_a_part(fact) &&
         !of_other_year(report, fact);
}

std::optional<Sum> total_of(const StatutoryTable& table, const Kind& kind) {
  Sum total;
  for (const std::string_view group : kind.groups) {
    if (group.empty()) continue;
    const auto part = sum_of_group(table, group, "total");
    const auto next = part ? add(total.value, part->value) : std::nullopt;
    if (!next) return std::nullopt;
    total = {*next, total.whole && part->whole};
  }
  return total;
}

/// The sentence gives a total of its own that is not one of the table's.
bool has_other_total(const Report& report, const Fact& listed, const StatutoryTable& table) {
  for (const Fact* fact : facts_beside(report, listed)) {
    if (fact->claim != Claim::kCount || kind_of(*fact) != nullptr) continue;
    const bool total = fact->has(Fact::kTotalOf) || fact->action == "办结" ||
                       fact->action == "办理" || fact->action == "答复" || fact->action == "收到";
    if (!total) continue;
    for (const std::vector<std::string_view>& rows : std::vector<std::vector<std::string_view>>{
             {"received"}, {"results_total"}, {"received", "carried_in"}, {"carried_in"}}) {
      const auto sum = sum_of_rows(table, rows, "total");
      if (sum && fact->value == sum->value) return false;
    }
    return true;
  }
  return false;
}

/// The listed results of sentences that list two at least.
std::vector<const Fact*> lists_in(const Report& report) {
  std::vector<const Fact*> found;
  const std::vector<const Fact*> counts = facts_of(report, Claim::kCount, {"一", "三"});
  for (const Fact* fact : counts) {
    if (!is_listed(report, *fact)) continue;
    const auto beside = std::count_if(counts.begin(), counts.end(), [&](const Fact* other) {
      return other->paragraph == fact->paragraph && other->sentence == fact->sentence &&
             is_listed(report, *other);
    });
    if (beside >= 2) found.push_back(fact);
  }
  return found;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::vector<const Fact*> listed = lists_in(report);
  if (listed.empty()) return Outcome::not_applicable(say("正文没有列出办理结果"));
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  Outcome out;
  for (const Fact* each : listed) {
    if (has_other_total(report, *each, table)) continue;
    const auto sum = total_of(table, *kind_of(*each));
    if (sum && sum->value == each->value) continue;
    if (!sum || !sum->whole) {
      out.doubt(say("表三办理结果有空白、缺少或读不出的单元格"));
      continue;
    }
    Finding finding =
        contradiction(report, *each, each->named,
                      say("正文称“{}”，表三{}合计{}", words_at(report, *each, each->named),
                          each->subject, to_string(sum->value)),
                      table, "", "");
    finding.left = to_string(each->value);
    finding.right = to_string(sum->value);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule results_breakdown = {
    .code = "C04",
    .name = "results-breakdown",
    .severity = Severity::kWarning,
    .title = "办理结果明细与表不符",
    .title_en = "Text and table differ in results",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
