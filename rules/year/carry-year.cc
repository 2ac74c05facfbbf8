// SPDX-License-Identifier: GPL-3.0-or-later
// Applications are carried in from the year before the report's, and out to the year after it.
#include "parser/base/say.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// Another year of the same clause, in front of this one or behind it; 0 where there is none.
int year_beside(const Report& report, const Fact& fact, bool in_front) {
  int year = 0;
  for (const Fact& other : report.facts) {
    const auto* stated = other.as<YearMention>();
    if (stated == nullptr || stated->fault != YearFault::kNone) continue;
    const bool same = other.paragraph == fact.paragraph && other.clause_text == fact.clause_text;
    if (!same || other.in_text == fact.in_text) continue;
    if ((other.in_text.begin < fact.in_text.begin) == in_front) year = stated->year;
  }
  return year;
}

/// 2022年收到9件，结转2023年2件: the year that the clauses in front of it in its sentence are
/// about; 0 where they name none.
int year_before(const Report& report, const Fact& fact) {
  int year = 0;
  for (const Fact& other : report.facts) {
    const auto* stated = other.as<YearMention>();
    if (stated == nullptr || stated->fault != YearFault::kNone) continue;
    const bool same = other.paragraph == fact.paragraph && other.sentence == fact.sentence &&
                      stated->opens && stated->action == Action::kNone;
    if (same && other.in_text.end <= fact.clause_text.begin) year = stated->year;
  }
  return year;
}

/// What is wrong; empty where nothing is, or where it cannot be told.
std::string fault(const Report& report, const Fact& fact, const YearMention& carried, int year) {
  const int stated = carried.year;
  if (carried.action == Action::kCarriedTo) {
    // 上年结转3件，2022年结转至2023年办理: the way in.
    if (carried.from_last || year_beside(report, fact, true) == year - 1) return {};
    if (stated == year + 1) return {};
    if (stated == year && year_before(report, fact) == year - 1) return {};
    if (stated == year - 1) return {};  // 结转2022年度申请1件: those of that year
    return say("结转到“{}年”，{}年度的报告应结转到{}年", stated, year, year + 1);
  }
  // 2023年结转至2024年, 2023年结转下年度: where to tells.
  if (carried.to_next || year_beside(report, fact, false) != 0) return {};
  // The report's own year may be the subject: 2023年结转3件.
  if (stated >= year - 1 && stated <= year) return {};
  return say("“{}年结转”，{}年度的报告应为{}年结转", stated, year, year - 1);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  const int year = report.year->value;
  Outcome out;
  bool any = false;
  for (const Fact& fact : report.facts) {
    const auto* stated = fact.as<YearMention>();
    if (stated == nullptr) continue;
    const bool into = stated->action == Action::kCarriedTo;
    if (!into && stated->action != Action::kCarriedFrom) continue;
    any = true;
    std::string message = fault(report, fact, *stated, year);
    if (message.empty()) continue;
    const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
    Finding finding = finding_at_words(report, prose, fact.words, std::move(message));
    const int right = into ? year + 1 : year - 1;
    finding.left = std::to_string(right);
    finding.right = std::to_string(stated->year);
    if (into && stated->year == year) {
      finding.suggestion = say("改为“{}年”", right);
    }
    out.find(std::move(finding));
  }
  if (!any) return Outcome::not_applicable(say("正文没有写明结转的年度"));
  return out;
}

}  // namespace

extern const Rule carry_year = {
    .code = "Y05",
    .name = "carry-year",
    .severity = Severity::kWarning,
    .title = "结转年度错误",
    .title_en = "Carried in from or out to a wrong year",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件表三：上年结转、结转下年度",
    .check = check,
};

}  // namespace gouji
