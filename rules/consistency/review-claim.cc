// SPDX-License-Identifier: GPL-3.0-or-later
// What the text says of reviews and lawsuits, and table 4: that there were none, or how many. A
// denial of an outcome (未发生被纠错的行政复议) denies no case; the facts keep such words as their
// scope. A count is compared only where its clause speaks of nothing but such cases.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Total {
  std::string_view name;
  std::vector<std::string_view> columns;
};

const Total& total_of(bool review) {
  static const Total reviews{"行政复议", {"review.total"}};
  static const Total suits{"行政诉讼", {"direct.total", "after_review.total"}};
  return review ? reviews : suits;
}

bool in_overview_or_four(const Report& report, int paragraph) {
  const Prose& prose = report.paragraphs[static_cast<std::size_t>(paragraph)];
  if (prose.section < 0) return false;
  const std::string& section = report.sections[static_cast<std::size_t>(prose.section)].standard;
  return section == "一" || section == "四";
}

void add_cells(Finding& finding, const StatutoryTable& table, const Total& total) {
  for (const std::string_view column : total.columns) {
    const Cell& cell = table.cell("cases", column);
    Where where = where_of(table);
    where.row = "cases";
    where.column = column;
    finding.evidence.push_back(
        {"表四" + std::string(total.name) + "总计", cell.text, cell.at, where});
  }
}

void check_denials(const Report& report, const StatutoryTable& table, Outcome& out) {
  static const Pattern limited(
      "败诉|纠错|纠正|撤销|败|变更|责令|违法|新增|未审结|投诉|举报|上半年|下半年|季度|区政府办|"
      "指导");
  std::vector<Finding> findings;
  for (const Fact& fact : report.facts) {
    const bool review = fact.subject == "行政复议", suit = fact.subject == "行政诉讼";
    if (fact.claim != Claim::kNone || (!review && !suit) || !fact.scope.empty()) continue;
    if (fact.paragraph < 0 || !in_overview_or_four(report, fact.paragraph)) continue;
    const std::string clause = normalize(report.source->view(fact.clause)).text;
    if (limited.matches(clause) || names_other_scope(clause) || names_other_year(clause, report)) {
      continue;
    }
    const Total& total = total_of(review);
    const auto sum = sum_of_columns(table, "cases", total.columns);
    if (!sum) out.doubt("表四有读不出的总计，无法核对");
    if (!sum || sum->is_zero()) continue;
    // One denial of both kinds of cases is one statement.
    if (!findings.empty() && findings.back().at.begin == fact.at.begin) {
      findings.back().message += fmt::format("，{}共{}件", total.name, to_string(*sum));
    } else {
      Finding& finding = findings.emplace_back();
      finding.message =
          fmt::format("正文称“{}”，表四{}共{}件", normalize(report.source->view(fact.at)).text,
                      total.name, to_string(*sum));
      finding.at = fact.at;
      const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
      finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
      finding.left = "0";
      finding.right = to_string(*sum);
      finding.severity = Severity::kError;
    }
    add_cells(findings.back(), table, total);
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

void check_counts(const Report& report, const StatutoryTable& table, Outcome& out) {
  static const Pattern count(
      "(?:^|[，：:、])(?:和|及|以及)?(?:20[0-9]{2}年度?|全年|本年度?|今年)?，?"
      "(?:我[一-龥]{1,3}?|本[一-龥]{1,2}?|全[省市县区镇乡])?(?:共|累计)?(?:因|就|涉及)?"
      "(?:政府信息公开|信息公开|政务公开)?(?:工作|申请|答复|类|事项)?(?:而)?(?:被)?"
      "(?:引发|引起|产生|发生|申请|提起|收到|涉及|办理)?(?:的)?(?:政府信息公开|信息公开)?(?:类)?"
      "(行政复议|行政诉讼)(?:申请|案件)?(?:共|共计|为|数量)?([0-9]+)(?:件|起|宗|例|项)");
  for (const Sentence& sentence : sentences_of(report, {"一", "四"})) {
    static const Pattern cases("行政(?:复议|诉讼)");
    if (!cases.matches(sentence.text)) continue;
    if (names_other_scope(sentence.text) || names_other_year(sentence.text, report) ||
        sentence.text.find("新增") != std::string_view::npos ||
        sentence.text.find("上年") != std::string_view::npos) {
      continue;
    }
    for (std::uint32_t from = 0;;) {
      const auto match = count.find(sentence.text, from);
      if (!match) break;
      from = match->at.end;
      const bool review = slice(sentence.text, *match->groups[0]) == "行政复议";
      const Total& total = total_of(review);
      const auto stated = parse_decimal(slice(sentence.text, *match->groups[1]));
      const auto sum = sum_of_columns(table, "cases", total.columns);
      if (!stated || !sum || *stated == *sum) continue;
      const Span at{match->groups[0]->begin, match->at.end};
      Finding finding =
          contradiction(report, sentence, at,
                        fmt::format("正文称“{}”，表四{}共{}件", slice(sentence.text, at),
                                    total.name, to_string(*sum)),
                        table, "", "");
      finding.left = to_string(*stated);
      finding.right = to_string(*sum);
      add_cells(finding, table, total);
      out.find(std::move(finding));
    }
  }
}

Outcome check(const Case& in) {
  const std::string unreadable = unreadable_table(in.report, "t4");
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *in.report.table("t4");
  Outcome out;
  check_denials(in.report, table, out);
  check_counts(in.report, table, out);
  return out;
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
