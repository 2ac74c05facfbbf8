// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
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

void Outcome::set_severity(Severity severity) {
  for (Finding& finding : findings_) finding.severity = severity;
}

namespace {

/// The outcome, as far as it stands for a document of which parts may be missing.
Outcome in_part(Outcome outcome, const Rule& rule, const Report& report) {
  const Verdict verdict = outcome.verdict();
  const bool both = rule.needs_whole == NeedsWhole::kForBoth;
  const bool uncertain =
      (verdict == Verdict::kFail && (both || rule.needs_whole == NeedsWhole::kToFail)) ||
      (verdict == Verdict::kPass && (both || rule.needs_whole == NeedsWhole::kToPass));
  if (report.incomplete.empty() || !uncertain) return outcome;
  return Outcome::cannot_tell(report.incomplete);
}

Outcome outcome_of(const Rule& rule, const Case& in) {
  return rule.local != nullptr ? check_local(*rule.local, in) : rule.check(in);
}

int turn_of(const Rule& rule) {
  GOUJI_ASSERT(rule.turn > 0);  // its finding names a cause
  return rule.turn;
}

/// Who states a fault, how grave the rules of the run say that it is, and which of them says so.
struct Statement {
  const Rule* rule = nullptr;
  Severity severity = Severity::kInfo;
  const Rule* gravest = nullptr;
  std::set<std::string_view> codes = {};  // of all of them
};
using Statements = std::map<std::string, Statement, std::less<>>;  // by cause

Statements statements_of(const std::vector<Assessment>& assessments) {
  Statements out;
  for (const Assessment& each : assessments) {
    for (const Finding& finding : each.outcome.findings()) {
      if (finding.cause.empty()) continue;
      Statement& statement = out[finding.cause];
      statement.codes.insert(each.rule->code);
      if (statement.rule == nullptr || turn_of(*each.rule) < turn_of(*statement.rule)) {
        statement.rule = each.rule;
      }
      const Severity severity = finding.severity.value_or(each.rule->severity);
      if (statement.gravest != nullptr && severity <= statement.severity) continue;
      statement.severity = severity;
      statement.gravest = each.rule;
    }
  }
  return out;
}

/// The finding of the rule that states a fault for all: who else does, and as grave as any says.
Finding as_stated(Finding finding, const Rule& rule, const Statement& statement,
                  const Severities& severities) {
  for (const std::string_view code : statement.codes) {
    if (code != rule.code) finding.also.emplace_back(code);
  }
  if (statement.severity <= finding.severity.value_or(rule.severity)) return finding;
  finding.severity = statement.severity;
  // The user asked for another one.
  if (severities.contains(&rule)) {
    finding.message += say("（级别按同一原因的 {}）", statement.gravest->code);
  }
  return finding;
}

/// The assessment without the findings that other rules state.
Assessment with_own_findings(const Assessment& whole, const Statements& statements,
                             const Severities& severities) {
  Outcome own;
  std::set<std::string_view> elsewhere;  // codes
  for (Finding finding : whole.outcome.findings()) {
    const auto stated = statements.find(finding.cause);
    if (stated == statements.end()) {
      own.find(std::move(finding));
    } else if (stated->second.rule != whole.rule) {
      elsewhere.insert(stated->second.rule->code);
    } else {
      own.find(as_stated(std::move(finding), *whole.rule, stated->second, severities));
    }
  }
  // Of an outcome with findings the reason is what could not be told besides.
  const std::string& doubt = whole.outcome.reason();
  const bool nothing_left = own.findings().empty();
  const std::string see = say("见 {}：同一原因", fmt::join(elsewhere, translated("、")));
  if (nothing_left && doubt.empty()) return {whole.rule, Outcome::not_applicable(see), true};
  if (nothing_left) own.doubt(say("{}；另{}", doubt, see));
  if (!nothing_left && !doubt.empty()) own.doubt(doubt);
  return {whole.rule, std::move(own), nothing_left};
}

void state_each_fault_once(std::vector<Assessment>& assessments, const Severities& severities) {
  const Statements statements = statements_of(assessments);
  if (statements.empty()) return;
  for (Assessment& each : assessments) {
    const auto& findings = each.outcome.findings();
    const bool shares = std::any_of(findings.begin(), findings.end(),
                                    [](const Finding& one) { return !one.cause.empty(); });
    if (shares) each = with_own_findings(each, statements, severities);
  }
}

/// What the user says of the rule goes before what rule and finding say.
Outcome with_severity(Outcome outcome, const Rule& rule, const Severities& severities) {
  const auto said = severities.find(&rule);
  if (said != severities.end()) outcome.set_severity(said->second);
  return outcome;
}

}  // namespace

std::vector<Assessment> assess(const Case& given, const std::vector<const Rule*>& rules,
                               const Severities& severities) {
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
      Outcome outcome = in_part(outcome_of(*rule, in), *rule, in.report);
      results.push_back({rule, with_severity(std::move(outcome), *rule, severities)});
    } else if (in.report.kind == DocumentKind::kNoText) {
      // It may well be a report: nobody can tell what stands in it.
      results.push_back({rule, Outcome::cannot_tell(in.report.kind_reason)});
    } else {
      results.push_back({rule, Outcome::not_applicable(in.report.kind_reason)});
    }
  }
  state_each_fault_once(results, severities);
  return results;
}

}  // namespace gouji
