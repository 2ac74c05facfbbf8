// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook for people who review many reports: what was found, the figures of all reports in one
// table, what was checked and what could not be told, and a list to tick off of what no machine
// can judge. Where weights are given, what each report loses.
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/language.h"
#include "cli/render/findings.h"
#include "cli/render/human-checks.h"
#include "cli/render/review-words.h"
#include "cli/render/run-words.h"
#include "cli/render/silence-words.h"
#include "cli/render/words.h"
#include "cli/render/workbook.h"
#include "cli/scoring/deduction.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Row = std::vector<SheetCell>;
using Kind = SheetCell::Kind;

/// What every row opens with.
Row row_for(const CheckedDocument& document) {
  const ReportFacts facts = document.report.value_or(ReportFacts{});
  return {{document.path},
          {facts.body},
          {facts.year ? std::to_string(*facts.year) : std::string(), Kind::kNumber}};
}

std::vector<SheetColumn> columns(std::initializer_list<std::string> titles) {
  std::vector<SheetColumn> out = {{say("文件")}, {say("机关")}, {say("年度")}};
  for (const std::string& title : titles) out.push_back({title});
  return out;
}

SheetCell text(std::string_view words) { return {std::string(words)}; }

std::string shown_word(Severity severity) { return std::string(shown(severity)); }

SheetCell severity_cell(Severity severity) {
  constexpr Kind kKinds[] = {Kind::kInfo, Kind::kWarning, Kind::kError};
  return {std::string(shown(severity)), kKinds[static_cast<std::size_t>(severity)]};
}

/// Empty where there are none.
SheetCell points_cell(const std::optional<Decimal>& points) {
  return points ? SheetCell{to_string(*points), Kind::kNumber} : SheetCell{};
}

/// Every document once, by what it loses; last, those that are not scored.
Sheet deductions_sheet(const Documents& documents, const Weights& weights) {
  Sheet sheet{say("扣分"),
              columns({say("扣分"), shown_word(Severity::kError), shown_word(Severity::kWarning),
                       shown_word(Severity::kInfo), say("无法判断"), say("状态")}),
              {}};
  struct Scored {
    const CheckedDocument* document;
    std::optional<Decimal> points;
  };
  std::vector<Scored> all;
  for (const CheckedDocument& each : documents) all.push_back({&each, deduction(each, weights)});
  std::stable_sort(all.begin(), all.end(), [](const Scored& a, const Scored& b) {
    if (!a.points || !b.points) return a.points.has_value() && !b.points.has_value();
    return compare(*a.points, *b.points) > 0;
  });
  const auto number = [](std::size_t count) {
    return SheetCell{std::to_string(count), Kind::kNumber};
  };
  for (const auto& [document, points] : all) {
    Row row = row_for(*document);
    row.push_back(points ? points_cell(points) : text(say("未计扣分")));
    if (points) {
      row.insert(row.end(), {number(count_of(*document, Severity::kError)),
                             number(count_of(*document, Severity::kWarning)),
                             number(count_of(*document, Severity::kInfo)),
                             number(count_of(*document, Verdict::kCannotTell))});
    } else {
      row.insert(row.end(), {{}, {}, {}, {}});
    }
    row.push_back(text(shown(document->status)));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

Sheet findings_sheet(const Documents& documents, const RenderOptions& options) {
  Sheet sheet{
      say("问题"),
      columns({say("严重程度"), say("代码"), say("规则"), say("页或行"), say("位置"), say("问题"),
               say("左边"), say("右边"), say("建议"), say("依据"), say("复核"), say("编号")}),
      {}};
  const bool scoring = !options.weights.empty();
  if (scoring) sheet.columns.push_back({say("扣分")});
  for (const CheckedDocument* each : by_silence(documents)) {
    const CheckedDocument& document = *each;
    const auto add_words = [&](SheetCell severity, std::string_view what,
                               const std::string& words) {
      Row row = row_for(document);
      row.insert(
          row.end(),
          {std::move(severity), {}, text(what), {}, {}, text(words), {}, {}, {}, {}, {}, {}});
      if (scoring) row.emplace_back();
      sheet.rows.push_back(std::move(row));
    };
    if (document.status == Status::kDuplicate) {
      add_words({}, shown(document.status), say("与 {} 内容相同，不再列出", document.same_as));
    }
    const std::string trouble = trouble_of(document, options.require_report);
    if (!trouble.empty())
      add_words(severity_cell(Severity::kError), shown(document.status), trouble);
    for (const std::string& correction : corrections(document)) {
      add_words({}, say("人工更正"), correction);
    }
    if (const std::string silence = say_silence(document); !silence.empty()) {
      add_words({}, silence, say_unchecked(document));
    }
    for (const PlacedFinding& finding : document.findings) {
      Row row = row_for(document);
      row.insert(
          row.end(),
          {severity_cell(finding.severity), text(finding.rule->code), text(title_of(*finding.rule)),
           text(spoken_place(finding.place)), text(key_of(finding.where)), text(finding.message),
           SheetCell{finding.left, Kind::kNumber}, SheetCell{finding.right, Kind::kNumber},
           text(finding.suggestion), text(basis_of(*finding.rule)), text(say_standing(finding)),
           text(short_name(finding))});
      if (scoring) row.push_back(points_cell(points_of(document, finding, options.weights)));
      sheet.rows.push_back(std::move(row));
    }
  }
  return sheet;
}

std::string source_of(const StatedFact& fact) {
  if (fact.where.table == "t2") return say("表二");
  if (fact.where.table == "t3") return say("表三");
  if (fact.where.table == "t4") return say("表四");
  return fact.where.section.empty() ? say("正文") : say("正文第{}部分", fact.where.section);
}

Sheet facts_sheet(const Documents& documents) {
  Sheet sheet{say("数据"),
              columns({say("出处"), say("位置"), say("项目"), say("数值"), say("单位"), say("原文"),
                       say("约数"), say("口径"), say("页或行")}),
              {}};
  for (const CheckedDocument& document : documents) {
    for (const StatedFact& fact : document.facts) {
      Row row = row_for(document);
      row.insert(row.end(), {text(source_of(fact)), text(key_of(fact.where)), text(fact.subject),
                             SheetCell{fact.value, Kind::kNumber}, text(fact.unit), text(fact.text),
                             text(fact.exact ? "" : say("是")), text(fact.scope),
                             text(spoken_place(fact.place))});
      sheet.rows.push_back(std::move(row));
    }
  }
  return sheet;
}

Sheet coverage_sheet(const Documents& documents) {
  Sheet sheet{say("核对情况"), columns({say("代码"), say("规则"), say("结果"), say("原因")}), {}};
  for (const CheckedDocument& document : documents) {
    for (const RuleResult& result : document.coverage) {
      Row row = row_for(document);
      row.insert(row.end(),
                 {text(result.rule->code), text(title_of(*result.rule)),
                  text(result.selected ? std::string(shown(result.verdict)) : say("未选用")),
                  text(result.selected ? result.reason : std::string())});
      sheet.rows.push_back(std::move(row));
    }
  }
  return sheet;
}

/// Of each report the same questions, and before them the rules that could not tell.
Sheet human_sheet(const Documents& documents) {
  Sheet sheet{
      say("人工核对"), columns({say("事项"), say("依据或原因"), say("结论"), say("备注")}), {}};
  sheet.columns[5].choices = {say("符合"), say("不符合"), say("不适用")};
  for (const CheckedDocument& document : documents) {
    if (document.status != Status::kChecked) continue;
    const auto add = [&](std::string matter, std::string_view why) {
      Row row = row_for(document);
      row.insert(row.end(), {SheetCell{std::move(matter)}, text(why), {}, {}});
      sheet.rows.push_back(std::move(row));
    };
    for (const Untold& each : untold(document)) {
      add(say("{} {}：本程序无法判断", each.rule->code, title_of(*each.rule)), each.reason);
    }
    for (const HumanCheck& each : human_checks()) {
      add(std::string(translated(each.question)), std::string(translated(each.basis)));
    }
  }
  return sheet;
}

Sheet skipped_sheet(const RunFacts& facts) {
  Sheet sheet{say("未核对的文件"), {{say("文件")}, {say("原因")}, {say("说明")}}, {}};
  for (const SkippedFile& file : facts.skipped) {
    sheet.rows.push_back({text(file.path), text(shown(file.reason)), text(file.detail)});
  }
  for (const UsedFile& file : facts.used_files) {
    sheet.rows.push_back({text(file.file), text(say("设置")), text(say_used(file))});
  }
  return sheet;
}

}  // namespace

Expected<std::string> render_xlsx(const Documents& documents, const RenderOptions& options) {
  std::vector<Sheet> sheets = {findings_sheet(documents, options), facts_sheet(documents),
                               coverage_sheet(documents), human_sheet(documents)};
  if (!options.weights.empty()) sheets.push_back(deductions_sheet(documents, options.weights));
  if (!options.facts.skipped.empty() || !options.facts.used_files.empty()) {
    sheets.push_back(skipped_sheet(options.facts));
  }
  return write_workbook(say("政府信息公开工作年度报告核对结果"), sheets);
}

}  // namespace gouji
