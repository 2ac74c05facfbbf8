// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/history/shared-prior.h"

#include <utility>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

std::string why_none(const Case& in) {
  if (!in.prior_trouble.empty()) return std::string(in.prior_trouble);
  return in.prior_absence.empty() ? say("未提供上一年度报告") : std::string(in.prior_absence);
}

}  // namespace

std::string core_of_body(std::string_view body) {
  std::string core = fold(body);
  for (const std::string_view tail : {"人民政府", "政府"}) {
    if (core.ends_with(tail)) {
      core.resize(core.size() - tail.size());
      break;
    }
  }
  return core;
}

std::string not_comparable(const Case& in) {
  if (in.prior == nullptr) return why_none(in);
  const Report &report = in.report, &prior = *in.prior;
  if (!report.year || !prior.year) return say("报告年度不明，不能与上一年度比较");
  if (prior.year->value != report.year->value - 1) {
    return say("所提供的是{}年度的报告，不是{}年度的", prior.year->value, report.year->value - 1);
  }
  if (report.body.empty() || prior.body.empty()) return say("机关名称不明，不能与上一年度比较");
  if (core_of_body(report.body) != core_of_body(prior.body)) {
    return say("上一年度报告的机关是“{}”，可能口径不同", prior.body);
  }
  return {};
}

Outcome not_compared(const Case& in, std::string why) {
  const bool unread = in.prior == nullptr && !in.prior_trouble.empty();
  return unread ? Outcome::cannot_tell(std::move(why)) : Outcome::not_applicable(std::move(why));
}

std::string tables_not_comparable(const Case& in, std::string_view table) {
  std::string why = not_comparable(in);
  if (!why.empty()) return why;
  std::string here = unreadable_table(in.report, table);
  if (!here.empty()) return here;
  const std::string there = unreadable_table(*in.prior, table);
  return there.empty() ? std::string() : say("上一年度报告：{}", there);
}

std::string own_explanation(const Report& report, std::initializer_list<std::string_view> reasons,
                            std::initializer_list<std::string_view> matters) {
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    if (!contains_any(text, reasons)) continue;
    Span last;
    for (const Clause& clause : clauses_of(text)) {
      if (clause.sentence == last) continue;
      last = clause.sentence;
      const std::string_view sentence = text.substr(last.begin, last.size());
      if (contains_any(sentence, reasons) && contains_any(sentence, matters)) {
        return std::string(sentence);
      }
    }
  }
  return {};
}

Evidence of_last_year(const StatutoryTable& table, std::string_view row, std::string_view column,
                      std::string label) {
  Where where = where_of(table);
  where.row = row;
  where.column = column;
  return {std::move(label), table.cell(row, column).text, kInLastYear, where};
}

}  // namespace gouji
