// SPDX-License-Identifier: GPL-3.0-or-later
// How many applications the text says were received, and table 3. The clause is a closed grammar:
// a whole year, the body itself, applications for government information, a number. Text that adds
// those carried in, or counts those dealt with, is right as well.
#include <algorithm>

#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Received {
  Sentence sentence;
  Span at;  // in the sentence
  Decimal value;
  bool scoped = false;  // other figures than the whole table's
};

// Clause start, whoever and whenever, received, applications, number, clause end. Who and when are
// told by what must not stand before the number.
constexpr std::string_view kGrammar =
    "(?:^|[，：:、）)])((?:20[0-9]{2}年度?)?[一-龥]*?)(?:收到|受理|新收|接收|接到)(?:并受理|和受理)"
    "?"
    "(?:的|各类|公民、?法人(?:和|或|及)?其[他它]组织|书面|群众|提交|提出)*"
    "(?:依申请|政府信息公开|信息公开|公开政府信息|政府信息)(?:公开|的|办理|政府信息)*"
    "(?:申请|申请件|申请事项|事项|信息|件)?(?:共|共计|数量|总数|为)*"
    "([0-9]+)(?:件|条|份|宗|例|次|起|个|项)(?:[（(][^（）()]*[）)])?(?:，|、|$|：|:)";

std::vector<Received> received_in(const Report& report) {
  static const Pattern clause(kGrammar);
  std::vector<Received> found;
  for (const Sentence& sentence : sentences_of(report, {"一", "三"})) {
    if (sentence.text.find("申请") == std::string_view::npos &&
        sentence.text.find("信息公开") == std::string_view::npos) {
      continue;
    }
    for (const Match& match : clause.find_all(sentence.text)) {
      const std::string_view words = slice(sentence.text, match.at);
      const std::string_view before = sentence.text.substr(0, match.groups[1]->begin);
      if (is_partial(before) && !names_other_scope(before)) continue;
      if (names_other_year(before, report)) continue;
      const auto value = parse_decimal(slice(sentence.text, *match.groups[1]));
      if (!value) continue;
      Span at = match.at;
      // Without the punctuation on either side.
      static const Pattern edges("^[，：:、）)]+");
      if (const auto edge = edges.find(words)) at.begin += edge->at.end;
      at.end = match.groups[1]->end + 3;
      found.push_back({sentence, at, *value, names_other_scope(before)});
    }
  }
  return found;
}

/// The report's own words make it sure that the number is the table's.
bool is_sure(std::string_view words) {
  static const Pattern sure("全年共?收到|本机关|全[省市县区镇乡]共?");
  return sure.matches(words);
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::vector<Received> all = received_in(report);
  if (all.empty()) return Outcome::not_applicable("正文没有写明收到申请的总件数");
  const std::string unreadable = unreadable_table(report, "t3");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *report.table("t3");
  const auto fresh = sum_of_rows(table, {"received"}, "total");
  const auto with_carried = sum_of_rows(table, {"received", "carried_in"}, "total");
  const auto results = sum_of_rows(table, {"results_total"}, "total");
  if (!fresh || table.cell("received", "total").kind != Cell::Kind::kNumber) {
    return Outcome::cannot_tell("表三新收总计没有数字，无法核对");
  }
  const auto agrees = [&](const Received& one) {
    return one.value == *fresh || (with_carried && one.value == *with_carried) ||
           (results && one.value == *results);
  };
  const bool one_agrees = std::any_of(all.begin(), all.end(), agrees);
  const bool scopes =
      std::any_of(all.begin(), all.end(), [](const Received& r) { return r.scoped; });
  Outcome out;
  for (const Received& one : all) {
    // Of several numbers one is the table's: the others count something else.
    if (agrees(one) || (one_agrees && all.size() > 1)) continue;
    const std::string_view words = slice(one.sentence.text, one.at);
    Finding finding =
        contradiction(report, one.sentence, one.at,
                      fmt::format("正文称“{}”，表三本年新收总计{}", words, to_string(*fresh)),
                      table, "received", "total");
    finding.left = to_string(one.value);
    if (one.scoped) {
      finding.severity = Severity::kInfo;
      finding.message += "，口径可能不同";
    } else if (!scopes && is_sure(words) && in.scope != Scope::kAggregated) {
      finding.severity = Severity::kError;
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule applications_received = {
    .code = "C01",
    .name = "applications-received",
    .severity = Severity::kWarning,
    .title = "收到申请数与表不符",
    .title_en = "Text and table differ in applications received",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
