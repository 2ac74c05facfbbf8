// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/review-words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "cli/base/plain.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr auto kStandings =
    std::to_array({Standing::kNew, Standing::kConfirmed, Standing::kDismissed,
                   Standing::kSuppressed, Standing::kBaselined});

}  // namespace

std::string say_remark(const Remark& remark) {
  std::string who = plain(remark.by);
  if (!remark.date.empty()) who += (who.empty() ? "" : say("，")) + remark.date;
  const std::string reason = plain(remark.reason);
  if (reason.empty() || who.empty()) return reason + who;
  return say("{}；{}", reason, who);
}

std::string_view keyword(Standing standing) {
  switch (standing) {
    case Standing::kNew:
      return "new";
    case Standing::kConfirmed:
      return "confirmed";
    case Standing::kDismissed:
      return "dismissed";
    case Standing::kSuppressed:
      return "suppressed";
    case Standing::kBaselined:
      return "baselined";
  }
  return "";
}

std::string in_words(Standing standing) {
  switch (standing) {
    case Standing::kNew:
      return say("新发现");
    case Standing::kConfirmed:
      return say("已确认");
    case Standing::kDismissed:
      return say("已驳回");
    case Standing::kSuppressed:
      return say("已设为不报");
    case Standing::kBaselined:
      return say("基线中已有");
  }
  return "";
}

namespace {

std::string with_remark(std::string words, const Remark& remark) {
  const std::string said = say_remark(remark);
  return said.empty() ? words : say("{}（{}）", words, said);
}

}  // namespace

std::string say_standing(const PlacedFinding& finding) {
  if (finding.standing == Standing::kNew) return "";
  return with_remark(in_words(finding.standing), finding.remark);
}

std::string say_correction(const CorrectedCell& cell) {
  if (cell.absent) {
    return with_remark(say("{} 机器未找到，按“{}”核对", cell.label, cell.value), cell.remark);
  }
  return with_remark(say("{} 机器读作“{}”，按“{}”核对", cell.label, cell.read, cell.value),
                     cell.remark);
}

std::string say_set_aside(const std::vector<PlacedFinding>& findings) {
  std::string words;
  for (const Standing standing : kStandings) {
    if (open(standing)) continue;
    const auto count =
        std::count_if(findings.begin(), findings.end(),
                      [&](const PlacedFinding& finding) { return finding.standing == standing; });
    if (count == 0) continue;
    if (!words.empty()) words += say("，");
    words += in_words(standing) + ' ' + std::to_string(count);
  }
  return words;
}

std::string_view short_name(const PlacedFinding& finding) {
  return finding.number.empty() ? std::string_view(finding.fingerprint).substr(0, 8)
                                : std::string_view(finding.number);
}

std::vector<CheckedDocument> without_set_aside(std::vector<CheckedDocument> documents) {
  for (CheckedDocument& document : documents) {
    std::erase_if(document.findings,
                  [](const PlacedFinding& finding) { return !open(finding.standing); });
  }
  return documents;
}

}  // namespace gouji
