// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/lay-out.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "parser/base/say.h"
#include "parser/layout/base/page-facts.h"
#include "parser/layout/grids/apart-cells.h"
#include "parser/layout/grids/grid.h"
#include "parser/layout/grids/page-frame.h"
#include "parser/layout/grids/rulings.h"
#include "parser/layout/grids/touching-tables.h"
#include "parser/layout/marks/compatibility-forms.h"
#include "parser/layout/marks/hidden-text.h"
#include "parser/layout/marks/overprint.h"
#include "parser/layout/marks/raised-marks.h"
#include "parser/layout/marks/strikes.h"
#include "parser/layout/read-page.h"
#include "parser/layout/write-flow.h"
#include "parser/text/traditional.h"

namespace gouji {
namespace {

using namespace layout;

/// Tables of all pages.
std::vector<std::vector<DrawnGrid>> find_tables(const std::vector<ReadPage>& pages, Flow& flow) {
  std::vector<const Page*> drawn;
  drawn.reserve(pages.size());
  for (const ReadPage& page : pages) drawn.push_back(&page.page());
  const std::vector<std::optional<std::vector<Ruling>>> unframed = without_page_frames(drawn);
  std::vector<std::vector<Ruling>> drawn_parts;  // tables of a page that nearly touch are separate
                                                 // parts
  std::vector<std::size_t> page_of;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<Ruling> rulings = unframed[p] ? *unframed[p] : drawn[p]->rulings;
    drop_strikes(rulings, drawn[p]->glyphs);
    for (std::vector<Ruling>& part : part_touching_tables(rulings)) {
      drawn_parts.push_back(std::move(part));
      page_of.push_back(p);
    }
  }
  const std::vector<AxisLines> parts = join_pages(drawn_parts);
  std::vector<std::vector<DrawnGrid>> tables(pages.size());
  std::vector<bool> too_many(pages.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    bool given_up = false;
    for (DrawnGrid& grid : find_grids(parts[i], given_up)) {
      tables[page_of[i]].push_back(std::move(grid));
    }
    too_many[page_of[i]] = too_many[page_of[i]] || given_up;
  }
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (too_many[p]) flow.notes.push_back({say("第{}页的线条过密，未作为表格读取", p + 1), {}});
  }
  drop_frames(tables);
  return tables;
}

void note_limits(const Pdf& pdf, Flow& flow) {
  const auto note = [&](std::string message) {
    if (flow.incomplete.empty()) flow.incomplete = message;
    flow.notes.push_back({std::move(message), {}});
  };
  if (pdf.repaired) note(say("PDF 的交叉引用表已损坏，按重建的结构读取，内容可能不完整"));
  if (pdf.page_count > static_cast<int>(pdf.pages.size())) {
    note(say("只读取了前{}页，共{}页", pdf.pages.size(), pdf.page_count));
  }
  for (std::size_t p = 0; p < pdf.pages.size(); ++p) {
    if (pdf.pages[p].truncated) note(say("第{}页内容过多，只读取了一部分", p + 1));
  }
}

/// The test of is_traditional(), on the glyphs in drawing order.
bool is_traditional(const Pdf& pdf) {
  constexpr std::size_t kFewest = 3;  // a report has dozens; fewer may be a quotation
  std::size_t traditional = 0, simplified = 0;
  for (const Page& page : pdf.pages) {
    for (std::size_t i = 1; i < page.glyphs.size(); ++i) {
      if (page.glyphs[i - 1].code != U'公') continue;
      traditional += page.glyphs[i].code == U'開' ? 1 : 0;
      simplified += page.glyphs[i].code == U'开' ? 1 : 0;
    }
  }
  return traditional >= kFewest && traditional > simplified;
}

Flow lay_out_simplified(const Pdf& pdf) {
  Flow flow;
  flow.page_count = pdf.page_count;
  note_limits(pdf, flow);
  std::vector<ReadPage> pages;
  pages.reserve(pdf.pages.size());
  std::vector<std::unique_ptr<PartedPage>> parted = part_overprint(pdf);
  mark_notes(pdf, parted);
  for (std::uint32_t p = 0; p < pdf.pages.size(); ++p) {
    const Page& page = parted[p] ? parted[p]->page : pdf.pages[p];
    pages.push_back(turn_page(page, parted[p] ? parted[p]->overprint : std::vector<Glyph>{}));
    flow.pages.push_back(facts_of(page));
    flow.pages.back().turned = pages.back().turn.quarters;
  }
  const std::vector<std::vector<DrawnGrid>> tables = find_tables(pages, flow);
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    read_page(pages[p], p, tables[p]);
    const Page* next = p + 1 < pages.size() ? &pages[p + 1].page() : nullptr;
    pages[p].hidden = hidden_lines(pages[p].page(), next);
  }
  part_furniture(pages);
  const std::vector<Item> items = reading_order(pages);
  write_flow(pages, items, flow);
  flow.typed_forms = typed_compatibility_forms(pdf);
  return flow;
}

}  // namespace

Flow lay_out(const Pdf& pdf) {
  if (!is_traditional(pdf)) return lay_out_simplified(pdf);
  Pdf simplified = pdf;
  for (Page& page : simplified.pages) {
    for (Glyph& glyph : page.glyphs) glyph.code = in_simplified(glyph.code);
  }
  Flow flow = lay_out_simplified(simplified);
  flow.notes.push_back({say("文件用的是繁体字，已按简体字读取"), {}});
  return flow;
}

}  // namespace gouji
