// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/assess.h"

#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "rules/privacy/shared-personal-numbers.h"

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

}  // namespace

std::vector<Assessment> assess(const Case& given, const std::vector<const Rule*>& rules) {
  Case in = given;
  if (in.body == BodyType{}) in.body = body_type_of(in.report.body);
  const bool readable = in.report.kind == DocumentKind::kAnnualReport;
  std::vector<Assessment> results;
  results.reserve(rules.size());
  for (const Rule* rule : rules) {
    if (readable || rule->any_document) {
      results.push_back({rule, in_part(rule->check(in), *rule, in.report)});
    } else {
      results.push_back({rule, Outcome::not_applicable(in.report.kind_reason)});
    }
  }
  return results;
}

namespace {

/// FNV-1a, 64 bits: stable over platforms, and no secret is at stake.
class Hash {
 public:
  void add(std::string_view part) {
    for (const char c : part) step(static_cast<unsigned char>(c));
    step(0x1F);  // so that "a","bc" differs from "ab","c"
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void step(unsigned char byte) {
    value_ ^= byte;
    value_ *= 1099511628211ULL;
  }
  std::uint64_t value_ = 14695981039346656037ULL;
};

}  // namespace

std::string fingerprint(const Rule& rule, const Finding& finding, const Report& report) {
  Hash hash;
  hash.add(rule.code);
  hash.add(report.body);
  hash.add(report.year ? std::to_string(report.year->value) : "");
  hash.add(finding.where.section);
  hash.add(finding.where.table);
  hash.add(finding.where.row);
  hash.add(finding.where.column);
  // Masked: an identity number could be told from a hash by trying all that there are.
  hash.add(mask_personal_numbers(
      finding.at.empty() ? std::string() : normalize(report.source->view(finding.at)).text));
  return fmt::format("{:016x}", hash.value());
}

}  // namespace gouji
