// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/privacy/shared-number-search.h"

#include <fmt/format.h>

#include "parser/base/say.h"

namespace gouji {

void for_each_number(const Report& report, PersonalNumberKind kind,
                     const std::function<void(const Normalized& text, const PersonalNumber& number,
                                              const std::string& section)>& visit) {
  const auto search = [&](const Normalized& text, const std::string& section) {
    for (const PersonalNumber& each : personal_numbers(text.text)) {
      if (each.kind == kind) visit(text, each, section);
    }
  };
  for (const Prose& prose : report.paragraphs) {
    const auto section = static_cast<std::size_t>(prose.section);
    search(prose.text, prose.section < 0 ? "" : report.sections[section].standard);
  }
  constexpr std::uint32_t kShortest = 11;
  const auto search_raw = [&](Span at) {
    if (at.size() >= kShortest) search(normalize(report.source->view(at), at.begin), "");
  };
  for (const Grid& grid : report.grids) {
    for (const GridCell& cell : grid.cells) search_raw(cell.at);
  }
  for (const Span& line : report.hidden) search_raw(line);
}

Finding finding_at_number(const Normalized& text, const PersonalNumber& number,
                          const std::string& section, std::string_view what) {
  const std::string_view digits =
      std::string_view(text.text).substr(number.at.begin, number.at.size());
  Finding finding;
  finding.message = fmt::format("{}“{}”", what, mask_personal_number(digits, number.kind));
  finding.at = text.source(number.at);
  finding.where.section = section;
  finding.suggestion = say("删去或隐去这一号码");
  return finding;
}

}  // namespace gouji
