// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/arithmetic/shared-balance.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "rules/addends.h"
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

std::string addends(const Equation& equation, const std::vector<Place>& side,
                    const StatutoryTable& table) {
  std::vector<Addend> all;
  for (const Place& place : side) {
    all.push_back({term_label(equation, place), table.cells[place.index].number});
  }
  return addends_in_words(all);
}

/// Both sides, and what they are made of. Of a long sum the difference stands first: what is made
/// of twenty addends is not looked at before it is known what for.
std::string statement(const StatutoryTable& table, const Equation& equation, Decimal left,
                      Decimal right) {
  const std::string about = subject(table, equation);
  const std::string parts = addends(equation, equation.left, table);
  const bool one_total = equation.right.size() == 1;
  if (one_total && equation.left.size() > kAddendsNamed) {
    auto gap = subtract(left, right);
    if (gap && gap->is_negative()) gap = subtract(right, left);
    GOUJI_ASSERT(gap);  // else the equation would be unknown
    return say("{}：各项之和 {}，填报 {}，差 {}（{}）", about, to_string(left), to_string(right),
               to_string(*gap), parts);
  }
  const std::string sum = say("{}：{} = {}，", about, parts, to_string(left));
  if (one_total) {
    return sum + say("{}填报{}", term_label(equation, equation.right.front()), to_string(right));
  }
  return sum + addends(equation, equation.right, table) + " = " + to_string(right);
}

/// A cause as one of its equations states it.
struct Stated {
  Place culprit;
  std::vector<Place> rivals;
};

/// Where nothing tells which addend is wrong, the place to look is the sum.
Stated places_of(const Cause& cause, const Equation& equation) {
  Stated out{cause.culprit, cause.rivals};
  if (cause.proven || equation.sign(cause.culprit.index) <= 0) return out;
  out.rivals.insert(out.rivals.begin(), cause.culprit);
  out.culprit = equation.right.front();
  return out;
}

Finding finding_of(const StatutoryTable& table, const Cause& cause, const Equation& equation) {
  const Figures figures = figures_of(table);
  const auto left = sum(equation.left, figures);
  const auto right = sum(equation.right, figures);
  GOUJI_ASSERT(left && right);  // else the equation would be unknown
  const auto [culprit, rivals] = places_of(cause, equation);
  Finding finding;
  finding.at = table.cells[culprit.index].at;
  finding.where = where_of(table, culprit);
  finding.left = to_string(*left);
  finding.right = to_string(*right);
  finding.message = statement(table, equation, *left, *right);
  std::set<std::size_t> shown;
  for (const auto* side : {&equation.left, &equation.right}) {
    for (const Place& place : *side) {
      shown.insert(place.index);
      finding.evidence.push_back(evidence_of(table, place, term_label(equation, place)));
    }
  }
  if (shown.insert(culprit.index).second) {
    finding.evidence.push_back(evidence_of(table, culprit, words(table, culprit)));
  }
  for (const Place& rival : rivals) {
    if (!shown.insert(rival.index).second) continue;
    finding.evidence.push_back(evidence_of(table, rival, say("也可能是{}", words(table, rival))));
  }
  if (cause.corrected) {
    finding.suggestion =
        say("{}应为 {}", term_label(equation, culprit), to_string(*cause.corrected));
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

/// Findings of this code about the table, and a doubt for what cannot be told.
void check_table(const StatutoryTable& table, std::string_view code, Outcome& out) {
  const std::vector<Equation> equations = equations_of(table);
  const Figures figures = figures_of(table);
  std::size_t failed = 0, unknown = 0;
  for (const Equation& equation : equations) {
    if (equation.identity->rule != code) continue;
    const Holds state = holds(equation, table, figures);
    failed += state == Holds::kNo ? 1 : 0;
    unknown += state == Holds::kUnknown ? 1 : 0;
  }
  const std::vector<Cause> causes =
      failed > 0 ? find_causes(table, equations) : std::vector<Cause>{};
  for (std::size_t i = 0; i < causes.size(); ++i) {
    const Equation* stated = statement_by(causes[i].equations, code);
    if (stated == nullptr) continue;
    Finding finding = finding_of(table, causes[i], *stated);
    finding.cause = fmt::format("sums/{}/{}", table.def->id, i);
    out.find(std::move(finding));
  }
  if (unknown > 0) {
    out.doubt(
        say("{}有{}个等式含空白、符号或缺少的单元格，无法核对", table_name(*table.def), unknown));
  }
}

}  // namespace

Outcome check_identities(const Case& in, std::string_view code) {
  const std::set<std::string> ids = tables_of(in.report, code);
  if (ids.empty()) return Outcome::not_applicable(say("所用版式没有这一勾稽关系"));
  Outcome out;
  for (const std::string& id : ids) {
    const std::string reason = figureless_table(in.report, id);
    if (reason.empty()) {
      check_table(*in.report.table(id), code, out);
    } else {
      out.doubt(reason);
    }
  }
  return out;
}

}  // namespace gouji
