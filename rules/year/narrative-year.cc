// SPDX-License-Identifier: GPL-3.0-or-later
// A statement of what was done, with a count, that opens with another year than the report's: text
// copied from last year. A positive pattern, not a list of exceptions: the year opens a clause, the
// body itself or no one follows, and the same sentence counts what was done. Also work points of
// another year as the basis, where those of the report year are nowhere named.
#include <algorithm>

#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// What stands behind the year, up to the end of its sentence.
std::string_view rest_of_sentence(std::string_view text, std::uint32_t from) {
  static const Pattern end("[。；！？]");
  const auto found = end.find(text, from);
  return text.substr(from, (found ? found->at.begin : text.size()) - from);
}

/// The sentence is about the report's own time after all, or about things that bear another year
/// by right: accounts and budgets, reports, what was carried over, comparisons, plans.
bool bears_another_year(std::string_view rest) {
  static const Pattern by_right(
      "^度?(?:以前|之前|以后|之后|以来|起|版|本|年底前|底前|—|-|－|~|至|到|、|和|[0-9]{1,2}月|第)|"
      "20[0-9]{2}年|预算|决算|年报|年度报告|结转|转结|提案|议案|建议|同期|相比|较|比上|持平|引发|"
      "下一步|下步|今后|将|拟|计划|打算|力争|累计至|截至|历年|清理|承办");
  return by_right.matches(rest);
}

/// Past work with a count: 共制定规范性文件0件, 公开信息215条.
bool counts_past_work(std::string_view rest, std::string_view body) {
  static const Pattern subject(
      "^度?，?(?:我[一-龥]{1,3}|我们|本机关|本单位|本[局镇乡委办厅县区市]|全[市县区省镇乡街]道?)?");
  static const Pattern work(
      "^[^。；]*?(?:共|累计|完成|制定|收到|受理|公开|发布|办理|制发|印发|答复|办结)"
      "[^，。；0-9]*[0-9]+余?(?:件|条|份|次|期|项|篇|个)");
  const auto begin = subject.find(rest);
  std::string_view behind = begin ? rest.substr(begin->at.end) : rest;
  if (!body.empty() && behind.starts_with(body)) behind.remove_prefix(body.size());
  return work.matches(behind);
}

void find_statements(const Report& report, const Prose& prose, int year, Outcome& out) {
  static const Pattern opening("(?:^|[。；：，、）)]|[一二三四五六七八九十]是)(20[0-9]{2})年");
  const std::string_view text = prose.text.text;
  for (const Match& match : opening.find_all(text)) {
    const Span digits = *match.groups[0];
    const int stated = std::stoi(std::string(slice(text, digits)));
    constexpr int kNear = 3;  // years: further back it is history
    if (stated == year || stated > year || stated < year - kNear) continue;
    const std::string_view rest = rest_of_sentence(text, match.at.end);
    if (bears_another_year(rest) || !counts_past_work(rest, report.body)) continue;
    if (within_quotes(text, digits.begin)) continue;
    Finding finding =
        finding_at_words(report, prose, {digits.begin, match.at.end},
                         fmt::format("{}年度的报告陈述“{}年”的工作和数据", year, stated));
    finding.left = std::to_string(year);
    finding.right = std::to_string(stated);
    out.find(std::move(finding));
  }
}

/// Work points in book marks: their year.
struct WorkPoints {
  const Prose* prose;
  Span at;
  int year;
  bool as_basis;
};

std::vector<WorkPoints> work_points_of(const Report& report) {
  static const Pattern points(
      "(按照|根据|落实|对照|围绕)?[^《。；，]{0,8}《([^《》]*?)(20[0-9]{2})年[^《》]*要点[^《》]*"
      "》");
  std::vector<WorkPoints> found;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    if (text.find("要点") == std::string_view::npos) continue;
    for (const Match& match : points.find_all(text)) {
      const Span digits = *match.groups[2];
      found.push_back({&prose,
                       {digits.begin, digits.end + 3},
                       std::stoi(std::string(slice(text, digits))),
                       match.groups[0].has_value()});
    }
  }
  return found;
}

void find_stale_basis(const Report& report, int year, Outcome& out) {
  const std::vector<WorkPoints> points = work_points_of(report);
  const bool own = std::any_of(points.begin(), points.end(),
                               [&](const WorkPoints& each) { return each.year == year; });
  if (own) return;
  for (const WorkPoints& each : points) {
    if (!each.as_basis || each.year != year - 1) continue;
    Finding finding =
        finding_at_words(report, *each.prose, each.at,
                         fmt::format("{}年度的报告以{}年的工作要点为依据", year, each.year));
    finding.left = std::to_string(year);
    finding.right = std::to_string(each.year);
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell("未找到报告年度，无法核对");
  const int year = report.year->value;
  Outcome out;
  for (const Prose& prose : report.paragraphs) {
    if (!prose.heading) find_statements(report, prose, year, out);
  }
  find_stale_basis(report, year, out);
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
