// SPDX-License-Identifier: GPL-3.0-or-later
// Checked documents made by hand, one of each kind, for tests of renderers. Their rules are made
// up as well, so that a change of a real rule changes no golden here.
#pragma once

#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji::test {

inline const Rule kSum = {"A94",      "sample-sum",  Severity::kError,
                          "合计错误", "Wrong total", "《政府信息公开工作年度报告格式》",
                          nullptr};
inline const Rule kPlan = {"Y93",
                           "sample-plan",
                           Severity::kWarning,
                           "计划年份错误",
                           "Wrong year of the plan",
                           "《政府信息公开条例》第五十条",
                           nullptr};
inline const Rule kBlank = {"T97", "sample-blank", Severity::kInfo, "单元格空白", "Blank cells",
                            "",    nullptr};
inline const Rule kPrior = {"X91", "sample-prior", Severity::kError, "上年结转不符", "Carried in",
                            "",    nullptr};

inline Place on_page(std::uint32_t page, const Rect& box) { return {{{page, box}}, 0}; }

inline CheckedDocument sample_report() {
  CheckedDocument document;
  document.path = "reports/洪湾区.pdf";
  document.sha256 = "00ff";
  document.status = Status::kChecked;
  document.report =
      ReportFacts{"洪湾区人民政府2023年政府信息公开工作年度报告",
                  "洪湾区人民政府",
                  2023,
                  "2023-01-01",
                  "2023-12-31",
                  "2021",
                  {{"t2", "表二", "2021"}, {"t3", "表三", "2019"}, {"t4", "表四", ""}},
                  5,
                  5};
  document.findings = {
      {&kSum,
       Severity::kError,
       "行政复议：结果维持10 + 结果纠正1 = 11，总计填报0",
       on_page(4, {208.125, 437.86, 236.24, 480}),
       {"四", "t4", "cases", "review.total"},
       "11",
       "0",
       {{"结果维持",
         "10",
         {"", "t4", "cases", "review.upheld"},
         on_page(4, {85.9, 437.9, 121.1, 480})},
        {"结果纠正",
         "1",
         {"", "t4", "cases", "review.corrected"},
         on_page(4, {121.1, 437.9, 150, 480})}},
       "总计应为11",
       "0123456789abcdef"},
      {&kPlan,
       Severity::kWarning,
       "报告年度为2023年，下一步计划仍写2023年",
       {{{4, {90, 700, 510, 714}}, {5, {90, 72, 200, 86}}}, 0},
       {"五", "", "", ""},
       "",
       "",
       {{"计划",
         "2023年，我区将继续\x1b[31m加大公开力度",
         {"五", "", "", ""},
         on_page(4, {90, 700, 510, 714})}},
       "",
       "fedcba9876543210"},
  };
  document.coverage = {{&kSum, Verdict::kFail, "", true},
                       {&kBlank, Verdict::kCannotTell, "表四没有读全", true},
                       {&kPrior, Verdict::kNotApplicable, "未提供上一年度报告", true},
                       {&kPlan, Verdict::kFail, "", true}};
  return document;
}

inline CheckedDocument sample_text() {
  CheckedDocument document;
  document.path = "街道.txt";
  document.sha256 = "aa";
  document.status = Status::kChecked;
  document.report = ReportFacts{"",
                                "",
                                std::nullopt,
                                "2020-01-01",
                                "",
                                "",
                                {{"t2", "表二", ""}, {"t3", "表三", ""}, {"t4", "表四", ""}},
                                0,
                                0};
  PlacedFinding finding;
  finding.rule = &kBlank;
  finding.severity = Severity::kInfo;
  finding.message = "表三有8个单元格空白";
  finding.place = {{}, 37};
  for (int i = 0; i < 8; ++i) {
    finding.evidence.push_back({"第" + std::to_string(i + 1) + "格", "", {}, {{}, 37}});
  }
  finding.fingerprint = "1";
  document.findings = {finding};
  document.coverage = {{&kSum, Verdict::kPass, "", true},
                       {&kBlank, Verdict::kFail, "", true},
                       {&kPrior, Verdict::kNotApplicable, "本次未选用这条规则", false},
                       {&kPlan, Verdict::kPass, "", true}};
  return document;
}

inline CheckedDocument sample_unreadable() {
  CheckedDocument document;
  document.path = "坏\xff文件\n.pdf";
  document.status = Status::kUnreadable;
  document.error = "文件是空的（0 字节）";
  document.coverage = {{&kSum, Verdict::kCannotTell, "文件未能读取", true},
                       {&kPlan, Verdict::kCannotTell, "文件未能读取", true}};
  return document;
}

inline CheckedDocument sample_other() {
  CheckedDocument document;
  document.path = "预算.pdf";
  document.sha256 = "bb";
  document.status = Status::kNotAReport;
  document.report = ReportFacts{"部门预算公开",
                                "",
                                2025,
                                "",
                                "",
                                "2021",
                                {{"t2", "表二", ""}, {"t3", "表三", ""}, {"t4", "表四", ""}},
                                13,
                                10};
  document.coverage = {{&kSum, Verdict::kNotApplicable, "不是年度报告", true}};
  return document;
}

/// Whatever a report, a file name or a rule may hold to get out of the text that it is.
inline std::string hostile_text() {
  std::string text =
      "=HYPERLINK(\"http://example.org\",\"点\")<script>alert(1)</script>]]>--><!--&amp;'\""
      "\n::error::甲\r\n##[error]乙 ##vso[task.complete]丙 \t`丁`|[戊](http://example.org)*己*"
      "\x1b[31m庚\x1b]0;辛\x07\xc2\x9b"
      "31m壬\u202e癸\u2066\u200f\u2028子\\u0041%0A$1_丑_"
      "\xff\xfe寅";
  text += '\0';
  return text + "尾";
}

/// A report that holds it wherever outputs show words of a document, and a file that cannot be
/// read. Their paths open with what a build server takes for an order.
inline std::vector<CheckedDocument> hostile_documents() {
  const std::string text = hostile_text();
  CheckedDocument report = sample_report();
  report.path = "::error::甲/" + text + ".pdf";
  report.report->title = report.report->body = text;
  report.report->notes = {text};
  for (PlacedFinding& finding : report.findings) {
    finding.message = finding.left = finding.right = finding.suggestion = text;
    for (PlacedEvidence& evidence : finding.evidence) evidence.label = evidence.text = text;
  }
  for (RuleResult& result : report.coverage) {
    if (!result.reason.empty()) result.reason = text;
  }
  report.findings[1].standing = Standing::kDismissed;
  report.findings[1].remark = {text, text, text};
  report.corrected = {{{"", "t3", "received", "total"}, text, text, text, {text, text, text}}};
  StatedFact fact;
  fact.where = {"三", "t3", "received", "total"};
  fact.subject = fact.value = fact.unit = fact.text = fact.scope = text;
  report.facts = {fact};
  CheckedDocument unreadable = sample_unreadable();
  unreadable.path = "##[error]" + text;
  unreadable.error = text;
  return {report, unreadable};
}

/// One finding confirmed, one dismissed, one cell corrected.
inline CheckedDocument reviewed_report() {
  CheckedDocument document = sample_report();
  document.findings[0].standing = Standing::kConfirmed;
  document.findings[0].remark = {"", "张三", "2024-02-01"};
  document.findings[1].standing = Standing::kDismissed;
  document.findings[1].remark = {"原文引用\x1b[31m上级文件", "李四", "2024-02-02"};
  document.corrected = {{{"", "t3", "received", "total"},
                         "表三新收·总计",
                         "1l",
                         "11",
                         {"扫描不清", "张三", "2024-02-01"}}};
  return document;
}

inline std::vector<CheckedDocument> sample_documents() {
  return {sample_report(), sample_text(), sample_unreadable(), sample_other()};
}

}  // namespace gouji::test
