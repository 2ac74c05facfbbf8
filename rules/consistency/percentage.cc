// SPDX-License-Identifier: GPL-3.0-or-later
// "7件，占办结总数11件的63.6%": a share whose count and base both stand in the sentence, or whose
// base is named before (共11件，其中…7件，占63.6%). Bases of the table are tried as well; a share
// is wrong only where none fits.
#include <cmath>

#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"

namespace gouji {
namespace {

/// Shares are cut off or rounded, and one of them moved so that all come to a hundred: one unit of
/// the last printed digit either way.
bool fits(double count, double base, double percent, int decimals) {
  if (base <= 0) return false;
  const double unit = std::pow(10.0, -decimals);
  constexpr double kBinary = 1e-9;  // of numbers that are no binary fractions
  return std::abs(count / base * 100 - percent) <= unit + kBinary;
}

double number(std::string_view text) {
  const auto value = parse_decimal(text);
  if (!value) return -1;
  return static_cast<double>(value->units) / std::pow(10.0, value->scale);
}

struct Share {
  Span at;
  double count, percent;
  int decimals;
  std::vector<double> bases;  // as the sentence names them
};

std::vector<Share> shares_in(std::string_view text) {
  static const Pattern share(
      "([0-9][0-9,]*)(?:件|条|份|个|项|次|篇|宗)(?:[（(][^（）()]*[）)])?，?(?:约|均|各)?占(?:比|"
      "到)?"
      "([^，。；0-9%]*)(?:([0-9][0-9,]*)(?:件|条|份|个|项|次|篇|宗)的?)?(?:比例)?(?:为|的)?"
      "([0-9]+(?:\\.[0-9]+)?)%");
  static const Pattern whole(
      "(?:共|合计|总计|累计|总数)[^，。；0-9]*([0-9][0-9,]*)(?:件|条|份|个|项|次|篇|宗)");
  std::vector<Share> found;
  if (text.find('%') == std::string_view::npos) return found;
  for (const Match& match : share.find_all(text)) {
    const std::string_view printed = slice(text, *match.groups[3]);
    const std::size_t point = printed.find('.');
    Share one;
    one.at = match.at;
    one.count = number(slice(text, *match.groups[0]));
    one.percent = number(printed);
    one.decimals =
        point == std::string_view::npos ? 0 : static_cast<int>(printed.size() - point - 1);
    if (match.groups[2]) {
      one.bases.push_back(number(slice(text, *match.groups[2])));
    } else {
      const std::string_view before = text.substr(0, match.at.begin);
      for (const Match& total : whole.find_all(before)) {
        one.bases.push_back(number(slice(before, *total.groups[0])));
      }
    }
    if (one.count >= 0 && one.percent >= 0 && !one.bases.empty()) found.push_back(std::move(one));
  }
  return found;
}

/// Figures of table 3 that a share may be of.
std::vector<double> bases_of_table(const Report& report) {
  const StatutoryTable* table = report.table("t3");
  std::vector<double> bases;
  if (table == nullptr || !table->doubt.empty()) return bases;
  const std::vector<std::vector<std::string_view>> sums = {
      {"received"}, {"results_total"}, {"received", "carried_in"}};
  for (const std::vector<std::string_view>& rows : sums) {
    const auto sum = sum_of_rows(*table, rows, "total");
    if (sum) bases.push_back(static_cast<double>(sum->units) / std::pow(10.0, sum->scale));
  }
  return bases;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  for (const Sentence& sentence : sentences_of(report, {"一", "三", "四"})) {
    for (const Share& share : shares_in(sentence.text)) {
      std::vector<double> bases = share.bases;
      for (const double base : bases_of_table(report)) bases.push_back(base);
      bool right = false;
      for (const double base : bases) {
        right = right || fits(share.count, base, share.percent, share.decimals);
      }
      if (right) continue;
      const double base = share.bases.back();
      if (base <= 0) continue;
      const std::string true_share =
          fmt::format("{:.{}f}", share.count / base * 100, share.decimals);
      Finding finding;
      finding.message = fmt::format("“{}”：{} ÷ {} = {}%", slice(sentence.text, share.at),
                                    share.count, base, true_share);
      finding.at = sentence.place(share.at);
      finding.where.section =
          report.sections[static_cast<std::size_t>(sentence.prose->section)].standard;
      finding.left = true_share + "%";
      finding.right = fmt::format("{:.{}f}%", share.percent, share.decimals);
      out.find(std::move(finding));
    }
  }
  return out;
}

}  // namespace

extern const Rule percentage = {
    .code = "C07",
    .name = "percentage",
    .severity = Severity::kWarning,
    .title = "百分比与数量不符",
    .title_en = "Percentage does not fit its numbers",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
