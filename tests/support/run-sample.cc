// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run-sample.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/registry.h"
#include "tests/support/catch.h"

namespace gouji::test {
namespace {

Report report_of(const Flow& flow) { return recognize(flow, built_in_editions()); }

Checked check(Report report, const std::optional<Report>& prior, const Given& given) {
  Checked checked;
  checked.report = std::move(report);
  const Case one{checked.report, prior ? &*prior : nullptr, given.body,
                 given.scope,    given.published,           given.deadline};
  checked.assessments = assess(one, all_rules());
  return checked;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "提示";
    case Severity::kWarning:
      return "警告";
    case Severity::kError:
      return "错误";
  }
  return "";
}

/// The text at the place, shortened.
std::string quote(const Report& report, Span at) {
  constexpr std::size_t kShown = 20;
  const std::string text = normalize(report.source->view(at)).text;
  std::size_t position = 0;
  for (std::size_t i = 0; i < kShown && position < text.size(); ++i) next_code(text, position);
  return "「" + text.substr(0, position) + (position < text.size() ? "…" : "") + "」";
}

std::string place(const Report& report, const Finding& finding) {
  const Where& where = finding.where;
  if (!where.table.empty()) {
    std::string key = where.table;
    if (!where.row.empty()) key += "." + where.row;
    if (!where.column.empty()) key += "." + where.column;
    return key;
  }
  if (!finding.at.empty()) return quote(report, finding.at);
  return where.section.empty() ? "全文" : "第" + where.section + "部分";
}

}  // namespace

Checked check_as_text(const BuiltSample& sample) {
  std::optional<Report> prior;
  if (sample.prior) prior = report_of(lay_out_text(print_as_text(*sample.prior)));
  return check(report_of(lay_out_text(print_as_text(sample.report))), prior, sample.given);
}

Checked check_as_pdf(const BuiltSample& sample) { return check_as_pdf(sample, {}); }

Checked check_as_pdf(const BuiltSample& sample, TypesetOptions options) {
  const auto read = [](const MadeUpReport& report, const TypesetOptions& as) {
    const Expected<Pdf> pdf = read_pdf(typeset(report, as));
    REQUIRE(pdf.has_value());
    return report_of(lay_out(*pdf));
  };
  options.scan = sample.print == Print::kScan;
  if (sample.print == Print::kGarbled) options.pdf.damage = MapDamage::kPrivateUse;
  std::optional<Report> prior;
  if (sample.prior) prior = read(*sample.prior, {});
  return check(read(sample.report, options), prior, sample.given);
}

std::string codes_of(const Checked& checked) {
  std::string codes;
  for (const Assessment& assessment : checked.assessments) {
    for (std::size_t i = 0; i < assessment.outcome.findings().size(); ++i) {
      codes += (codes.empty() ? "" : " ") + std::string(assessment.rule->code);
    }
  }
  return codes;
}

std::string print_findings(const Checked& checked) {
  std::string text;
  for (const Assessment& assessment : checked.assessments) {
    for (const Finding& finding : assessment.outcome.findings()) {
      const Severity severity = finding.severity.value_or(assessment.rule->severity);
      text += fmt::format("{} {} {}\n  {}\n", assessment.rule->code, severity_name(severity),
                          place(checked.report, finding), finding.message);
    }
  }
  return text;
}

std::string print_open(const Checked& checked) {
  std::string text;
  for (const Assessment& assessment : checked.assessments) {
    const Outcome& outcome = assessment.outcome;
    if (outcome.verdict() == Verdict::kPass || !outcome.findings().empty()) continue;
    text += fmt::format("{} {}\n", assessment.rule->code, outcome.reason());
  }
  return text;
}

}  // namespace gouji::test
