// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook for people who review many reports: a row for every report, the findings, and a list
// to tick off of what no machine can judge; and as data, what was checked and what could not be
// told, and the figures of all reports in one table. With weights, the deduction of each report.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/language/language.h"
#include "cli/memory/scoring/deduction.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/human-checks.h"
#include "cli/render/look-first.h"
#include "cli/render/place-words.h"
#include "cli/render/review-words.h"
#include "cli/render/run-words.h"
#include "cli/render/silence-words.h"
#include "cli/render/xlsx/workbook.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Row = std::vector<SheetCell>;
using Kind = SheetCell::Kind;

SheetCell text(std::string_view words) { return {std::string(words)}; }

SheetCell number(std::size_t count) { return {std::to_string(count), Kind::kNumber}; }

std::string shown_word(Severity severity) { return std::string(shown(severity)); }

SheetCell severity_cell(Severity severity) {
  constexpr Kind kKinds[] = {Kind::kInfo, Kind::kWarning, Kind::kError};
  return {std::string(shown(severity)), kKinds[static_cast<std::size_t>(severity)]};
}

/// Empty without a place in print.
SheetCell place_cell(const Place& place) {
  if (place.line > 0) return {std::to_string(place.line), Kind::kLine};
  return place.page() > 0 ? SheetCell{std::to_string(place.page()), Kind::kPage} : SheetCell{};
}

/// Empty if there are none.
SheetCell points_cell(const std::optional<Decimal>& points) {
  return points ? SheetCell{to_string(*points), Kind::kNumber} : SheetCell{};
}

/// The body; the name of the file for documents that are not reports or state no body.
std::string called(const CheckedDocument& document) {
  if (document.report && !document.report->body.empty()) return document.report->body;
  return document.path.substr(document.path.rfind('/') + 1);
}

// First columns of every row.
constexpr std::size_t kBody = 0, kOpening = 2;

std::vector<SheetColumn> opening(std::size_t width_of_body) {
  return {{say("机关"), width_of_body}, {say("年度"), 7}};
}

Row row_for(const CheckedDocument& document) {
  const ReportFacts facts = document.report.value_or(ReportFacts{});
  return {{called(document)},
          {facts.year ? std::to_string(*facts.year) : std::string(), Kind::kNumber}};
}

/// Widths of printed columns add up to what fits across a page in legible letters.
Sheet sheet_of(std::string name, std::size_t width_of_body, std::vector<SheetColumn> printed,
               std::vector<SheetColumn> others) {
  Sheet sheet{std::move(name), opening(width_of_body), {}};
  for (SheetColumn& each : printed) sheet.columns.push_back(std::move(each));
  sheet.printed = sheet.columns.size();
  for (SheetColumn& each : others) sheet.columns.push_back(std::move(each));
  return sheet;
}

void add_row(Sheet& sheet, Row row, std::vector<SheetCell> rest) {
  row.insert(row.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
  sheet.rows.push_back(std::move(row));
}

/// The path from the workbook to the document, as both are given; empty if it would lead through
/// folders that nobody named, or if one of them is not a file.
std::string file_link(const CheckedDocument& document, const RenderOptions& options) {
  const std::filesystem::path file(document.path), folder(options.folder);
  const bool archived = document.path.find("!/") != std::string::npos;
  if (folder.empty() || archived || document.path == "-") return {};
  if (file.is_absolute() != folder.is_absolute()) return {};
  const std::filesystem::path from = folder.lexically_normal();
  if (*from.begin() == "..") return {};
  return file.lexically_normal().lexically_relative(from).string();
}

using Findings = std::vector<const PlacedFinding*>;

/// The findings that the workbook lists.
Findings listed(const CheckedDocument& document, const RenderOptions& options) {
  Findings out;
  for (const PlacedFinding& each : document.findings) {
    if (!options.for_body || open(each.standing)) out.push_back(&each);
  }
  return out;
}

std::string review_of(const PlacedFinding& finding, const RenderOptions& options) {
  if (!options.for_body) return say_standing(finding);
  return finding.standing == Standing::kNew ? std::string() : in_words(finding.standing);
}

/// Matching rows in the sheet of reports and in that of findings.
struct Rows {
  std::vector<const CheckedDocument*> order;
  std::vector<std::size_t> first;  // row of findings, by document
};

Sheet findings_sheet(Rows& rows, const RenderOptions& options) {
  Sheet sheet = sheet_of(say("问题"), 18,
                         {{say("严重程度"), 8},
                          {say("代码"), 6},
                          {say("规则"), 14},
                          {say("页或行"), 9},
                          {say("位置"), 18},
                          {say("问题"), 38},
                          {say("左边"), 8},
                          {say("右边"), 8},
                          {say("建议"), 14},
                          {say("复核"), 10},
                          {say("编号"), 11}},
                         {{say("依据"), 30}, {say("文件"), 30}});
  const bool scoring = !options.weights.empty();
  if (scoring) sheet.columns.push_back({say("扣分")});
  for (std::size_t i = 0; i < rows.order.size(); ++i) {
    const CheckedDocument& document = *rows.order[i];
    rows.first.push_back(sheet.rows.size());
    const auto add = [&](std::vector<SheetCell> cells, const std::string& basis,
                         const std::optional<Decimal>& points) {
      const std::size_t row = sheet.rows.size();
      sheet.links.push_back({row, kBody, say("报告"), i});
      cells.insert(cells.end(), {text(basis), text(document.path)});
      if (std::string file = file_link(document, options); !file.empty()) {
        sheet.links.push_back({row, kOpening + cells.size() - 1, {}, 0, std::move(file)});
      }
      if (scoring) cells.push_back(points_cell(points));
      add_row(sheet, row_for(document), std::move(cells));
    };
    const auto add_words = [&](SheetCell severity, std::string_view what,
                               const std::string& words) {
      add({std::move(severity), {}, text(what), {}, {}, text(words), {}, {}, {}, {}, {}}, {}, {});
    };
    if (document.status == Status::kDuplicate) {
      add_words({}, shown(document.status), say("与 {} 内容相同，不再列出", document.same_as));
    }
    const std::string trouble = trouble_of(document, options.require_report);
    if (!trouble.empty())
      add_words(severity_cell(Severity::kError), shown(document.status), trouble);
    for (const std::string& correction : corrections(document, options.for_body)) {
      add_words({}, say("人工更正"), correction);
    }
    if (const std::string silence = say_silence(document); !silence.empty()) {
      add_words({}, silence, say_unchecked(document));
    }
    const ReportFacts facts = document.report.value_or(ReportFacts{});
    for (const PlacedFinding* each : listed(document, options)) {
      const PlacedFinding& finding = *each;
      add({severity_cell(finding.severity), text(finding.rule->code), text(title_of(*finding.rule)),
           place_cell(finding.place), text(spoken_where(finding.where, facts)),
           text(finding.message), SheetCell{finding.left, Kind::kNumber},
           SheetCell{finding.right, Kind::kNumber}, text(finding.suggestion),
           text(review_of(finding, options)), text(short_name(finding))},
          std::string(basis_of(*finding.rule)), points_of(document, finding, options.weights));
    }
  }
  return sheet;
}

/// Null if nothing is open.
const PlacedFinding* worst_of(const CheckedDocument& document) {
  const PlacedFinding* worst = nullptr;
  for (const PlacedFinding& each : document.findings) {
    if (open(each.standing) && (worst == nullptr || each.severity > worst->severity)) worst = &each;
  }
  return worst;
}

/// The most serious result of a document, in a few words.
std::string gist(const CheckedDocument& document, const RenderOptions& options) {
  if (document.status == Status::kDuplicate) {
    return say("与 {} 内容相同，不再列出", document.same_as);
  }
  if (std::string trouble = trouble_of(document, options.require_report); !trouble.empty()) {
    return trouble;
  }
  if (const PlacedFinding* worst = worst_of(document)) return sentence(*worst);
  return say_unchecked(document);
}

std::string state(const CheckedDocument& document) {
  std::string silence = say_silence(document);
  return silence.empty() ? std::string(shown(document.status)) : silence;
}

/// Every document in one row.
Sheet reports_sheet(const Rows& rows, std::size_t rows_of_findings, const RenderOptions& options) {
  std::vector<SheetColumn> columns = {{say("状态"), 16},
                                      {shown_word(Severity::kError), 7},
                                      {shown_word(Severity::kWarning), 7},
                                      {shown_word(Severity::kInfo), 7},
                                      {say("未能核对"), 10}};
  const bool scoring = !options.weights.empty();
  if (scoring) columns.push_back({say("扣分"), 8});
  columns.insert(columns.end(), {{say("最严重的问题"), 40}, {say("编号"), 12}, {say("文件"), 30}});
  Sheet sheet = sheet_of(say("报告"), 26, std::move(columns), {});
  for (std::size_t i = 0; i < rows.order.size(); ++i) {
    const CheckedDocument& document = *rows.order[i];
    const bool unread = counts_as_unreadable(document.status);
    const PlacedFinding* worst = worst_of(document);
    std::vector<SheetCell> cells = {
        text(state(document)), number(count_of(document, Severity::kError)),
        number(count_of(document, Severity::kWarning)), number(count_of(document, Severity::kInfo)),
        unread ? SheetCell{} : number(count_of(document, Verdict::kCannotTell))};
    if (scoring) {
      const auto points = deduction(document, options.weights);
      cells.push_back(points ? points_cell(points) : text(say("未计扣分")));
    }
    cells.insert(cells.end(),
                 {text(gist(document, options)),
                  worst == nullptr ? SheetCell{} : text(short_name(*worst)), text(document.path)});
    const std::size_t end = i + 1 < rows.first.size() ? rows.first[i + 1] : rows_of_findings;
    const std::size_t id = kOpening + cells.size() - 2;
    if (rows.first[i] < end) sheet.links.push_back({i, kBody, say("问题"), rows.first[i]});
    if (worst != nullptr) {
      // Findings are last among the rows of a document.
      const Findings all = listed(document, options);
      const auto at =
          end - static_cast<std::size_t>(all.end() - std::find(all.begin(), all.end(), worst));
      sheet.links.push_back({i, id, say("问题"), at});
    }
    if (std::string file = file_link(document, options); !file.empty()) {
      sheet.links.push_back({i, id + 1, {}, 0, std::move(file)});
    }
    add_row(sheet, row_for(document), std::move(cells));
  }
  return sheet;
}

std::string source_of(const StatedFact& fact, const ReportFacts& facts) {
  if (!fact.where.table.empty()) return name_of_table(fact.where.table, facts);
  return fact.where.section.empty() ? say("正文") : say("正文第{}部分", fact.where.section);
}

Sheet facts_sheet(const Documents& documents) {
  Sheet sheet = sheet_of(say("数据"), 22,
                         {{say("出处"), 12},
                          {say("位置"), 28},
                          {say("项目"), 26},
                          {say("数值"), 12},
                          {say("单位"), 7},
                          {say("原文"), 20},
                          {say("约数"), 7},
                          {say("口径"), 10},
                          {say("页或行"), 9}},
                         {{say("键"), 34}, {say("文件"), 30}});
  for (const CheckedDocument& document : documents) {
    const ReportFacts facts = document.report.value_or(ReportFacts{});
    for (const StatedFact& fact : document.facts) {
      add_row(sheet, row_for(document),
              {text(source_of(fact, facts)), text(spoken_where(fact.where, facts)),
               text(fact.subject), SheetCell{fact.value, Kind::kNumber}, text(fact.unit),
               text(fact.text), text(fact.exact ? "" : say("是")), text(fact.scope),
               place_cell(fact.place), text(key_of(fact.where)), text(document.path)});
    }
  }
  return sheet;
}

/// A rule that failed with all its findings set aside: left out for the body.
bool is_left_out(const CheckedDocument& document, const Rule& rule, const RenderOptions& options) {
  bool any = false;
  for (const PlacedFinding& each : document.findings) {
    if (each.rule != &rule) continue;
    if (open(each.standing)) return false;
    any = true;
  }
  return any && options.for_body;
}

Sheet coverage_sheet(const Documents& documents, const RenderOptions& options) {
  Sheet sheet =
      sheet_of(say("核对情况"), 26,
               {{say("代码"), 7}, {say("规则"), 32}, {say("结果"), 12}, {say("原因"), 74}},
               {{say("文件"), 30}});
  for (const CheckedDocument& document : documents) {
    for (const RuleResult& result : document.coverage) {
      if (is_left_out(document, *result.rule, options)) continue;
      const std::string reason = result.selected ? result.reason : std::string();
      add_row(sheet, row_for(document),
              {text(result.rule->code), text(title_of(*result.rule)),
               text(result.selected ? std::string(shown(result.verdict)) : say("未选用")),
               text(reason), text(document.path)});
    }
  }
  return sheet;
}

/// The same questions for each report, after the rules that could not tell.
Sheet human_sheet(const Documents& documents) {
  Sheet sheet =
      sheet_of(say("人工核对"), 22,
               {{say("事项"), 56}, {say("依据或原因"), 42}, {say("结论"), 12}, {say("备注"), 28}},
               {{say("文件"), 30}});
  sheet.columns[kOpening + 2].choices = {say("符合"), say("不符合"), say("不适用")};
  for (const CheckedDocument& document : documents) {
    if (document.status != Status::kChecked) continue;
    const auto add = [&](std::string matter, std::string_view why) {
      add_row(sheet, row_for(document),
              {SheetCell{std::move(matter)}, text(why), {}, {}, text(document.path)});
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
  Sheet sheet{say("未核对的文件"), {{say("文件"), 70}, {say("原因"), 20}, {say("说明"), 70}}, {}};
  for (const SkippedFile& file : facts.skipped) {
    sheet.rows.push_back({text(file.path), text(shown(file.reason)), text(file.detail)});
  }
  for (const UsedFile& file : facts.used_files) {
    sheet.rows.push_back({text(file.file), text(say("设置")), text(say_used(file))});
  }
  for (const std::string& remark : facts.remarks) {
    sheet.rows.push_back({text(""), text(say("说明")), text(plain(remark))});
  }
  return sheet;
}

}  // namespace

Expected<std::string> render_xlsx(const Documents& documents, const RenderOptions& options) {
  Rows rows{by_urgency(documents, options.weights), {}};
  Sheet findings = findings_sheet(rows, options);
  std::vector<Sheet> sheets;
  sheets.push_back(reports_sheet(rows, findings.rows.size(), options));
  sheets.push_back(std::move(findings));
  sheets.push_back(human_sheet(documents));
  const RunFacts& facts = options.facts;
  if (!facts.skipped.empty() || !facts.used_files.empty() || !facts.remarks.empty()) {
    sheets.push_back(skipped_sheet(facts));
  }
  sheets.push_back(coverage_sheet(documents, options));
  sheets.push_back(facts_sheet(documents));
  return write_workbook(say("政府信息公开工作年度报告核对结果"), sheets);
}

extern const Format xlsx_format = {
    .name = "xlsx",
    .ending = ".xlsx",
    .title = "Excel 工作簿：报告、问题、人工核对、数据；xlsx=文件夹/ 每个机关一份",
    .needs = {.facts = true},
    .for_terminals = false,
    .render = render_xlsx,
    .foldered = true,
    .unavailable = workbook_unavailable,
};

}  // namespace gouji
