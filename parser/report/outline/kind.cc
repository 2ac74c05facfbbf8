// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/kind.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/text/ordinal.h"

namespace gouji {
namespace {

// Fewer characters than this in a whole PDF are page numbers and stamps over scanned pages.
constexpr std::uint64_t kFewestGlyphs = 20;
// The first year of a national form.
constexpr int kFirstYear = 2019;

struct Characters {
  std::uint64_t all = 0, plausible = 0;
};

Characters count_characters(const Flow& flow) {
  Characters count;
  if (flow.source->traits().pages) {
    for (const PageFacts& page : flow.pages) {
      count.all += page.glyphs;
      count.plausible += page.plausible;
    }
    return count;
  }
  const std::string_view raw = flow.source->raw();
  for (std::size_t at = 0; at < raw.size();) {
    if (const std::uint32_t blank = blank_at(raw, static_cast<std::uint32_t>(at))) {
      at += blank;
      continue;
    }
    ++count.all;
    if (is_plausible(next_code(raw, at))) ++count.plausible;
  }
  return count;
}

std::string no_text_reason(const Flow& flow) {
  const Characters count = count_characters(flow);
  const bool pages = flow.source->traits().pages;
  if (count.all == 0) return pages ? say("文件没有可读取的文字") : say("文件中没有文字");
  if (pages && count.all < kFewestGlyphs) {
    return say("全文只有{}个字符，没有可读取的正文", count.all);
  }
  if (static_cast<double>(count.plausible) < kLeastPlausible * static_cast<double>(count.all)) {
    return say("{}个字符中有{}个无法辨认，文字不可靠", count.all, count.all - count.plausible);
  }
  return {};
}

/// Signs of a report under the regulation of 2007; two of them tell it.
int old_signs(const Report& report) {
  int signs = 0;
  for (const Section& section : report.sections) signs += section.old_regulation ? 1 : 0;
  for (const Grid& grid : report.grids) {
    const std::string_view text = report.source->view(grid.at);
    if (contains_any(text, {"指标名称"}) && contains_any(text, {"计量单位", "统计数"})) ++signs;
  }
  return signs;
}

std::string unsupported_reason(const Report& report) {
  if (!report.tables.empty()) return {};
  if (report.year) {
    if (report.year->value >= kFirstYear) return {};
    return say("报告年度为{}年，早于全国统一格式开始适用的{}年", report.year->value, kFirstYear);
  }
  if (old_signs(report) < 2) return {};
  return say("文件采用2019年以前的报告内容和附表，没有全国统一格式的表格");
}

/// The headings of a text about the report, not of the report.
bool reads_as_explanation(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [](const Prose& prose) {
    const std::string_view text = prose.text.text;
    const Ordinal ordinal = ordinal_at_start(text);
    constexpr std::size_t kShort = std::size_t{3} * 16;
    if (ordinal.value == 0 || text.size() > kShort) return false;
    return !word_at(
                text, ordinal.length,
                {"编制背景", "编制依据", "编制过程", "编制目的", "出台背景", "起草背景", "解读"})
                .empty();
  });
}

}  // namespace

KindTold tell_kind(const Flow& flow, const Title& title, const Report& report) {
  if (std::string reason = no_text_reason(flow); !reason.empty()) {
    return {DocumentKind::kNoText, std::move(reason)};
  }
  std::set<std::string_view> sections;
  for (const Section& section : report.sections) {
    if (!section.id.empty()) sections.insert(section.id);
  }
  const std::size_t headings = sections.size();
  // 总体情况 and 存在的主要问题 head any kind of report.
  const bool specific = sections.contains(kDisclosureSection) ||
                        sections.contains(kApplicationSection) ||
                        sections.contains(kDisputeSection);
  const std::size_t tables = report.tables.size();
  const bool complete = tables >= 2 && headings >= 4;
  const bool by_content = tables >= 1 || (headings >= 3 && specific);
  const bool by_title = !title.text.empty() && (!title.weak || headings >= 2 || tables >= 1);
  if (!complete && !title.other_kind.empty()) {
    return {DocumentKind::kNotAReport, title.other_kind};
  }
  if (!by_content && !by_title) {
    return {DocumentKind::kNotAReport, say("未找到年度报告的题名、法定部分的标题或法定表格")};
  }
  if (tables == 0 && reads_as_explanation(report)) {
    return {DocumentKind::kNotAReport, say("内容是对年度报告的说明或解读，不是年度报告本身")};
  }
  if (std::string reason = unsupported_reason(report); !reason.empty()) {
    return {DocumentKind::kUnsupportedEdition, std::move(reason)};
  }
  return {DocumentKind::kAnnualReport, {}};
}

}  // namespace gouji
