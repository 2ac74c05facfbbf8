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

/// What the fact is about: reviews, suits, or either; empty where it is about something else.
std::vector<const Total*> totals_of(const Fact& fact) {
  static const Total reviews{"行政复议", {"review.total"}};
  static const Total suits{"行政诉讼", {"direct.total", "after_review.total"}};
  const Subject subject = subject_of(fact);
  if (subject == Subject::kReview) return {&reviews};
  if (subject == Subject::kSuit) return {&suits};
  return subject == Subject::kCases ? std::vector<const Total*>{&reviews, &suits}
                                    : std::vector<const Total*>{};
}

/// Its words, or those before it, say that the cases are about disclosure.
bool is_about_disclosure(const Report& report, const Fact& fact) {
  if (section_of(report, fact) == "四") return true;
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  return sentence.find("信息公开") != std::string_view::npos ||
         sentence.find("政务公开") != std::string_view::npos ||
         sentence.find("申请公开") != std::string_view::npos;
}

/// 起诉案件1件，…，结转起诉案件2件: which of several numbers the table has is open.
bool is_one_of_several(const Report& report, const Fact& fact, const Count& count) {
  for (const Fact* beside : facts_beside(report, fact)) {
    const auto* other = beside->as<Count>();
    const bool same =
        other != nullptr && other->subject == count.subject && other->value != count.value;
    if (same) return true;
  }
  return false;
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
  return !is_narrowed(report, fact) && !of_others(report, fact) && !of_a_part(fact) &&
         voice_of(report, fact) == Voice::kWhole && !of_other_year(report, fact);
}

void check_denials(const Report& report, const StatutoryTable& table, Outcome& out, bool& claimed) {
  std::vector<Finding> findings;
  for (const Fact* fact : facts_of<Denial>(report, kSpoken)) {
    if (action_of(*fact) != Action::kNone || !is_whole(report, *fact)) continue;
    for (const Total* total : totals_of(*fact)) {
      claimed = true;
      const auto sum = sum_of_columns(table, "cases", total->columns);
      if (!sum) out.doubt(say("表四有读不出的总计，无法核对"));
      if (!sum || sum->value.is_zero()) continue;
      // One denial of both kinds of cases is one statement.
      const Span at = whole_words(report, *fact, fact->in_text);
      const Span place = place_in(report, *fact, at);
      if (!findings.empty() && findings.back().at.begin == place.begin) {
        findings.back().message += say("，{}共{}件", total->name, to_string(sum->value));
      } else {
        Finding& finding = findings.emplace_back(
            contradiction(report, *fact, at,
                          say("正文称“{}”，表四{}共{}件", words_at(report, *fact, at), total->name,
                              to_string(sum->value)),
                          table, "", ""));
        finding.left = "0";
        finding.right = to_string(sum->value);
        finding.severity = Severity::kError;
      }
      add_cells(findings.back(), table, *total);
    }
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

/// 24件 of both at once: a case may stand in both tables, so reviews with suits of either kind.
bool fits_jointly(const StatutoryTable& table, Decimal value) {
  const auto direct = sum_of_columns(table, "cases", {"review.total", "direct.total"});
  return direct && direct->value == value;
}

void check_counts(const Report& report, const StatutoryTable& table, Outcome& out, bool& claimed) {
  for (const Fact* fact : facts_of<Count>(report, kSpoken)) {
    const Count& count = *fact->as<Count>();
    const std::vector<const Total*> totals = totals_of(*fact);
    const bool carried = count.action == Action::kCarry || count.action == Action::kCarryIn ||
                         count.action == Action::kCarryOut;
    if (totals.empty() || carried || !count.exact || fact->has(Fact::kPartOf)) continue;
    if (!is_whole(report, *fact)) continue;
    claimed = true;
    std::vector<std::string_view> columns;
    std::string name;
    for (const Total* total : totals) {
      columns.insert(columns.end(), total->columns.begin(), total->columns.end());
      name += (name.empty() ? "" : "、") + std::string(total->name);
    }
    const auto sum = sum_of_columns(table, "cases", columns);
    if (!sum || count.value == sum->value) continue;
    if (totals.size() > 1 && fits_jointly(table, count.value)) continue;
    if (!sum->whole) {
      out.doubt(say("表四有空白的总计，无法核对"));
      continue;
    }
    const Span at = whole_words(report, *fact, count.named);
    Finding finding = contradiction(
        report, *fact, at,
        say("正文称“{}”，表四{}共{}件", words_at(report, *fact, at), name, to_string(sum->value)),
        table, "", "");
    finding.left = to_string(count.value);
    finding.right = to_string(sum->value);
    if ((!count.value.is_zero() && !is_about_disclosure(report, *fact)) ||
        is_one_of_several(report, *fact, count)) {
      finding.severity = Severity::kInfo;
    }
    for (const Total* total : totals) add_cells(finding, table, *total);
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  const std::string unreadable = unreadable_table(in.report, "t4");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *in.report.table("t4");
  Outcome out;
  bool claimed = false;
  check_denials(in.report, table, out, claimed);
  check_counts(in.report, table, out, claimed);
  return claimed ? out : Outcome::not_applicable(say("正文没有写明复议、诉讼的件数"));
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
