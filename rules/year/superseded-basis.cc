// SPDX-License-Identifier: GPL-3.0-or-later
// A report for 2021 or later that names the notice of 2019 as its form, and not the one of 2021.
// Both together are right: the one tells where the other comes from.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"

namespace gouji {
namespace {

constexpr std::string_view kOld = "〔2019〕60号", kNew = "〔2021〕30号";
constexpr int kFirstYear = 2021;

/// Any issuer of the State Council: a wrong one is Y07's. Others have documents of that number too.
bool is_national(const Fact& fact, std::string_view number) {
  return fact.claim == Claim::kDocumentNumber && fact.text.starts_with("国") &&
         fact.text.ends_with(number);
}

/// The notice or form of 2019 by its words, where the number is left out.
std::optional<Span> old_by_name(const Report& report) {
  static const Pattern name("年度报告有关事项的通知|年度报告格式[（(]试行[）)]");
  for (const Prose& prose : report.paragraphs) {
    if (const auto found = name.find(prose.text.text)) return prose.text.source(found->at);
  }
  return std::nullopt;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  if (report.year->value < kFirstYear)
    return Outcome::not_applicable(say("2021年以前的报告适用旧格式"));
  std::optional<Span> old;
  for (const Fact& fact : report.facts) {
    if (is_national(fact, kNew)) return Outcome::pass();
    if (!old && is_national(fact, kOld)) old = fact.at;
  }
  if (!old) old = old_by_name(report);
  if (!old) return Outcome::pass();
  Finding finding;
  finding.message = say("{}年度的报告以“{}”为依据，该格式已由国办公开办函〔2021〕30号替代",
                        report.year->value, normalize(report.source->view(*old)).text);
  finding.at = *old;
  finding.suggestion = say("依据改为国办公开办函〔2021〕30号");
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule superseded_basis = {
    .code = "Y06",
    .name = "superseded-basis",
    .severity = Severity::kWarning,
    .title = "依据文件已被替代",
    .title_en = "Superseded document cited as the basis",
    .basis = "国办公开办函〔2021〕30号，自2021年度报告起适用",
    .check = check,
};

}  // namespace gouji
