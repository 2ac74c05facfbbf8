// SPDX-License-Identifier: GPL-3.0-or-later
// "申请数量较上年下降12.3%", and the figures of both years. The claim is right where it fits what
// was received or what was dealt with.
#include <cmath>

#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"
#include "rules/history/shared-prior.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

struct Change {
  Span at;
  double percent = 0;  // negative where it fell
  int decimals = 0;
};

std::vector<Change> changes_in(std::string_view text) {
  static const Pattern claim(
      "申请[^，。；0-9]*(?:[0-9]+件，)?(?:比|较|同比|与)?(?:去年|上年|上一年度?|20[0-9]{2}年)?"
      "(?:度)?(?:相比|同期)?，?(?:同比)?(增长|上升|增加|提高|下降|减少|回落)(?:了|约)?"
      "([0-9]+(?:\\.[0-9]+)?)%");
  std::vector<Change> found;
  for (const Match& match : claim.find_all(text)) {
    const std::string_view words = slice(text, match.at);
    static const Pattern compares("去年|上年|上一年|同比|20[0-9]{2}年");
    if (!compares.matches(words)) continue;
    const std::string digits(slice(text, *match.groups[1]));
    const std::size_t point = digits.find('.');
    const auto value = parse_decimal(digits);
    if (!value) continue;
    const std::string_view verb = slice(text, *match.groups[0]);
    const bool fell = verb == "下降" || verb == "减少" || verb == "回落";
    const double percent = static_cast<double>(value->units) / std::pow(10.0, value->scale);
    found.push_back({match.at, fell ? -percent : percent,
                     point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1)});
  }
  return found;
}

std::optional<double> change_of(const StatutoryTable& now, const StatutoryTable& before,
                                std::string_view row) {
  const Cell &present = now.cell(row, "total"), &past = before.cell(row, "total");
  const bool numbers = present.kind == Cell::Kind::kNumber && past.kind == Cell::Kind::kNumber;
  if (!numbers || past.number.is_zero()) return std::nullopt;
  const auto value = [](Decimal d) {
    return static_cast<double>(d.units) / std::pow(10.0, d.scale);
  };
  return (value(present.number) / value(past.number) - 1) * 100;
}

Outcome check(const Case& in) {
  const std::string why = tables_not_comparable(in, "t3");
  if (!why.empty()) return Outcome::not_applicable(why);
  const StatutoryTable &now = *in.report.table("t3"), &before = *in.prior->table("t3");
  const auto received = change_of(now, before, "received");
  const auto results = change_of(now, before, "results_total");
  Outcome out;
  for (const Sentence& sentence : sentences_of(in.report, {"一", "三"})) {
    if (sentence.text.find('%') == std::string_view::npos || is_partial(sentence.text) ||
        names_other_scope(sentence.text)) {
      continue;
    }
    for (const Change& change : changes_in(sentence.text)) {
      // Cut off or rounded: one unit of the last digit either way.
      const double unit = std::pow(10.0, -change.decimals) + 1e-9;
      const auto fits = [&](const std::optional<double>& actual) {
        return actual && std::abs(*actual - change.percent) <= unit;
      };
      if (!received || fits(received) || fits(results)) continue;
      const Cell &present = now.cell("received", "total"), &past = before.cell("received", "total");
      Finding finding = contradiction(in.report, sentence, change.at,
                                      fmt::format("正文称“{}”，两年新收总计为{}、{}，变化{:+.{}f}%",
                                                  slice(sentence.text, change.at), past.text,
                                                  present.text, *received, change.decimals),
                                      now, "received", "total");
      finding.left = fmt::format("{:+.{}f}%", *received, change.decimals);
      finding.right = fmt::format("{:+.{}f}%", change.percent, change.decimals);
      finding.evidence.push_back(of_last_year(before, "received", "total", "上一年度新收总计"));
      out.find(std::move(finding));
    }
  }
  return out;
}

}  // namespace

extern const Rule year_on_year_claim = {
    .code = "X05",
    .name = "year-on-year-claim",
    .severity = Severity::kInfo,
    .title = "同比数据与上年报告不符",
    .title_en = "Change claimed does not fit last year's report",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
