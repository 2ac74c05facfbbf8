// SPDX-License-Identifier: GPL-3.0-or-later
// Each way in which printing offices disturb the labels of a table, through the whole chain as PDF
// and as text: what T04, T05 and T06 say of it, that no number is read under another key, and how
// many are read.
#include <functional>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/disturb-table.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

/// "T05 表三…" for each finding of T03 to T06 and D04.
std::string label_findings(const Checked& checked) {
  std::string out;
  for (const Assessment& assessment : checked.assessments) {
    const std::string_view code = assessment.rule->code;
    if (code != "D04" && (code < "T03" || code > "T06")) continue;
    for (const Finding& finding : assessment.outcome.findings()) {
      out += std::string(code) + " " + finding.message + "\n";
    }
  }
  return out;
}

void check(const std::string& edition, const std::function<void(Disturbed&)>& disturb,
           const std::string& findings, double least_read = 1) {
  Disturbed one = numbered_report(edition);
  disturb(one);
  BuiltSample sample;
  sample.report = one.report;
  for (const bool pdf : {true, false}) {
    INFO((pdf ? "as PDF" : "as text"));
    const Checked checked = pdf ? check_as_pdf(sample) : check_as_text(sample);
    CHECK(label_findings(checked) == findings);
    const std::vector<std::string> faults = faults_of(checked.report, one);
    INFO((faults.empty() ? "" : faults.front()));
    CHECK(faults.empty());
    CHECK(share_read(checked.report, one) >= least_read);
  }
}

TEST_CASE("labels: what alters none") {
  check(
      "2021", [](Disturbed&) {}, "");
  check(
      "2019", [](Disturbed&) {}, "");
  // Notes of a province's template.
  check(
      "2019",
      [](Disturbed& one) {
        relabel_column(one, "t2", "licensing", "previous_items",
                       "上一年项目数量（指2019年事项数）");
        relabel_column(one, "t2", "licensing", "decisions", "处理决定数量（指2020年办件量）");
        relabel_row(one, "t2", "regulations", "规章（设区的市、自治州人民政府应提供相关数据）");
      },
      "");
  // Line breaks and justified letters.
  check(
      "2021",
      [](Disturbed& one) {
        relabel_row(one, "t3", "granted", "（一） 予 以 公 开");
        relabel_column(one, "t3", "received", "total", "总 计");
        relabel_row(one, "t3", "not_processed.excessive", "4.无正当理由大量反复 申请");
      },
      "");
  // Sums printed beside the labels of groups.
  check(
      "2021",
      [](Disturbed& one) {
        add_row(one, "t3", "partly_granted", "（三）不予公开");
        add_row(one, "t3", "refused.administrative_query", "（四）无法提供", true);
      },
      "");
  // Label cells that the editor left unmerged, and one that means nothing.
  check(
      "2021",
      [](Disturbed& one) {
        split_label(one, "t3", "results_total");
        split_label(one, "t3", "partly_granted");
        add_spurious_cell(one);
      },
      "");
  // A figure with its note.
  check(
      "2021",
      [](Disturbed& one) {
        field_of(row_of(table_of(one.report, "t2"), "normative_documents"), "in_force") +=
            "（其中修订16件）";
      },
      "");
}

TEST_CASE("labels: the form of one edition in table 2, of the other in table 3") {
  Disturbed one = numbered_report("2021");
  Disturbed other = numbered_report("2019");
  table_of(one.report, "t3") = table_of(other.report, "t3");
  BuiltSample sample;
  sample.report = one.report;
  for (const Checked& checked : {check_as_pdf(sample), check_as_text(sample)}) {
    CHECK(label_findings(checked).empty());
    REQUIRE(checked.report.table("t3") != nullptr);
    CHECK(checked.report.table("t3")->edition->id == "2019");
    CHECK(checked.report.table("t2")->edition->id == "2021");
  }
}

TEST_CASE("labels: rows") {
  check(
      "2021",
      [](Disturbed& one) {
        relabel_row(one, "t3", "refused.prohibited_by_law", "2.其他法律行政止公开");
      },
      "T05 表三的行名印为“2.其他法律行政止公开”，格式为“2.其他法律行政法规禁止公开”\n");
  check(
      "2021",
      [](Disturbed& one) { relabel_row(one, "t3", "refused.third_party", "4.涉及个人隐私"); },
      "T05 表三的行名印为“4.涉及个人隐私”，格式为“4.保护第三方合法权益”\n");
  check(
      "2021", [](Disturbed& one) { drop_row(one, "t3", "not_processed.repeated"); },
      "T04 表三缺少“重复申请”行\n", 0.95);
  check(
      "2019",
      [](Disturbed& one) {
        add_row(one, "t2", "coercion", "其他主动公开文件（以本机关名义印发）");
      },
      "T06 表二多出一行“其他主动公开文件（以本机关名义印发）”，统一格式没有这一行\n");
  check(
      "2021", [](Disturbed& one) { repeat_row(one, "t3", "refused.state_secret"); },
      "T06 表三的“1.属于国家秘密”一行印了两次\n", 0.95);
  check(
      "2021",
      [](Disturbed& one) {
        exchange_rows(one, "t3", "refused.state_secret", "refused.third_party");
      },
      "T05 表三的“属于国家秘密”行不在格式规定的位置\n"
      "T05 表三的“保护第三方合法权益”行不在格式规定的位置\n");
  check(
      "2021", [](Disturbed& one) { exchange_rows(one, "t2", "penalties", "coercion"); },
      "T05 表二的“行政处罚”行不在格式规定的位置\n");
}

TEST_CASE("labels: columns") {
  check(
      "2021", [](Disturbed& one) { relabel_column(one, "t3", "received", "research", "科研机够"); },
      "T05 表三的列名印为“科研机够”，格式为“科研机构”\n");
  check(
      "2021",
      [](Disturbed& one) { relabel_column(one, "t3", "received", "legal_service", "律师"); },
      "T05 表三的列名印为“律师”，格式为“法律服务机构”\n");
  check(
      "2021", [](Disturbed& one) { drop_column(one, "t3", "received", "public_welfare"); },
      "T04 表三缺少“社会公益组织”列\n", 0.85);
  check(
      "2021", [](Disturbed& one) { drop_column(one, "t4", "cases", "direct.upheld"); },
      "T04 表四缺少“结果维持”列\n", 0.99);
  check(
      "2021", [](Disturbed& one) { add_column(one, "t3", "received", "other", "其他组织合计"); },
      "T06 表三多出一列“其他组织合计”，统一格式没有这一列\n");
  check(
      "2021",
      [](Disturbed& one) { exchange_columns(one, "t3", "received", "company", "public_welfare"); },
      "T05 表三的“商业企业”列不在格式规定的位置\nT05 "
      "表三的“科研机构”列不在格式规定的位置\n");
  check(
      "2021",
      [](Disturbed& one) {
        exchange_columns(one, "t2", "normative_documents", "issued", "repealed");
      },
      "T05 表二的“本年制发件数”列不在格式规定的位置\n");
  check("2021", exchange_groups, "T05 表四“未经复议直接起诉”的各列不在格式规定的位置\n");
}

}  // namespace
}  // namespace gouji::test
