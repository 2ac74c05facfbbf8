// SPDX-License-Identifier: GPL-3.0-or-later
// How many normative documents the text says were issued, repealed and are in force, and table 2.
// Documents of policy, official letters and interpretations are other things.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/consistency/shared-statements.h"
#include "rules/table/shared-cells.h"
#include "rules/terms.h"

namespace gouji {
namespace {

struct Column {
  std::string_view id, name;
};

/// The column that the fact's words are about, or an empty id.
Column column_of(const Fact& fact) {
  if (fact.action == "制发" && fact.subject == "规范性文件") return {"issued", "本年制发件数"};
  if (fact.action == "废止") return {"repealed", "本年废止件数"};
  if (fact.action == "现行有效") return {"in_force", "现行有效件数"};
  return {};
}

/// The sentence is about such documents, and about nothing else that is done with them.
bool speaks_of_documents(const Report& report, const Fact& fact) {
  const std::string_view sentence = words_at(report, fact, fact.sentence);
  const auto& others = term_table("document-matters");
  return sentence.find("规范性文件") != std::string_view::npos &&
         std::none_of(others.begin(), others.end(), [&](const auto& entry) {
           return sentence.find(entry[0]) != std::string_view::npos;
         });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const StatutoryTable* table = report.table("t2");
  if (table != nullptr && table->edition != nullptr && table->edition->id != "2021") {
    return Outcome::not_applicable(say("表二所用的格式没有制发、废止、现行有效三栏"));
  }
  std::vector<const Fact*> claims = facts_of(report, Claim::kCount, {"一", "二"});
  std::erase_if(claims, [&](const Fact* fact) {
    const bool other =
        !fact->subject.empty() && fact->subject != "规范性文件" && fact->subject != "废止";
    return column_of(*fact).id.empty() || other || !fact->exact || !fact->narrowed.empty() ||
           voice_of(report, *fact) != Voice::kWhole || of_others(report, *fact) ||
           of_other_year(report, *fact) || !speaks_of_documents(report, *fact);
  });
  if (claims.empty()) return Outcome::not_applicable(say("正文没有写明规范性文件的件数"));
  const std::string unreadable = unreadable_table(report, "t2");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  Outcome out;
  for (const Fact* claim : claims) {
    const Column column = column_of(*claim);
    const Cell& cell = table->cell("normative_documents", column.id);
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt(say("表二行政规范性文件一行有空白或读不出的单元格"));
      continue;
    }
    if (cell.number == claim->value) continue;
    Finding finding =
        contradiction(report, *claim, claim->words,
                      say("正文称“{}”，表二行政规范性文件{}为{}",
                          words_at(report, *claim, claim->words), column.name, cell.text),
                      *table, "normative_documents", column.id);
    finding.left = to_string(claim->value);
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
};

}  // namespace gouji
