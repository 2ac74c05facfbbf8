// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/structure/shared-sections.h"

#include <algorithm>

#include "parser/base/say.h"
#include "parser/text/numeral.h"

namespace gouji {

const Edition* form_of(const Report& report) {
  if (report.edition != nullptr) return report.edition;
  if (!report.editions || report.editions->all.empty()) return nullptr;
  return &report.editions->all.back();
}

std::string printed_heading(const SectionDef& section) {
  return section.number + "、" + section.title;
}

int section_rank(std::string_view standard) {
  const int rank = ordinal_value(standard);
  return 1 <= rank && rank <= 6 ? rank : 0;
}

std::vector<std::size_t> prose_of(const Report& report, std::string_view standard) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < report.paragraphs.size(); ++i) {
    const Prose& prose = report.paragraphs[i];
    if (prose.heading || prose.section < 0) continue;
    if (report.sections[static_cast<std::size_t>(prose.section)].standard == standard) {
      indices.push_back(i);
    }
  }
  return indices;
}

Finding finding_at_heading(const Section& section, std::string message) {
  Finding finding;
  finding.message = std::move(message);
  finding.at = section.heading;
  finding.where.section = section.standard;
  return finding;
}

bool is_empty(const Report& report, std::string_view standard) {
  for (const std::size_t i : prose_of(report, standard)) {
    if (!fold(report.paragraphs[i].text.text).empty()) return false;
  }
  return std::none_of(report.sections.begin(), report.sections.end(), [&](const Section& section) {
    return section.standard == standard &&
           std::any_of(report.grids.begin(), report.grids.end(), [&](const Grid& grid) {
             return section.body.contains(Span{grid.at.begin, grid.at.begin});
           });
  });
}

namespace {

/// A heading that we could not place and that carries the missing part's number.
const Section* unknown_heading(const Report& report, std::string_view number) {
  const auto found =
      std::find_if(report.sections.begin(), report.sections.end(), [&](const Section& section) {
        return section.standard.empty() && section.ordinal == number;
      });
  return found == report.sections.end() ? nullptr : &*found;
}

/// The part's table is there: its heading may have been lost in reading.
bool table_is_there(const Report& report, const Edition& edition, std::string_view number) {
  return std::any_of(edition.tables.begin(), edition.tables.end(), [&](const TableDef& table) {
    return table.section == number && report.table(table.id) != nullptr;
  });
}

std::string heading_of(const Edition& edition, std::string_view number) {
  for (const SectionDef& section : edition.sections) {
    if (section.number == number) return printed_heading(section);
  }
  return std::string(number);
}

}  // namespace

std::string doubt_of_missing(const Report& report, const Edition& edition,
                             const std::string& standard) {
  const bool any = std::any_of(report.sections.begin(), report.sections.end(),
                               [](const Section& section) { return !section.standard.empty(); });
  if (!any) return say("未能辨认任何一个部分的标题");
  const std::string heading = heading_of(edition, standard);
  if (const Section* unknown = unknown_heading(report, standard)) {
    return say("第{}部分的标题为“{}”，无法判断是否为“{}”", standard, unknown->title, heading);
  }
  if (table_is_there(report, edition, standard)) {
    return say("未找到“{}”的标题，但有该部分的表格，无法判断是否缺少", heading);
  }
  return {};
}

Span place_of_missing(const Report& report, std::string_view standard) {
  for (const Section& section : report.sections) {
    if (section_rank(section.standard) > section_rank(standard)) {
      return {section.heading.begin, section.heading.begin};
    }
  }
  return {report.source->size(), report.source->size()};
}

std::string cause_of_missing(std::string_view standard) {
  return "missing section/" + std::string(standard);
}

std::string cause_of_empty(std::string_view standard) {
  return "empty section/" + std::string(standard);
}

/// Shapes of the size of letters from which on a page may hold words that are drawn: more than the
/// words and the star of a seal.
constexpr std::size_t kDrawnWords = 40;

bool pages_have_images(const Report& report, const Section& section) {
  if (report.pages.empty()) return false;
  std::size_t first = 0, last = 0;
  for (const PageBox& box : report.source->boxes(section.heading)) {
    if (first == 0) first = box.page;
    last = std::max<std::size_t>(last, box.page);
  }
  if (first == 0) return false;
  // The body runs up to the next heading; where that stands is the last page that may hold it.
  const std::uint32_t end = section.body.end;
  const std::uint32_t size = report.source->size();
  const auto next = end < size ? report.source->boxes({end, end}) : std::vector<PageBox>{};
  last = next.empty() ? report.pages.size() : std::max<std::size_t>(last, next.front().page);
  for (std::size_t page = first; page <= last && page <= report.pages.size(); ++page) {
    const PageFacts& facts = report.pages[page - 1];
    if (!facts.images.empty() || facts.outlines.size() >= kDrawnWords) return true;
  }
  return false;
}

}  // namespace gouji
