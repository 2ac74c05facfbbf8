// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/duplicates.h"

#include <unordered_map>

#include "cli/base/read-bytes.h"
#include "cli/checked/words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// Status, rules of the run, their findings and severities.
std::string outcome_of(const CheckedDocument& document) {
  std::string out(keyword(document.status));
  for (const RuleResult& result : document.coverage) out += result.selected ? '+' : '-';
  for (const PlacedFinding& finding : document.findings) {
    out += finding.fingerprint;
    out += keyword(finding.severity);
  }
  return out;
}

}  // namespace

void ask_for_digests(std::vector<Input>& inputs) {
  std::unordered_map<std::uint64_t, std::size_t> of_size;
  for (const Input& input : inputs) ++of_size[input.size];
  for (Input& input : inputs) input.with_digest = input.size > 0 && of_size[input.size] > 1;
}

void Duplicates::settle(CheckedDocument& document, std::uint32_t place, const std::string& scopes) {
  static const std::string empty = sha256({});
  if (document.sha256.empty() || document.sha256 == empty) return;
  const auto [at, is_new] = first_.try_emplace(
      std::tuple(document.sha256, place, outcome_of(document) + scopes), document.path);
  if (is_new) return;
  document.status = Status::kDuplicate;
  document.same_as = at->second;
  document.error.clear();
  document.fault = false;
  document.findings.clear();
  document.facts.clear();
  document.corrected.clear();
  document.pictures.clear();
  document.lines.clear();
  document.taken_away = document.lowered = document.corrected_away = 0;
  for (RuleResult& result : document.coverage) {
    if (!result.selected) continue;
    result.verdict = Verdict::kNotApplicable;
    result.reason = say("与 {} 内容相同，见该文件", document.same_as);
  }
}

}  // namespace gouji
