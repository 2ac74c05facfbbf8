// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked/checked-document.h"

#include <algorithm>
#include <array>

namespace gouji {
namespace {

/// Whether a rule needs more than the text: last year's report (X), the day of publication, the
/// type of the body, or pages, which plain text does not have.
bool asks_for_more_than_text(const Rule& rule) {
  constexpr std::array<std::string_view, 7> kOthers = {"D01", "D02", "D05", "N04",
                                                       "S10", "T13", "Y09"};
  return rule.code.starts_with('X') ||
         std::find(kOthers.begin(), kOthers.end(), rule.code) != kOthers.end();
}

}  // namespace

bool could_tell(const RuleResult& result) {
  if (!result.selected || result.stated_elsewhere) return false;
  if (result.verdict == Verdict::kNotApplicable) return !asks_for_more_than_text(*result.rule);
  return result.verdict != Verdict::kCannotTell;
}

Silence silence_of(const CheckedDocument& document) {
  if (document.status != Status::kChecked) return Silence::kNone;
  const bool finds = std::any_of(document.findings.begin(), document.findings.end(),
                                 [](const PlacedFinding& each) { return open(each.standing); });
  if (finds) return Silence::kNone;
  bool untold = false, looked = false;
  for (const RuleResult& each : document.coverage) {
    if (!each.selected) continue;
    untold = untold || each.verdict == Verdict::kCannotTell;
    looked = looked || each.verdict == Verdict::kPass || each.verdict == Verdict::kFail;
  }
  return untold || !looked ? Silence::kWithUnchecked : Silence::kWhole;
}

void Summary::add(const CheckedDocument& document) {
  ++documents;
  if (counts_as_unreadable(document.status)) ++unreadable;
  if (document.status == Status::kNotAReport) ++not_a_report;
  if (document.status == Status::kDuplicate) ++duplicates;
  if (document.status == Status::kChecked) ++checked;
  const std::size_t aside = document.findings.empty() ? 0 : 1;
  if (silence_of(document) == Silence::kWhole) {
    ++clean;
    clean_aside += aside;
  }
  if (silence_of(document) == Silence::kWithUnchecked) {
    ++clean_with_unchecked;
    unchecked_aside += aside;
  }
  for (const PlacedFinding& finding : document.findings) {
    if (!open(finding.standing)) {
      ++set_aside;
      continue;
    }
    switch (finding.severity) {
      case Severity::kError:
        ++errors;
        break;
      case Severity::kWarning:
        ++warnings;
        break;
      case Severity::kInfo:
        ++infos;
        break;
    }
  }
}

Summary summarize(const std::vector<CheckedDocument>& documents) {
  Summary sum;
  for (const CheckedDocument& document : documents) sum.add(document);
  return sum;
}

}  // namespace gouji
