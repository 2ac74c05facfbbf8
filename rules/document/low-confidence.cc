// SPDX-License-Identifier: GPL-3.0-or-later
// The reading itself is doubtful: characters that cannot be told, or tables whose figures cannot
// be placed. Rules that need them answer cannot_tell; this one says so once, where a person looks.
#include <fmt/format.h>

#include "rules/arithmetic/shared-shift.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Below this share of plausible code points figures are not to be trusted: of the documents looked
/// at, sound ones have 0.99 and more, damaged ones 0.95 and less.
constexpr double kPlausible = 0.97;
constexpr std::uint32_t kText = 20;  // glyphs; with fewer the document has no text (D01)

void check_characters(const Report& report, Outcome& out) {
  std::uint32_t glyphs = 0, plausible = 0;
  for (const PageFacts& page : report.pages) {
    glyphs += page.glyphs;
    plausible += page.plausible;
  }
  if (glyphs < kText || plausible >= kPlausible * glyphs) return;
  Finding finding;
  finding.message =
      fmt::format("{}个字符中有{}个无法辨认，读取结果不可靠", glyphs, glyphs - plausible);
  finding.left = std::to_string(glyphs);
  finding.right = std::to_string(plausible);
  out.find(std::move(finding));
}

Outcome check(const Case& in) {
  Outcome out;
  check_characters(in.report, out);
  for (const StatutoryTable& table : in.report.tables) {
    const std::string doubt = table.doubt.empty() ? displaced_rows(table) : table.doubt;
    if (doubt.empty()) continue;
    Finding finding;
    finding.message = doubt;
    finding.at = table.at;
    finding.where = where_of(table);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule low_confidence = {
    .code = "D04",
    .name = "low-confidence",
    .severity = Severity::kInfo,
    .title = "抽取可信度低",
    .title_en = "Doubtful reading",
    .basis = "读取结果不可靠时，不据以判断对错",
    .check = check,
    .any_document = true,
};

}  // namespace gouji
