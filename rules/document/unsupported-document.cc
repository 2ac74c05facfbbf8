// SPDX-License-Identifier: GPL-3.0-or-later
// Says that a document is no annual report, or one in a form that is not supported, so that
// silence is not taken for praise. What it is was told in reading.
#include "rules/rule.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (report.kind == DocumentKind::kAnnualReport) return Outcome::pass();
  if (report.kind == DocumentKind::kNoText) return Outcome::not_applicable(report.kind_reason);
  Finding finding;
  finding.message = report.kind_reason;
  finding.at = report.title_at;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule unsupported_document = {
    .code = "D03",
    .name = "unsupported-document",
    .severity = Severity::kInfo,
    .title = "非年度报告或不支持的版式",
    .title_en = "Not an annual report, or an unsupported form",
    .basis = "国办公开办函〔2019〕60号（2019、2020年度）；国办公开办函〔2021〕30号（2021年度起）",
    .check = check,
    .any_document = true,
};

}  // namespace gouji
