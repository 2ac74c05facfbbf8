// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen's identity number in the prose or in a table. Its province, date of birth and check
// digit have to be right: of numbers that only have its length, one in thousands passes. An
// identity number with a slip in it is overlooked.
#include <algorithm>

#include <fmt/format.h>

#include "rules/privacy/shared-personal-numbers.h"
#include "rules/rule.h"

namespace gouji {
namespace {

void find_in(const Normalized& text, const std::string& section, Outcome& out) {
  for (const PersonalNumber& each : personal_numbers(text.text)) {
    if (each.kind != PersonalNumberKind::kIdentity) continue;
    const std::string_view number =
        std::string_view(text.text).substr(each.at.begin, each.at.size());
    Finding finding;
    finding.message = fmt::format("出现公民身份号码“{}”", mask_personal_number(number, each.kind));
    finding.at = text.source(each.at);
    finding.where.section = section;
    finding.suggestion = "删去或隐去这一号码";
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  for (const Prose& prose : report.paragraphs) {
    const auto section = static_cast<std::size_t>(prose.section);
    find_in(prose.text, prose.section < 0 ? "" : report.sections[section].standard, out);
  }
  constexpr std::uint32_t kShortest = 18;
  for (const Grid& grid : report.grids) {
    for (const GridCell& cell : grid.cells) {
      if (cell.at.size() < kShortest) continue;
      find_in(normalize(report.source->view(cell.at), cell.at.begin), "", out);
    }
  }
  return out;
}

}  // namespace

extern const Rule identity_number = {
    .code = "P01",
    .name = "identity-number",
    .severity = Severity::kError,
    .title = "出现公民身份号码",
    .title_en = "Citizen's identity number",
    .basis = "《政府信息公开条例》第十五条；《个人信息保护法》第二十八条",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
