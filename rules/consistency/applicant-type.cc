// SPDX-License-Identifier: GPL-3.0-or-later
// "All applicants were natural persons", and applications of others in table 3.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// 自然人申请26件，占申请总量的百分之百: the count that a share of a hundred is of, or null.
const Fact* whole_share(const Report& report, const Fact& fact) {
  const Percentage& percent = *fact.as<Percentage>();
  const bool all = percent.exact && percent.value == Decimal{100, 0} &&
                   percent.subject == Subject::kApplication && fact.has(Fact::kShareOf) &&
                   words_at(report, fact, fact.words).starts_with("占");
  const Fact* before = nullptr;
  if (!all) return before;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->in_text.end <= fact.in_text.begin) before = other;
  }
  const bool natural = before != nullptr && before->is<Count>() &&
                       subject_of(*before) == Subject::kNaturalPerson &&
                       before->topic == Subject::kApplication && !is_narrowed(report, *before) &&
                       voice_of(report, *before) == Voice::kWhole;
  return natural ? before : nullptr;
}

/// 涉及移民的5件申请均由自然人提出: the number that it is said of is not one of the table's totals.
bool is_said_of_some(const Report& report, const Fact& claim, const StatutoryTable& table) {
  if (!claim.is<AllAlike>()) return false;
  const Fact* before = nullptr;
  for (const Fact* other : facts_beside(report, claim)) {
    const auto* count = other->as<Count>();
    if (count == nullptr || other->in_text.end > claim.in_text.begin) continue;
    if (other->has(Fact::kNested) || (count->unit != "件" && count->unit != "份")) continue;
    before = other;
  }
  if (before == nullptr || before->clause_text != claim.clause_text) return false;
  return !readings_of_applications(table, {"total"}).fit(number_of(*before)) ||
         voice_of(report, *before) == Voice::kPart || is_narrowed(report, *before);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  std::vector<const Fact*> claims = facts_of<AllAlike>(report);
  std::erase_if(claims, [&](const Fact* fact) {
    const AllAlike& all = *fact->as<AllAlike>();
    const bool one_kind =
        all.action == Action::kNaturalPerson || all.action == Action::kLegalPerson;
    return all.subject != Subject::kApplication || !one_kind || of_a_part(*fact) ||
           fact->has(Fact::kPartOf | Fact::kOfPart) || of_others(report, *fact) ||
           of_other_year(report, *fact);
  });
  for (const Fact* percent : facts_of<Percentage>(report)) {
    const bool part = of_a_part(*percent) || of_others(report, *percent);
    if (!part && whole_share(report, *percent) != nullptr) claims.push_back(percent);
  }
  if (claims.empty()) return Outcome::not_applicable(say("正文没有申请人均为自然人的表述"));
  const std::string unreadable = unreadable_table(report, kApplicationTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kApplicationTable);
  const std::vector<std::string_view> organizations = {"company", "research", "public_welfare",
                                                       "legal_service", "other"};
  const auto others = sum_of_columns(table, "received", organizations);
  const auto natural = sum_of_columns(table, "received", {"natural_person"});
  if (!others || !natural) return Outcome::cannot_tell(say("表三新收一行有读不出的单元格"));
  Outcome out;
  for (const Fact* claim : claims) {
    if (is_said_of_some(report, *claim, table)) continue;
    if (action_of(*claim) == Action::kLegalPerson) {
      if (natural->value.is_zero()) continue;
      Finding finding =
          contradiction(report, *claim, claim->in_text,
                        say("正文称“{}”，表三自然人新收{}件",
                            words_at(report, *claim, claim->in_text), to_string(natural->value)),
                        table, "received", "natural_person");
      out.find(std::move(finding));
      continue;
    }
    if (others->value.is_zero()) continue;
    Span at = claim->in_text;
    if (claim->is<Percentage>()) at = cover(whole_share(report, *claim)->words, at);
    Finding finding = contradiction(report, *claim, at,
                                    say("正文称“{}”，表三法人或其他组织新收{}件",
                                        words_at(report, *claim, at), to_string(others->value)),
                                    table, "", "");
    finding.right = to_string(others->value);
    for (const std::string_view column : organizations) {
      const Cell& cell = table.cell("received", column);
      if (cell.kind != Cell::Kind::kNumber || cell.number.is_zero()) continue;
      Where where = where_of(table);
      where.row = "received";
      where.column = column;
      finding.evidence.push_back({say("表三新收"), cell.text, cell.at, where});
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule applicant_type = {
    .code = "C12",
    .name = "applicant-type",
    .severity = Severity::kWarning,
    .title = "申请人类型表述与表不符",
    .title_en = "Text and table name different kinds of applicants",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
