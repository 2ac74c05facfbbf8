// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/structure/shared-sections.h"

#include <algorithm>

#include "parser/base/error.h"
#include "parser/base/say.h"

namespace gouji {

std::string printed_heading(const SectionDef& section) {
  return section.number + "、" + section.title;
}

std::string number_of_section(const Report& report, std::string_view id) {
  const SectionDef* section = report.form == nullptr ? nullptr : report.form->section(id);
  return section == nullptr ? std::string() : section->number;
}

std::vector<std::size_t> prose_of(const Report& report, std::string_view id) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < report.paragraphs.size(); ++i) {
    const Prose& prose = report.paragraphs[i];
    if (!prose.heading && report.stands_in(prose, id)) indices.push_back(i);
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

bool is_empty(const Report& report, std::string_view id) {
  for (const std::size_t i : prose_of(report, id)) {
    if (!fold(report.paragraphs[i].text.text).empty()) return false;
  }
  return std::none_of(report.sections.begin(), report.sections.end(), [&](const Section& section) {
    return section.id == id &&
           std::any_of(report.grids.begin(), report.grids.end(), [&](const Grid& grid) {
             return section.body.contains(Span{grid.at.begin, grid.at.begin});
           });
  });
}

namespace {

/// A heading that we could not place and that carries the missing part's number.
const Section* unknown_heading(const Report& report, std::string_view number) {
  const auto found = std::find_if(
      report.sections.begin(), report.sections.end(),
      [&](const Section& section) { return section.id.empty() && section.ordinal == number; });
  return found == report.sections.end() ? nullptr : &*found;
}

/// The part's table is there: its heading may have been lost in reading.
bool table_is_there(const Report& report, const Edition& edition, std::string_view id) {
  return std::any_of(edition.tables.begin(), edition.tables.end(), [&](const TableDef& table) {
    return table.section == id && report.table(table.id) != nullptr;
  });
}

}  // namespace

std::string doubt_of_missing(const Report& report, const Edition& edition, std::string_view id) {
  const bool any = std::any_of(report.sections.begin(), report.sections.end(),
                               [](const Section& section) { return !section.id.empty(); });
  if (!any) return say("未能辨认任何一个部分的标题");
  const SectionDef* section = edition.section(id);
  GOUJI_ASSERT(section != nullptr);
  const std::string heading = printed_heading(*section);
  if (const Section* unknown = unknown_heading(report, section->number)) {
    return say("第{}部分的标题为“{}”，无法判断是否为“{}”", section->number, unknown->title,
               heading);
  }
  if (table_is_there(report, edition, id)) {
    return say("未找到“{}”的标题，但有该部分的表格，无法判断是否缺少", heading);
  }
  return {};
}

Span place_of_missing(const Report& report, std::string_view id) {
  const int rank = report.form == nullptr ? 0 : report.form->rank(id);
  for (const Section& section : report.sections) {
    if (section.rank > rank) {
      return {section.heading.begin, section.heading.begin};
    }
  }
  return {report.source->size(), report.source->size()};
}

std::string cause_of_missing(std::string_view id) { return "missing section/" + std::string(id); }

std::string cause_of_empty(std::string_view id) { return "empty section/" + std::string(id); }

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
