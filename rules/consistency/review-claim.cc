// SPDX-License-Identifier: GPL-3.0-or-later
// What the text says of reviews and lawsuits, and table 4: that there were none, or how many. A
// denial of an outcome (未发生被纠错的行政复议) denies no case; the facts keep such words as their
// scope. A count is compared only where its clause speaks of nothing but such cases.
#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Total {
  std::string_view name;
  std::vector<std::string_view> columns;
};

/// Null where the fact is about something else.
const Total* total_of(const Fact& fact) {
  static const Total reviews{"行政复议", {"review.total"}};
  static const Total suits{"行政诉讼", {"direct.total", "after_review.total"}};
  if (fact.subject == reviews.name) return &reviews;
  return fact.subject == suits.name ? &suits : nullptr;
}

void add_cells(Finding& finding, const StatutoryTable& table, const Total& total) {
  for (const std::string_view column : total.columns) {
    const Cell& cell = table.cell("cases", column);
    Where where = where_of(table);
    where.row = "cases";
    where.column = column;
    finding.evidence.push_back({say("表四{}总计", total.name), cell.text, cell.at, where});
  }
}

/// The whole body's cases of the whole year.
bool is_whole(const Report& report, const Fact& fact) {
  return fact.narrowed.empty() && !of_others(report, fact) && !of_a_part(fact) &&
         voice_of(report, fact) == Voice::kWhole && !of_other_year(report, fact);
}

void check_denials(const Report& report, const StatutoryTable& table, Outcome& out) {
  std::vector<Finding> findings;
  for (const Fact* fact : facts_of(report, Claim::kNone, {"一", "四"})) {
    const Total* total = total_of(*fact);
    if (total == nullptr || !fact->action.empty() || !is_whole(report, *fact)) continue;
    const auto sum = sum_of_columns(table, "cases", total->columns);
    if (!sum) out.doubt(say("表四有读不出的总计，无法核对"));
    if (!sum || sum->value.is_zero()) continue;
    // One denial of both kinds of cases is one statement.
    if (!findings.empty() && findings.back().at.begin == fact->at.begin) {
      findings.back().message += say("，{}共{}件", total->name, to_string(sum->value));
    } else {
      Finding& finding = findings.emplace_back(
          contradiction(report, *fact, fact->in_text,
                        say("正文称“{}”，表四{}共{}件", words_at(report, *fact, fact->in_text),
                            total->name, to_string(sum->value)),
                        table, "", ""));
      finding.left = "0";
      finding.right = to_string(sum->value);
      finding.severity = Severity::kError;
    }
    add_cells(findings.back(), table, *total);
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

void check_counts(const Report& report, const StatutoryTable& table, Outcome& out) {
  for (const Fact* fact : facts_of(report, Claim::kCount, {"一", "四"})) {
    const Total* total = total_of(*fact);
    if (total == nullptr || !fact->exact || fact->has(Fact::kPartOf)) continue;
    if (!is_whole(report, *fact)) continue;
    const auto sum = sum_of_columns(table, "cases", total->columns);
    if (!sum || fact->value == sum->value) continue;
    if (!sum->whole) {
      out.doubt(say("表四有空白的总计，无法核对"));
      continue;
    }
    Finding finding =
        contradiction(report, *fact, fact->named,
                      say("正文称“{}”，表四{}共{}件", words_at(report, *fact, fact->named),
                          total->name, to_string(sum->value)),
                      table, "", "");
    finding.left = to_string(fact->value);
    finding.right = to_string(sum->value);
    add_cells(finding, table, *total);
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  const std::string unreadable = unreadable_table(in.report, "t4");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *in.report.table("t4");
  Outcome out;
  check_denials(in.report, table, out);
  check_counts(in.report, table, out);
  return out;
}

}  // namespace

extern const Rule review_claim = {
    .code = "C05",
    .name = "review-claim",
    .severity = Severity::kWarning,
    .title = "复议诉讼表述与表不符",
    .title_en = "Text and table differ in reviews and lawsuits",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
