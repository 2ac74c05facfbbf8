// SPDX-License-Identifier: GPL-3.0-or-later
// How many normative documents the text says were issued, repealed and are in force, and table 2.
// Documents of policy, official letters and interpretations are other things.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-lead.h"
#include "rules/consistency/shared-statements.h"
#include "rules/table/shared-cells.h"
#include "rules/terms.h"

namespace gouji {
namespace {

struct Column {
  std::string_view id, name;
};

/// 制定规章3件、废止1件: a bare figure goes on with the regulations in front of it.
bool is_regulation(const Fact& fact) {
  const Subject subject = subject_of(fact);
  const bool bare = subject == Subject::kNone || subject == Subject::kRepeal;
  const Action action = action_of(fact);
  return subject == Subject::kRegulation ||
         (bare && fact.is<Count>() && fact.topic == Subject::kRegulation &&
          (action == Action::kRepeal || action == Action::kInForce));
}

/// What is said of regulations that a government made, beside how many it issued. 清理废止规章 is
/// another count, and so is any figure that regulations and other documents share.
bool counts_own_regulations(const Report& report, const Fact& fact) {
  return report.body.ends_with("人民政府") &&
         !contains_any(words_at(report, fact, fact.sentence), {"规范性文件", "清理", "等"});
}

/// 新制作规范性文件4件、新公开4件: a column of the edition of 2019.
bool is_newly_public(const Report& report, const Fact& fact) {
  return fact.is<Count>() && subject_of(fact) == Subject::kNone &&
         action_of(fact) == Action::kDisclose && fact.topic == Subject::kNormativeDocument &&
         words_at(report, fact, fact.words).starts_with("新公开");
}

/// 新制定政府规章1件，规范性文件3件: a bare name goes on with what was issued.
bool goes_on(const Report& report, const Fact& fact) {
  if (!fact.is<Count>() || action_of(fact) != Action::kNone) return false;
  const std::string_view words = words_at(report, fact, fact.words);
  const bool bare = words.starts_with("规范性文件") || words.starts_with("行政规范性文件");
  const std::vector<const Fact*> beside = facts_beside(report, fact);
  const Fact* before = nullptr;
  for (const Fact* other : beside) {
    if (other->is<Count>() && other->in_text.end <= fact.in_text.begin) before = other;
  }
  return bare && before != nullptr && is_regulation(*before) &&
         action_of(*before) == Action::kIssue;
}

/// 规范性文件…，对外公开总数量为39件: a column of the edition of 2019.
bool is_public_total(const Report& report, const Fact& fact) {
  const Subject subject = subject_of(fact);
  const bool free = subject == Subject::kNone || subject == Subject::kNormativeDocument;
  return fact.is<Count>() && free && fact.topic == Subject::kNormativeDocument &&
         words_at(report, fact, fact.words).find("对外公开总") != std::string_view::npos;
}

/// 行政规范性文件存量26件，年内新增4件: what is new was issued.
bool is_new(const Report& report, const Fact& fact) {
  const bool fresh = fact.is<Count>() && action_of(fact) == Action::kReceive &&
                     fact.topic == Subject::kNormativeDocument &&
                     words_at(report, fact, fact.words).find("新增") != std::string_view::npos;
  if (!fresh) return false;
  for (const Fact* other : facts_beside(report, fact)) {
    if (action_of(*other) == Action::kInForce) return true;
  }
  return false;
}

/// 现有行政规范性文件3件, 我乡现有规范性文件共3件: what there is is in force.
bool is_existing(const Report& report, const Fact& fact) {
  if (!fact.is<Count>() || subject_of(fact) != Subject::kNormativeDocument) return false;
  std::string_view words = words_at(report, fact, {fact.clause_text.begin, fact.in_text.begin});
  for (const std::string_view end : {"共计", "共", "总数为", "数量为"}) {
    if (words.ends_with(end)) words.remove_suffix(end.size());
  }
  for (const std::string_view end :
       {"现有行政规范性文件", "现有规范性文件", "现有有效规范性文件"}) {
    if (words.ends_with(end)) {
      return read_lead(report, words.substr(0, words.size() - end.size())).free;
    }
  }
  return false;
}

/// The column that the fact's words are about, or an empty id. The edition of 2019 counts what was
/// made in the year and has no other column that text speaks of.
Column column_of(const Report& report, const Fact& fact, const StatutoryTable& table) {
  const bool both =
      !table.def->bands.empty() &&
      std::any_of(table.def->bands.front().columns.begin(), table.def->bands.front().columns.end(),
                  [](const ColumnDef& column) { return column.id == "issued"; });
  const std::string_view words = words_at(report, fact, fact.clause_text);
  const Subject subject = subject_of(fact);
  const Action action = action_of(fact);
  // 发布《…》《…》2篇: with titles named, what was published was issued.
  const bool titled = action == Action::kDisclose && fact.is<Count>() &&
                      words_at(report, fact, fact.sentence).find("《") != std::string_view::npos &&
                      words.find("发布") != std::string_view::npos;
  const bool issued = action == Action::kIssue || titled || goes_on(report, fact);
  const bool regulation = is_regulation(fact);
  if (regulation && action != Action::kIssue && !counts_own_regulations(report, fact)) return {};
  if ((subject == Subject::kNormativeDocument && issued) ||
      (regulation && action == Action::kIssue) || is_new(report, fact)) {
    return both ? Column{"issued", "本年制发件数"} : Column{"made", "本年新制作数量"};
  }
  if (!both && is_public_total(report, fact)) {
    return {"disclosed_total", "对外公开总数量"};
  }
  if (!both && is_newly_public(report, fact)) return {"disclosed", "本年新公开数量"};
  if (fact.is<Denial>()) {  // 没有制发过规范性文件，也没有废止
    const bool repealed =
        both && subject == Subject::kRepeal && fact.topic == Subject::kNormativeDocument;
    return repealed ? Column{"repealed", "本年废止件数"} : Column{};
  }
  if (both && action == Action::kRepeal) return {"repealed", "本年废止件数"};
  if (!both || (action != Action::kInForce && !is_existing(report, fact))) return {};
  return {"in_force", "现行有效件数"};
}

/// 条 counts pieces of information that were disclosed.
bool counts_documents(const Fact& fact) { return unit_of(fact) != "条" && unit_of(fact) != "次"; }

/// The sentence is about such documents, and the clause about nothing else that is done with them.
bool speaks_of_documents(const Report& report, const Fact& fact) {
  if (is_regulation(fact)) return true;
  const std::string_view clause = words_at(report, fact, fact.clause_text);
  // A list runs on over ；.
  std::uint32_t begin = fact.sentence.begin;
  const std::size_t stop = text_of(report, fact).substr(0, begin).rfind("。");
  begin = stop == std::string_view::npos ? 0 : static_cast<std::uint32_t>(stop);
  const std::string_view sentence = words_at(report, fact, {begin, fact.sentence.end});
  const auto& others = term_table("document-matters");
  return sentence.find("规范性文件") != std::string_view::npos &&
         std::none_of(others.begin(), others.end(), [&](const auto& entry) {
           return entry[0] != "名义" && clause.find(entry[0]) != std::string_view::npos;
         });
}

/// 清理县政府文件，予以废止2件: whose documents they are, the clauses before may say.
bool is_about_more(const Report& report, const Fact& fact) {
  const std::string_view before =
      words_at(report, fact, {fact.sentence.begin, fact.clause_text.begin});
  const auto& others = term_table("document-matters");
  return std::any_of(others.begin(), others.end(), [&](const auto& entry) {
    return before.find(entry[0]) != std::string_view::npos;
  });
}

/// 全年废止、修改行政规范性文件12件: one number of two things that were done.
bool does_two_things(const Report& report, const Fact& fact) {
  const std::string_view words = words_at(report, fact, fact.words);
  for (const std::string_view join : {"、", "和", "或者", "或", "及", "与", "并"}) {
    const std::size_t at = words.find(join);
    if (at == std::string_view::npos) continue;
    if (ends_with_any(words.substr(0, at),
                      {"制定", "制发", "印发", "出台", "废止", "修订", "修改"}) &&
        starts_with_any(words.substr(at + join.size()),
                        {"制定", "制发", "印发", "出台", "废止", "修订", "修改", "宣布失效"})) {
      return true;
    }
  }
  return false;
}

/// 废止4件、宣布失效2件: what was repealed and what lapsed may stand in one column; the sum of what
/// its sentence gives of both. None where it gives one figure alone.
std::optional<Decimal> with_lapsed(const Report& report, const Fact& claim) {
  std::optional<Decimal> sum = Decimal{};
  int figures = 0;
  bool lapsed = false;
  for (const Fact* fact : facts_beside(report, claim)) {
    if (!fact->is<Count>() || !counts_documents(*fact)) continue;
    const std::string_view words = words_at(report, *fact, fact->words);
    if (!contains_any(words, {"废止", "失效"})) continue;
    lapsed = lapsed || words.find("失效") != std::string_view::npos;
    ++figures;
    if (sum) sum = add(*sum, number_of(*fact));
  }
  return figures > 1 && lapsed ? sum : std::nullopt;
}

std::vector<const Fact*> claims_in(const Report& report, const StatutoryTable& table) {
  std::vector<const Fact*> claims;
  for (const Fact* fact : facts_of<Count, Denial>(report)) {
    const Subject subject = subject_of(*fact);
    const bool other = subject != Subject::kNone && subject != Subject::kNormativeDocument &&
                       !is_regulation(*fact) && subject != Subject::kRepeal;
    const bool skip = column_of(report, *fact, table).id.empty() || other || !is_exact(*fact) ||
                      is_narrowed(report, *fact) || voice_of(report, *fact) != Voice::kWhole ||
                      of_others(report, *fact) || of_other_year(report, *fact, true) ||
                      fact->has(Fact::kChannel | Fact::kPartOf | Fact::kNested) ||
                      !counts_documents(*fact) || does_two_things(report, *fact) ||
                      !speaks_of_documents(report, *fact);
    if (!skip) claims.push_back(fact);
  }
  return claims;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::string unreadable = unreadable_table(report, kDisclosureTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table(kDisclosureTable);
  if (!is_in_form_due(report, table)) {
    return Outcome::not_applicable(say("表二不是本年度的格式，见 T01"));
  }
  const std::vector<const Fact*> claims = claims_in(report, table);
  if (claims.empty()) return Outcome::not_applicable(say("正文没有写明规范性文件的件数"));
  Outcome out;
  for (const Fact* claim : claims) {
    const Column column = column_of(report, *claim, table);
    const std::string_view row = is_regulation(*claim) ? "regulations" : "normative_documents";
    const Cell& cell = table.cell(row, column.id);
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt(say("表二行政规范性文件一行有空白或读不出的单元格"));
      continue;
    }
    if (cell.number == number_of(*claim)) continue;
    const auto both = column.id == "repealed" ? with_lapsed(report, *claim) : std::nullopt;
    if (both && *both == cell.number) continue;
    const Span at =
        whole_words(report, *claim, claim->is<Denial>() ? claim->in_text : claim->words);
    Finding finding = contradiction(report, *claim, at,
                                    is_regulation(*claim)
                                        ? say("正文称“{}”，表二规章{}为{}",
                                              words_at(report, *claim, at), column.name, cell.text)
                                        : say("正文称“{}”，表二行政规范性文件{}为{}",
                                              words_at(report, *claim, at), column.name, cell.text),
                                    table, row, column.id);
    finding.left = to_string(number_of(*claim));
    finding.cause = cause_of_statement(*claim);
    // 以县政府名义: what its office issues may be counted too.
    const bool in_name =
        words_at(report, *claim, claim->words).find("名义") != std::string_view::npos;
    const bool shown = column.id == "disclosed_total";  // how it is counted differs by place
    if (is_about_more(report, *claim) || in_name || shown) finding.severity = Severity::kInfo;
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule normative_documents = {
    .code = "C08",
    .name = "normative-documents",
    .severity = Severity::kWarning,
    .title = "规范性文件数与表不符",
    .title_en = "Text and table differ in normative documents",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .turn = 30,
};

}  // namespace gouji
