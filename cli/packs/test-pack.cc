// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/packs/test-pack.h"

#include <algorithm>

#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/edition/ids.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"

namespace gouji {
namespace {

/// The newest edition for which the rule holds.
const Edition& edition_of(const LocalRule& rule) {
  const auto& all = built_in_editions()->all;
  const auto fits = [&](const Edition& edition) {
    const bool year = rule.first_year == 0 || (edition.first_year <= rule.last_year &&
                                               rule.first_year <= edition.last_year);
    if (rule.kind != LocalRule::Kind::kSum) return year;
    const TableDef* form = edition.table(rule.table);
    return year && form != nullptr && has_terms(rule, *form);
  };
  const auto found = std::find_if(all.rbegin(), all.rend(), fits);
  return found != all.rend() ? *found : all.back();
}

int year_of(const LocalRule& rule, const Edition& edition) {
  return rule.first_year == 0 ? edition.first_year : std::max(rule.first_year, edition.first_year);
}

/// A report whose sections hold a sentence each, and the sample in the place of one.
Outcome check_prose(const LocalRule& rule, const std::string& sample) {
  const Edition& edition = edition_of(rule);
  const int year = year_of(rule, edition);
  std::string text = "岚浦县水利局" + std::to_string(year) + "年政府信息公开工作年度报告\n\n";
  const std::string wanted =
      rule.section.empty() ? edition.section(kOverviewSection)->number : rule.section;
  for (const SectionDef& section : edition.sections) {
    text += section.number + "、" + section.title + "\n\n";
    text += (section.number == wanted ? sample : "本部分另行说明。") + "\n\n";
  }
  Report report = recognize(lay_out_text(text), built_in_editions(), year);
  report.kind = DocumentKind::kAnnualReport;  // it has no tables
  const BodyType body = rule.bodies.empty() ? BodyType{} : rule.bodies.front();
  return check_local(rule, {.report = report, .body = body});
}

Outcome check_cells(const LocalRule& rule, const PackSample& sample) {
  const auto figure = [&](const std::string& row, const std::string& column) {
    LocalFigure out;
    out.label = rule.each_column ? row : column;
    const auto said = sample.cells.find(row + '.' + column);
    out.number = said == sample.cells.end() ? Decimal{} : parse_decimal(said->second);
    return out;
  };
  return check_local_sum(rule, *edition_of(rule).table(rule.table), figure);
}

}  // namespace

PackTest test_pack(const std::vector<PackRule>& rules, const std::string& file) {
  PackTest test;
  for (const PackRule& each : rules) {
    const LocalRule& rule = *each.rule;
    std::size_t wrong = 0;
    std::string lines;
    for (const PackSample& sample : each.samples) {
      const Outcome outcome = rule.kind == LocalRule::Kind::kSum ? check_cells(rule, sample)
                                                                 : check_prose(rule, sample.text);
      const Verdict expected = sample.passes ? Verdict::kPass : Verdict::kFail;
      if (outcome.verdict() == expected) continue;
      ++wrong;
      std::string what = outcome.reason();
      if (!outcome.findings().empty()) what = outcome.findings().front().message;
      lines += sample.passes ? say("{} 第 {} 行：应当合格，却有：{}\n", file, sample.line, what)
                             : say("{} 第 {} 行：应有问题，却没有{}\n", file, sample.line,
                                   what.empty() ? "" : say("（{}）", what));
    }
    test.all_right = test.all_right && wrong == 0;
    test.text += wrong == 0
                     ? say("{} {}：{} 个样例都对\n", rule.code, rule.title, each.samples.size())
                     : say("{} {}：{} 个样例，{} 个不对\n", rule.code, rule.title,
                           each.samples.size(), wrong);
    test.text += lines;
  }
  return test;
}

}  // namespace gouji
