// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/arithmetic/shared-balance.h"

#include <algorithm>
#include <set>

#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "rules/arithmetic/shared-causes.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

using Place = StatutoryTable::Place;

/// The ordinal that opens a label, with its 、: 一 of 一、本年新收…; empty where there is none.
std::string leading_ordinal(std::string_view label) {
  const auto mark = label.find("、");
  if (mark == std::string_view::npos) return {};
  const std::string_view ordinal = label.substr(0, mark);
  return ordinal_value(ordinal) > 0 ? std::string(ordinal) : std::string();
}

/// How the equation names a cell. Across a row: the column. Down a column that is balanced by the
/// form's own sentence: 第一项, 第三项总计; down another: the row.
std::string term_label(const Equation& equation, const Place& place) {
  if (equation.identity->each == Identity::Each::kRow) return words(*place.column);
  const bool by_item = equation.identity->says.find("第一项") != std::string::npos;
  const std::string ordinal =
      by_item && !place.row->path.empty() ? leading_ordinal(place.row->path.front()) : "";
  if (ordinal.empty()) return words(*place.row);
  const std::string item = "第" + ordinal + "项";
  return place.row->path.size() > 1 ? item + words(*place.row) : item;
}

/// What the equation is about: 行政复议, 予以公开, 自然人.
std::string subject(const StatutoryTable& table, const Equation& equation) {
  const Place& place = equation.left.front();
  if (equation.identity->each == Identity::Each::kColumn) return words(*place.column);
  const auto& path = place.column->path;
  const bool one_row = table.def->bands.size() == 1 && place.band->rows.size() == 1;
  return one_row && path.size() > 1 ? path[path.size() - 2] : words(*place.row);
}

/// "a10 + b1 + c0". Of a long sum the zeros are only counted, so that it can be read out.
std::string addends(const Equation& equation, const std::vector<Place>& side,
                    const StatutoryTable& table) {
  constexpr std::size_t kAllNamed = 8;
  std::string text;
  std::size_t zeros = 0;
  for (const Place& place : side) {
    const Decimal number = table.cells[place.index].number;
    if (side.size() > kAllNamed && number.is_zero()) {
      ++zeros;
      continue;
    }
    if (!text.empty()) text += " + ";
    text += term_label(equation, place) + to_string(number);
  }
  if (zeros == side.size()) return say("{}项均为0", zeros);
  if (zeros > 0) text += say(" + 其余{}项0", zeros);
  return text;
}

std::string statement(const StatutoryTable& table, const Equation& equation,
                      const std::string& left, const std::string& right) {
  std::string text =
      say("{}：{} = {}，", subject(table, equation), addends(equation, equation.left, table), left);
  if (equation.right.size() == 1) {
    return text + say("{}填报{}", term_label(equation, equation.right.front()), right);
  }
  return text + addends(equation, equation.right, table) + " = " + right;
}

Finding finding_of(const StatutoryTable& table, const Cause& cause) {
  const Equation& equation = *cause.equation;
  const Figures figures = figures_of(table);
  const auto left = sum(equation.left, figures);
  const auto right = sum(equation.right, figures);
  GOUJI_ASSERT(left && right);  // else the equation would be unknown
  Finding finding;
  finding.at = table.cells[cause.culprit.index].at;
  finding.where = where_of(table, cause.culprit);
  finding.left = to_string(*left);
  finding.right = to_string(*right);
  finding.message = statement(table, equation, finding.left, finding.right);
  std::set<std::size_t> shown;
  for (const auto* side : {&equation.left, &equation.right}) {
    for (const Place& place : *side) {
      shown.insert(place.index);
      finding.evidence.push_back(evidence_of(table, place, term_label(equation, place)));
    }
  }
  if (shown.insert(cause.culprit.index).second) {
    finding.evidence.push_back(evidence_of(table, cause.culprit, words(table, cause.culprit)));
  }
  for (const Place& rival : cause.rivals) {
    if (!shown.insert(rival.index).second) continue;
    finding.evidence.push_back(evidence_of(table, rival, say("也可能是{}", words(table, rival))));
  }
  if (cause.corrected) {
    finding.suggestion =
        say("{}应为 {}", term_label(equation, cause.culprit), to_string(*cause.corrected));
  }
  return finding;
}

bool carries(const TableDef& table, std::string_view code) {
  return std::any_of(table.identities.begin(), table.identities.end(),
                     [&](const Identity& identity) { return identity.rule == code; });
}

/// Ids of the tables of any edition that have an identity of this code.
std::set<std::string> tables_of(const Report& report, std::string_view code) {
  std::set<std::string> ids;
  for (const Edition& edition : report.editions->all) {
    for (const TableDef& table : edition.tables) {
      if (carries(table, code)) ids.insert(table.id);
    }
  }
  return ids;
}

struct Tally {
  std::vector<Finding> findings;
  std::string elsewhere, doubt;
};

void check_table(const StatutoryTable& table, std::string_view code, Tally& tally) {
  const std::vector<Equation> equations = equations_of(table);
  const Figures figures = figures_of(table);
  std::size_t failed = 0, unknown = 0;
  for (const Equation& equation : equations) {
    if (equation.identity->rule != code) continue;
    const Holds state = holds(equation, table, figures);
    failed += state == Holds::kNo ? 1 : 0;
    unknown += state == Holds::kUnknown ? 1 : 0;
  }
  if (failed > 0) {
    for (const Cause& cause : find_causes(table, equations)) {
      Finding finding = finding_of(table, cause);
      if (cause.equation->identity->rule == code) {
        tally.findings.push_back(std::move(finding));
      } else if (tally.elsewhere.empty()) {
        tally.elsewhere = say("见 {}：{}", cause.equation->identity->rule, finding.message);
      }
    }
  }
  if (unknown > 0) {
    tally.doubt =
        say("{}有{}个等式含空白、符号或缺少的单元格，无法核对", table_name(table.def->id), unknown);
  }
}

}  // namespace

Outcome check_identities(const Case& in, std::string_view code) {
  Tally tally;
  const std::set<std::string> ids = tables_of(in.report, code);
  if (ids.empty()) return Outcome::not_applicable(say("所用版式没有这一勾稽关系"));
  for (const std::string& id : ids) {
    const std::string reason = unreadable_table(in.report, id);
    if (reason.empty()) {
      check_table(*in.report.table(id), code, tally);
    } else {
      tally.doubt = reason;
    }
  }
  const bool only_elsewhere = tally.findings.empty() && !tally.elsewhere.empty();
  Outcome out = only_elsewhere ? Outcome::fail_elsewhere(tally.elsewhere) : Outcome::pass();
  for (Finding& finding : tally.findings) out.find(std::move(finding));
  if (!tally.doubt.empty()) out.doubt(tally.doubt);
  return out;
}

}  // namespace gouji
