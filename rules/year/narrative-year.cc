// SPDX-License-Identifier: GPL-3.0-or-later
// A statement of what was done, with a count, that opens with another year than the report's: text
// copied from last year. A positive pattern, not a list of exceptions: the year opens a clause, no
// word makes another year right, and the same sentence counts what was done. Also work points of
// another year as the basis, where those of the report year are nowhere named, and the report's own
// title in its preamble.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

const Prose& prose_of(const Report& report, const Fact& fact) {
  return report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
}

/// Past work with a count behind the year: 共制定规范性文件0件, 公开信息215条.
bool counts_past_work(const Report& report, const Fact& year) {
  constexpr Action kWork[] = {Action::kReceive, Action::kIssue,  Action::kDisclose,
                              Action::kHandle,  Action::kAnswer, Action::kComplete,
                              Action::kFinish};
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& fact) {
    const bool behind = fact.paragraph == year.paragraph && fact.sentence == year.sentence &&
                        fact.in_text.begin > year.in_text.end &&
                        fact.words.begin >= year.in_text.begin;
    if (!behind) return false;
    // 2023年，我镇未收到政府信息公开申请: that nothing came is said of a year as well.
    if (fact.is<Denial>()) return subject_of(fact) != Subject::kNone;
    if (!fact.is<Count>()) return false;
    return fact.has(Fact::kTotalOf) ||
           std::find(std::begin(kWork), std::end(kWork), action_of(fact)) != std::end(kWork);
  });
}

/// 全年收到申请12件，2022年收到16件: what the sentence has counted or dated already is what the
/// other year is compared with.
bool goes_on_from_this_year(const Report& report, const Fact& year) {
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& fact) {
    return fact.paragraph == year.paragraph && fact.sentence == year.sentence &&
           fact.in_text.end <= year.in_text.begin && (fact.is<Count>() || fact.is<YearMention>());
  });
}

/// 2022年，共收到申请15件；2023年，共收到申请12件. 2022年…15件，今年为12件: the sentence, or the
/// next one, goes on to the same figure of this year.
bool goes_on_to_this_year(const Report& report, const Fact& year, int this_year) {
  const std::string_view text = prose_of(report, year).text.text;
  const std::string own = std::to_string(this_year) + "年";
  constexpr std::string_view kStop = "。";
  std::size_t end = text.find(kStop, year.in_text.end);
  if (end != std::string_view::npos) end = text.find(kStop, end + kStop.size());
  if (end == std::string_view::npos) end = text.size();
  std::vector<Subject> counted;  // of the other year
  for (const Fact& fact : report.facts) {
    if (fact.paragraph != year.paragraph || fact.in_text.begin < year.in_text.end) continue;
    if (!fact.is<Count>() || fact.in_text.begin >= end) continue;
    std::size_t from = std::max(fact.sentence.begin, year.in_text.end);
    const std::string_view before = text.substr(from, fact.in_text.begin - from);
    std::size_t turn = before.rfind(own);
    for (const std::string_view word : {"本年", "今年", "当年"}) {
      const std::size_t at = before.rfind(word);
      if (at != std::string_view::npos)
        turn = turn == std::string_view::npos ? at : std::max(turn, at);
    }
    const Subject subject = subject_of(fact);
    const bool alike = std::find(counted.begin(), counted.end(), subject) != counted.end();
    if (turn == std::string_view::npos) {
      counted.push_back(subject);
    } else if (!counted.empty() &&
               (alike || subject == Subject::kNone || fact.has(Fact::kChange))) {
      return true;
    }
  }
  return false;
}

/// 全年收到申请12件。…2022年收到3件，同比有所增加: this year's figure stands before, and the
/// sentence says that it is held against it.
bool is_held_against_this_year(const Report& report, const Fact& year) {
  const std::string_view sentence = std::string_view(prose_of(report, year).text.text)
                                        .substr(year.sentence.begin, year.sentence.size());
  if (!contains_any(sentence, {"同比", "相比"})) return false;
  std::vector<Subject> before, behind;
  for (const Fact& fact : report.facts) {
    if (fact.paragraph != year.paragraph || !fact.is<Count>()) continue;
    if (fact.sentence == year.sentence && fact.in_text.begin > year.in_text.end) {
      behind.push_back(subject_of(fact));
    } else if (fact.in_text.end <= year.in_text.begin) {
      before.push_back(subject_of(fact));
    }
  }
  return std::any_of(behind.begin(), behind.end(), [&](Subject subject) {
    return std::find(before.begin(), before.end(), subject) != before.end();
  });
}

Finding finding_of(const Report& report, const Fact& fact, int year, int stated) {
  Finding finding = finding_at_words(report, prose_of(report, fact), fact.in_text,
                                     say("{}年度的报告陈述“{}年”的工作和数据", year, stated));
  finding.left = std::to_string(year);
  finding.right = std::to_string(stated);
  return finding;
}

void find_statements(const Report& report, int year, Outcome& out) {
  for (const Fact& fact : report.facts) {
    const auto* stated = fact.as<YearMention>();
    if (stated == nullptr || stated->fault != YearFault::kNone || !stated->opens) continue;
    constexpr int kNear = 3;  // years: further back it is history
    if (stated->year >= year || stated->year < year - kNear) continue;
    if (!stated->excuse.empty() || stated->quoted) continue;
    if (!counts_past_work(report, fact) || goes_on_from_this_year(report, fact)) continue;
    if (goes_on_to_this_year(report, fact, year)) continue;
    if (is_held_against_this_year(report, fact)) continue;
    out.find(finding_of(report, fact, year, stated->year));
  }
}

/// 2024年，我局共收到申请12件 in the report for 2023: figures of a year that was not over, said as
/// those of a whole one. Applications and normative documents alone: of what came of other work in
/// the first weeks of the year a report may well tell.
void find_later_ones(const Report& report, int year, Outcome& out) {
  for (const Fact& fact : report.facts) {
    const auto* stated = fact.as<YearMention>();
    if (stated == nullptr || stated->year != year + 1 || !stated->opens) continue;
    if (stated->fault != YearFault::kNone || !stated->excuse.empty() || stated->quoted) continue;
    const Prose& prose = prose_of(report, fact);
    const Section* section = report.section_of(prose);
    const bool on_the_year = section != nullptr && !section->id.empty() &&
                             section->id != kProblemSection && section->id != kOtherMattersSection;
    if (!on_the_year) continue;
    const std::string_view text = prose.text.text;
    const std::string_view behind = text.substr(fact.in_text.end);
    if (!starts_with_any(behind, {"，我", "，本", "，全", "，共", "我", "本", "全", "度", "共"})) {
      continue;
    }
    const std::string_view sentence = text.substr(fact.sentence.begin, fact.sentence.size());
    if (contains_any(sentence, {"要", "争取", "确保", "预计", "目标", "准备", "截至", "截止", "月",
                                "目前", "至今", "季度", "初", "春节", "尚未"})) {
      continue;
    }
    const bool counts =
        std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& other) {
          if (other.paragraph != fact.paragraph || other.sentence != fact.sentence) return false;
          if (other.in_text.begin < fact.in_text.end) return false;
          const Subject subject = subject_of(other);
          const Action action = action_of(other);
          const bool applications = subject == Subject::kApplication &&
                                    (action == Action::kReceive || other.is<Denial>());
          const bool documents = subject == Subject::kNormativeDocument && action == Action::kIssue;
          return (other.is<Count>() && documents) ||
                 ((other.is<Count>() || other.is<Denial>()) && applications);
        });
    if (!counts || goes_on_from_this_year(report, fact)) continue;
    out.find(finding_of(report, fact, year, stated->year));
  }
}

void find_stale_basis(const Report& report, int year, Outcome& out) {
  const bool own = std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& fact) {
    const auto* plan = fact.as<YearMention>();
    return plan != nullptr && plan->work_plan && plan->year == year;
  });
  if (own) return;
  for (const Fact& fact : report.facts) {
    const auto* plan = fact.as<YearMention>();
    if (plan == nullptr || !plan->work_plan) continue;
    if (plan->action != Action::kBasis || plan->year != year - 1) continue;
    Finding finding = finding_at_words(report, prose_of(report, fact), fact.in_text,
                                       say("{}年度的报告以{}年的工作要点为依据", year, plan->year));
    finding.left = std::to_string(year);
    finding.right = std::to_string(plan->year);
    out.find(std::move(finding));
  }
}

/// What follows the year says that it is a report on disclosure, and the title ends there.
bool is_title_behind(std::string_view text) {
  const auto take = [&text](std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (!text.starts_with(word)) continue;
      text.remove_prefix(word.size());
      return true;
    }
    return false;
  };
  take({"年度", "年"});
  take({"政府", "政务"});
  if (!take({"信息公开", "公开"})) return false;
  take({"工作"});
  take({"年度"});
  take({"工作"});
  return take({"报告", "年报"}) && (text.empty() || take({"》", "。", "，", "如下"}));
}

/// 现将我局2022年度政府信息公开工作情况报告如下: the work of the year, and that this is its report.
bool opens_report(std::string_view lead, std::string_view text) {
  for (const std::string_view word : {"年度", "年"}) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    break;
  }
  if (!starts_with_any(text, {"政府信息公开", "政务公开", "信息公开"})) return false;
  const std::string_view sentence = text.substr(0, text.find("。"));
  return contains_any(lead, {"现将", "现就", "结合"}) &&
         contains_any(sentence, {"报告如下", "公布如下", "公开如下", "汇报如下", "予以公布",
                                 "编制本报告", "编制如下"});
}

/// The preamble names this very report with another year: 现公布《…2022年…年度报告》. Further down
/// it may be last year's that is spoken of.
void find_own_title(const Report& report, int year, Outcome& out) {
  constexpr std::size_t kDigits = 4, kFar = std::size_t{3} * 40;  // bytes
  for (const Prose& prose : report.paragraphs) {
    if (prose.section >= 0) return;
    const std::string_view text = prose.text.text;
    if (prose.at.begin < report.title_at.end && report.title_at.begin < prose.at.end) continue;
    for (std::size_t at = text.find("20"); at != std::string_view::npos;
         at = text.find("20", at + 2)) {
      const std::string_view behind = text.substr(std::min(text.size(), at + kDigits));
      const bool title = is_title_behind(behind);
      const std::string printed(text.substr(at, kDigits));
      if (printed.find_first_not_of("0123456789") != std::string::npos) continue;
      std::string_view lead = text.substr(at > kFar ? at - kFar : 0, std::min(at, kFar));
      for (const std::string_view mark : {"，", "。", "；", "》"}) {
        const std::size_t end = lead.rfind(mark);
        if (end != std::string_view::npos) lead.remove_prefix(end + mark.size());
      }
      const bool named = title && contains_any(lead, {"公布", "编制", "编写", "撰写", "形成"});
      if (!named && !opens_report(lead, behind)) continue;
      if (printed == std::to_string(year)) continue;
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + kDigits)};
      Finding finding = finding_at_words(report, prose, span,
                                         say("{}年度的报告把自己称作{}年的报告", year, printed));
      finding.left = std::to_string(year);
      finding.right = printed;
      out.find(std::move(finding));
    }
  }
}

/// A year stands anywhere besides title and headings.
bool names_years(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [&](const Prose& prose) {
    const bool title = prose.at.begin < report.title_at.end && report.title_at.begin < prose.at.end;
    return !title && !prose.heading &&
           (prose.text.text.find("20") != std::string::npos ||
            prose.text.text.find("二〇") != std::string::npos);
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  if (!names_years(report)) return Outcome::not_applicable(say("正文没有写明年份"));
  Outcome out;
  find_statements(report, report.year->value, out);
  find_later_ones(report, report.year->value, out);
  find_stale_basis(report, report.year->value, out);
  find_own_title(report, report.year->value, out);
  return out;
}

}  // namespace

extern const Rule narrative_year = {
    .code = "Y04",
    .name = "narrative-year",
    .severity = Severity::kWarning,
    .title = "陈述年度与报告年度不符",
    .title_en = "Statement about another year than the report's",
    .basis = "《中华人民共和国政府信息公开条例》第四十九条：上一年度",
    .check = check,
};

}  // namespace gouji
