// SPDX-License-Identifier: GPL-3.0-or-later
// How many normative documents the text says were issued, repealed and are in force, and table 2.
// Documents of policy, official letters and interpretations are other things.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Stated {
  std::string_view column, name;
  Span at;
  Decimal value;
};

/// What the sentence says, clause by clause; clauses without the word speak of the same documents.
std::vector<Stated> stated_in(std::string_view text) {
  constexpr std::string_view kDocuments = "(?:行政)?规范性文件";
  const std::string documents(kDocuments), unit = "(?:件|份|个|部|项)";
  static const Pattern issued(
      "(?:^|[，：、])(?:[^，。；：、0-9]*?)(?:制发|制定|印发|出台|制定出台|制定印发)(?:了)?" +
      documents + "(?:共|为|数量)*([0-9]+)" + unit + "(?:，|、|$|（)");
  static const Pattern repealed("(?:^|[，：、])(?:宣布)?(?:废止|失效废止|废止失效)(?:了)?(?:" +
                                documents + ")?(?:共|为)*([0-9]+)" + unit + "(?:，|、|$|（)");
  static const Pattern in_force("(?:^|[，：、])现行有效(?:的)?(?:" + documents +
                                ")?(?:件数)?(?:共|为|有)*([0-9]+)" + unit + "(?:，|、|$|（)");
  std::vector<Stated> found;
  const auto add = [&](const Pattern& pattern, std::string_view column, std::string_view name) {
    for (std::uint32_t from = 0;;) {
      const auto match = pattern.find(text, from);
      if (!match) return;
      const auto value = parse_decimal(slice(text, *match->groups[0]));
      std::uint32_t begin = match->at.begin;
      if (begin < text.size() && !slice(text, match->at).empty()) {
        for (const std::string_view mark : {"，", "：", "、"}) {
          if (slice(text, match->at).starts_with(mark)) {
            begin += static_cast<std::uint32_t>(mark.size());
          }
        }
      }
      constexpr std::uint32_t kUnit = 3;
      const Span at{begin, match->groups[0]->end + kUnit};
      if (value) found.push_back({column, name, at, *value});
      from = at.end;
    }
  };
  add(issued, "issued", "本年制发件数");
  add(repealed, "repealed", "本年废止件数");
  add(in_force, "in_force", "现行有效件数");
  return found;
}

bool speaks_of_others(std::string_view text) {
  static const Pattern others(
      "备案|起草|代拟|审查|审核规范性文件|清理|以[^，。；]+名义|解读|联合|转发");
  return others.matches(text) || names_other_scope(text);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const StatutoryTable* table = report.table("t2");
  if (table != nullptr && table->edition != nullptr && table->edition->id != "2021") {
    return Outcome::not_applicable("表二所用的格式没有制发、废止、现行有效三栏");
  }
  std::vector<std::pair<Sentence, Stated>> claims;
  for (const Sentence& sentence : sentences_of(report, {"一", "二"})) {
    if (sentence.text.find("规范性文件") == std::string_view::npos) continue;
    if (speaks_of_others(sentence.text) || names_other_year(sentence.text, report)) continue;
    for (const Stated& each : stated_in(sentence.text)) claims.emplace_back(sentence, each);
  }
  if (claims.empty()) return Outcome::not_applicable("正文没有写明规范性文件的件数");
  const std::string unreadable = unreadable_table(report, "t2");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  Outcome out;
  for (const auto& [sentence, claim] : claims) {
    const Cell& cell = table->cell("normative_documents", claim.column);
    if (cell.kind != Cell::Kind::kNumber) {
      out.doubt("表二行政规范性文件一行有空白或读不出的单元格");
      continue;
    }
    if (cell.number == claim.value) continue;
    Finding finding =
        contradiction(report, sentence, claim.at,
                      fmt::format("正文称“{}”，表二行政规范性文件{}为{}",
                                  slice(sentence.text, claim.at), claim.name, cell.text),
                      *table, "normative_documents", claim.column);
    finding.left = to_string(claim.value);
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
