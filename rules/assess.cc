// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess.h"

#include <utility>

#include "rules/local-rule.h"

namespace gouji {

Outcome Outcome::not_applicable(std::string reason) {
  Outcome out;
  out.verdict_ = Verdict::kNotApplicable;
  out.reason_ = std::move(reason);
  return out;
}

Outcome Outcome::cannot_tell(std::string reason) {
  Outcome out;
  out.verdict_ = Verdict::kCannotTell;
  out.reason_ = std::move(reason);
  return out;
}

Outcome Outcome::fail_elsewhere(std::string reason) {
  Outcome out;
  out.verdict_ = Verdict::kFail;
  out.reason_ = std::move(reason);
  return out;
}

void Outcome::find(Finding finding) {
  GOUJI_ASSERT(verdict_ != Verdict::kNotApplicable);
  verdict_ = Verdict::kFail;
  findings_.push_back(std::move(finding));
}

void Outcome::doubt(std::string reason) {
  GOUJI_ASSERT(verdict_ != Verdict::kNotApplicable);
  if (verdict_ == Verdict::kPass) verdict_ = Verdict::kCannotTell;
  // The first doubt is told; a later one would only say the same of another place.
  if (reason_.empty()) reason_ = std::move(reason);
}

namespace {

/// The outcome, as far as it stands for a document of which parts may be missing.
Outcome in_part(Outcome outcome, const Rule& rule, const Report& report) {
  const Verdict uncertain =
      rule.needs_whole == NeedsWhole::kToFail ? Verdict::kFail : Verdict::kPass;
  if (report.incomplete.empty() || rule.needs_whole == NeedsWhole::kNo ||
      outcome.verdict() != uncertain) {
    return outcome;
  }
  return Outcome::cannot_tell(report.incomplete);
}

Outcome outcome_of(const Rule& rule, const Case& in) {
  return rule.local != nullptr ? check_local(*rule.local, in) : rule.check(in);
}

}  // namespace

std::vector<Assessment> assess(const Case& given, const std::vector<const Rule*>& rules) {
  Case in = given;
  if (in.body == BodyType{}) in.body = body_type_of(in.report.body);
  for (const Rule* rule : rules) {
    if (rule->local == nullptr) continue;
    for (const auto& row : rule->local->rows)
      in.local_rows.push_back({rule->local->table, row.second});
  }
  const bool readable = in.report.kind == DocumentKind::kAnnualReport;
  std::vector<Assessment> results;
  results.reserve(rules.size());
  for (const Rule* rule : rules) {
    if (readable || rule->any_document) {
      results.push_back({rule, in_part(outcome_of(*rule, in), *rule, in.report)});
    } else if (in.report.kind == DocumentKind::kNoText) {
      // It may well be a report: nobody can tell what stands in it.
      results.push_back({rule, Outcome::cannot_tell(in.report.kind_reason)});
    } else {
      results.push_back({rule, Outcome::not_applicable(in.report.kind_reason)});
    }
  }
  return results;
}

}  // namespace gouji
