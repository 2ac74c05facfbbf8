// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence that lists how applications were dealt with, and the groups of table 3. Only where it
// names two kinds at least, and its own total, where it gives one, is the table's: else it is
// about other applications.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Kind {
  std::string_view printed;
  std::vector<std::string_view> groups;  // ids of rows, or of groups of rows
};

const std::vector<Kind>& kinds() {
  // A longer word before one that it begins with.
  static const std::vector<Kind> all = {
      {"予以公开和部分公开", {"granted", "partly_granted"}},
      {"予以公开及部分公开", {"granted", "partly_granted"}},
      {"予以公开、部分公开共", {"granted", "partly_granted"}},
      {"予以公开", {"granted"}},
      {"部分公开", {"partly_granted"}},
      {"不予公开", {"refused"}},
      {"无法提供", {"unavailable"}},
      {"不予处理", {"not_processed"}},
      {"其他处理", {"other"}},
  };
  return all;
}

struct Listed {
  const Kind* kind;
  Span at;
  Decimal value;
};

std::vector<Listed> listed_in(std::string_view text) {
  static const Pattern entry(
      "(?:^|[，：、；和及为:])(予以公开和部分公开|予以公开及部分公开|予以公开、部分公开共|予以公开|"
      "部分公开|不予公开|无法提供|"
      "不予处理|其他处理)(?:的|申请|共|合计|为|：)*([0-9]+)(?:件|条|份|宗|例|个|项)");
  std::vector<Listed> found;
  for (std::uint32_t from = 0;;) {
    const auto match = entry.find(text, from);
    if (!match) return found;
    from = match->at.end;
    const std::string_view printed = slice(text, *match->groups[0]);
    const auto value = parse_decimal(slice(text, *match->groups[1]));
    for (const Kind& kind : kinds()) {
      if (kind.printed == printed && value) {
        found.push_back({&kind, {match->groups[0]->begin, match->at.end}, *value});
        break;
      }
    }
  }
}

std::optional<Decimal> total_of(const StatutoryTable& table, const Kind& kind) {
  std::optional<Decimal> sum = Decimal{};
  for (const std::string_view group : kind.groups) {
    const auto part = sum_of_group(table, group, "total");
    sum = part && sum ? add(*sum, *part) : std::nullopt;
  }
  return sum;
}

/// The sentence gives a total of its own that is not one of the table's.
bool has_other_total(std::string_view text, const StatutoryTable& table) {
  static const Pattern total(
      "(?:办结|办理|答复|受理|收到|共)[^，。；：0-9]*([0-9]+)(?:件|条|份|宗|例)");
  const auto first = total.find(text);
  if (!first) return false;
  const auto value = parse_decimal(slice(text, *first->groups[0]));
  for (const std::vector<std::string_view>& rows : std::vector<std::vector<std::string_view>>{
           {"received"}, {"results_total"}, {"received", "carried_in"}, {"carried_in"}}) {
    const auto sum = sum_of_rows(table, rows, "total");
    if (sum && value && *sum == *value) return false;
  }
  return true;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  std::vector<std::pair<Sentence, std::vector<Listed>>> lists;
  for (const Sentence& sentence : sentences_of(report, {"一", "三"})) {
    if (sentence.text.find("公开") == std::string_view::npos || names_other_scope(sentence.text) ||
        names_other_year(sentence.text, report)) {
      continue;
    }
    std::vector<Listed> listed = listed_in(sentence.text);
    if (listed.size() >= 2) lists.emplace_back(sentence, std::move(listed));
  }
  if (lists.empty()) return Outcome::not_applicable("正文没有列出办理结果");
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  Outcome out;
  for (const auto& [sentence, listed] : lists) {
    if (has_other_total(sentence.text, table)) continue;
    for (const Listed& each : listed) {
      const auto sum = total_of(table, *each.kind);
      if (!sum) {
        out.doubt("表三办理结果有缺少或读不出的单元格");
        continue;
      }
      if (*sum == each.value) continue;
      Finding finding =
          contradiction(report, sentence, each.at,
                        fmt::format("正文称“{}”，表三{}合计{}", slice(sentence.text, each.at),
                                    each.kind->printed, to_string(*sum)),
                        table, "", "");
      finding.left = to_string(each.value);
      finding.right = to_string(*sum);
      out.find(std::move(finding));
    }
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
