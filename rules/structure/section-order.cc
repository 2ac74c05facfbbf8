// SPDX-License-Identifier: GPL-3.0-or-later
// The sections stand in the order of the form. Told by what the headings say, not by their
// numbers, which are S04's.
#include <algorithm>
#include <vector>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

/// Indices that do not belong to the longest non-decreasing run of ranks: the fewest headings that
/// would have to move. Of equally long runs the one that keeps the earlier headings wins.
std::vector<std::size_t> misplaced(const std::vector<int>& ranks) {
  const std::size_t n = ranks.size();
  std::vector<std::size_t> length(n, 1), previous(n, n);
  std::size_t best = n;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (ranks[j] <= ranks[i] && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        previous[i] = j;
      }
    }
    if (best == n || length[i] > length[best]) best = i;
  }
  std::vector<bool> kept(n);
  for (std::size_t i = best; i < n; i = previous[i]) kept[i] = true;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < n; ++i) {
    if (!kept[i]) out.push_back(i);
  }
  return out;
}

Outcome check(const Case& in) {
  std::vector<const Section*> sections;
  std::vector<int> ranks;
  for (const Section& section : in.report.sections) {
    if (section.rank == 0) continue;
    sections.push_back(&section);
    ranks.push_back(section.rank);
  }
  if (sections.size() < 2) return Outcome::cannot_tell(say("能辨认的部分不足两个，无法判断顺序"));
  Outcome out;
  for (const std::size_t i : misplaced(ranks)) {
    // Name a neighbour that it is on the wrong side of.
    const Section* other = nullptr;
    bool behind = true;
    for (std::size_t j = 0; j < sections.size() && other == nullptr; ++j) {
      if (j < i && ranks[j] > ranks[i]) other = sections[j];
      if (j > i && ranks[j] < ranks[i]) {
        other = sections[j];
        behind = false;
      }
    }
    GOUJI_ASSERT(other != nullptr);
    Finding finding;
    finding.message = behind ? say("第{}部分“{}”排在第{}部分“{}”之后", sections[i]->standard,
                                   sections[i]->title, other->standard, other->title)
                             : say("第{}部分“{}”排在第{}部分“{}”之前", sections[i]->standard,
                                   sections[i]->title, other->standard, other->title);
    finding.at = sections[i]->heading;
    finding.where.section = sections[i]->standard;
    finding.cause = kOrderCause;
    finding.evidence.push_back(
        {say("对照"),
         other->title,
         other->heading,
         {.section = other->standard, .table = "", .row = "", .column = ""}});
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule section_order = {
    .code = "S03",
    .name = "section-order",
    .severity = Severity::kWarning,
    .title = "部分顺序错误",
    .title_en = "Sections out of order",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件格式模板",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
    .turn = 10,
};

}  // namespace gouji
