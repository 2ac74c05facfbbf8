// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications of one kind of applicants the text says there were, and table 3. The number
// may be of new applications, of these with those carried in, or of results.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-wholes.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

std::vector<std::string_view> columns_of(Subject subject) {
  switch (subject) {
    case Subject::kNaturalPerson:
      return {"natural_person"};
    case Subject::kCompany:
      return {"company"};
    case Subject::kResearch:
      return {"research"};
    case Subject::kPublicWelfare:
      return {"public_welfare"};
    case Subject::kLegalService:
      return {"legal_service"};
    case Subject::kLegalPerson:
      return {"company", "research", "public_welfare", "legal_service", "other"};
    default:
      return {};
  }
}

/// Applications are counted in these; 人 counts people.
bool counts_applications(const Fact& fact) {
  const std::string_view unit = unit_of(fact);
  return number_of(fact).is_zero() || unit == "件" || unit == "份" || unit == "宗";
}

/// The number that it is a part of is not the table's: it is about other applications.
bool is_part_of_others(const Report& report, const Fact& fact, const StatutoryTable& table) {
  const Readings totals = readings_of_applications(table, {"total"});
  const Count* total = nullptr;
  for (const Fact* other : facts_beside(report, fact)) {
    const auto* count = other->as<Count>();
    if (count == nullptr || other->in_text.begin >= fact.in_text.begin) continue;
    if (count->subject == Subject::kApplication) total = count;
  }
  return total != nullptr && !totals.fit(total->value);
}

/// 公益组织提交2件，公民提交40件: 公民 is a kind of applicants only beside the others.
Subject applicants_of(const Report& report, const Fact& fact) {
  const Subject subject = subject_of(fact);
  if (subject != Subject::kNone || !fact.is<Count>()) return subject;
  if (words_at(report, fact, fact.words).find("公民") == std::string_view::npos) return subject;
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  const bool listed = std::any_of(beside.begin(), beside.end(), [](const Fact* other) {
    return other->is<Count>() && !columns_of(subject_of(*other)).empty();
  });
  return listed ? Subject::kNaturalPerson : subject;
}

/// 全部来自自然人，共计8件: the word of the form, and that they are all.
bool is_all_that_asked(const Report& report, const Fact& fact) {
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  return subject_of(fact) == Subject::kNaturalPerson && fact.has(Fact::kTotalOf) &&
         std::any_of(beside.begin(), beside.end(), [](const Fact* other) {
           return other->is<AllAlike>() && action_of(*other) == Action::kNaturalPerson;
         });
}

/// 12件申请主要来自自然人, 12件申请来自自然人（10件）、企业（2件）: the number is that of all
/// applications, whatever is said of who made them.
bool is_total_before(const Report& report, const Fact& fact) {
  const std::string_view text = text_of(report, fact);
  std::string_view behind = text.substr(fact.in_text.end, fact.clause_text.end - fact.in_text.end);
  const std::size_t from = behind.find("来自");
  if (from == std::string_view::npos) return false;
  if (contains_any(behind.substr(0, from), {"主要", "大多", "多数", "大部分", "集中"})) return true;
  const std::size_t open = behind.find("（", from);
  constexpr std::size_t kOpen = 3;  // bytes
  return open != std::string_view::npos && open + kOpen < behind.size() &&
         behind[open + kOpen] >= '0' && behind[open + kOpen] <= '9';
}

std::vector<const Fact*> claims_in(const Report& report) {
  std::vector<const Fact*> claims = facts_of<Count, Denial>(report);
  std::erase_if(claims, [&](const Fact* fact) {
    const std::string_view clause = words_at(report, *fact, fact->clause_text);
    const bool applications =
        fact->topic == Subject::kApplication ||
        (fact->topic == Subject::kNone &&
         (clause.find("申请") != std::string_view::npos || is_all_that_asked(report, *fact)));
    return columns_of(applicants_of(report, *fact)).empty() || !applications ||
           !counts_applications(*fact) || !is_exact(*fact) || is_narrowed(report, *fact) ||
           of_a_part(*fact) || of_others(report, *fact) ||
           voice_of(report, *fact) != Voice::kWhole || of_other_year(report, *fact, true);
  });
  return claims;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::vector<const Fact*> claims = claims_in(report);
  if (claims.empty()) return Outcome::not_applicable(say("正文没有写明各类申请人的申请件数"));
  const std::string unreadable = unreadable_table(report, kApplicationTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kApplicationTable);
  Outcome out;
  for (const Fact* claim : claims) {
    const Subject who = applicants_of(report, *claim);
    const std::vector<std::string_view> columns = columns_of(who);
    const Readings readings = readings_of_applications(table, columns);
    if (readings.fit(number_of(*claim)) ||
        (columns.size() == 1 && may_be_dealt_with_too(table, columns.front(), *claim)) ||
        is_part_of_others(report, *claim, table)) {
      continue;
    }
    // 予以公开的5件中，申请人为自然人4件; 12件申请主要来自自然人.
    if (is_out_of_another_whole(report, *claim, table) || is_total_before(report, *claim)) continue;
    if (!readings.whole) {
      out.doubt(say("表三{}一栏有空白或读不出的单元格", name_of(who)));
      continue;
    }
    const Span at = whole_words(report, *claim, claim->words);
    Finding finding = contradiction(report, *claim, at,
                                    say("正文称“{}”，表三{}：{}", words_at(report, *claim, at),
                                        name_of(who), readings.in_words()),
                                    table, "received", columns.size() == 1 ? columns.front() : "");
    finding.left = to_string(number_of(*claim));
    finding.right = to_string(readings.all.front().value);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule applicant_count = {
    .code = "C14",
    .name = "applicant-count",
    .severity = Severity::kWarning,
    .title = "申请人类别数与表不符",
    .title_en = "Text and table differ in applications of a kind of applicants",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
