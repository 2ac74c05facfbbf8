// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/stages/page-layers.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/check/masked-places.h"
#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

/// Marks of one page.
class Layer {
 public:
  Layer(const SourceText& source, std::uint32_t page, std::string id, std::string title)
      : source_(source), page_(page), layer_{std::move(id), std::move(title), {}} {}

  void mark(Span at, MarkStyle style, std::string_view title) {
    for (const PageBox& each : source_.boxes(at)) {
      if (each.page == page_) {
        layer_.marks.push_back({each.box, style, mask_personal_numbers(title)});
      }
    }
  }
  PageLayer take() { return std::move(layer_); }

 private:
  const SourceText& source_;
  std::uint32_t page_;
  PageLayer layer_;
};

std::string quoted(const SourceText& source, Span at) { return normalize(source.view(at)).text; }

PageLayer cells_of(const Report& report, std::uint32_t page) {
  Layer layer(*report.source, page, "grid-cells", say("单元格"));
  for (const Grid& grid : report.grids) {
    for (const GridCell& cell : grid.cells) {
      layer.mark(cell.at, MarkStyle::kCell,
                 say("第{}行第{}列，跨{}行{}列：{}", cell.row + 1, cell.column + 1, cell.row_span,
                     cell.column_span, quoted(*report.source, cell.at)));
    }
  }
  return layer.take();
}

MarkStyle style_of(Cell::Kind kind) {
  switch (kind) {
    case Cell::Kind::kNumber:
      return MarkStyle::kNumber;
    case Cell::Kind::kSymbol:
      return MarkStyle::kSymbol;
    case Cell::Kind::kText:
      return MarkStyle::kText;
    case Cell::Kind::kBlank:
    case Cell::Kind::kAbsent:
      break;
  }
  return MarkStyle::kBlank;
}

PageLayer values_of(const Report& report, std::uint32_t page) {
  Layer layer(*report.source, page, "values", say("法定表格中的数值"));
  for (const StatutoryTable& table : report.tables) {
    for (const StatutoryTable::Place& place : table.places()) {
      const Cell& cell = table.cells[place.index];
      if (cell.kind == Cell::Kind::kAbsent) continue;
      const std::string value =
          cell.kind == Cell::Kind::kNumber ? to_string(cell.number) : cell.text;
      layer.mark(
          cell.at, style_of(cell.kind),
          fmt::format("{} {} {} = {}", table.def->id, place.row->id, place.column->id, value));
    }
  }
  return layer.take();
}

void mark_label(Layer& layer, const Label& label) {
  if (label.state != Label::State::kMatched) return;
  const bool altered = label.distance > 0;
  layer.mark(label.at, altered ? MarkStyle::kAltered : MarkStyle::kLabel,
             altered ? say("{}，应为 {}", label.printed, label.expected) : label.expected);
}

PageLayer labels_of(const Report& report, std::uint32_t page) {
  Layer layer(*report.source, page, "labels", say("行列名称"));
  for (const StatutoryTable& table : report.tables) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;  // bands share the words of a header
    for (const std::vector<Label>* labels : {&table.groups, &table.rows, &table.columns}) {
      for (const Label& label : *labels) {
        if (seen.emplace(label.at.begin, label.at.end).second) mark_label(layer, label);
      }
    }
    for (const ExtraLabel& extra : table.extras) {
      layer.mark(extra.at, MarkStyle::kExtra, say("格式没有的：{}", extra.printed));
    }
  }
  return layer.take();
}

PageLayer headings_of(const Report& report, std::uint32_t page) {
  Layer layer(*report.source, page, "headings", say("题名和部分标题"));
  layer.mark(report.title_at, MarkStyle::kHeading, say("题名：{}", report.title));
  for (const Section& section : report.sections) {
    layer.mark(section.heading, MarkStyle::kHeading,
               section.standard.empty() ? say("格式没有的部分：{}", section.title)
                                        : say("第{}部分：{}", section.standard, section.title));
  }
  return layer.take();
}

PageLayer aside_of(const Flow& flow, std::uint32_t page) {
  Layer layer(*flow.source, page, "aside", say("正文以外的文字"));
  for (const Span at : flow.furniture) {
    layer.mark(at, MarkStyle::kAside, say("页码、页眉或印章：{}", quoted(*flow.source, at)));
  }
  for (const Span at : flow.hidden) {
    layer.mark(at, MarkStyle::kHidden, say("隐藏文字：{}", quoted(*flow.source, at)));
  }
  return layer.take();
}

}  // namespace

std::vector<PageLayer> layers_of(const Flow& flow, const Report& report, std::uint32_t page) {
  std::vector<PageLayer> layers;
  layers.push_back(cells_of(report, page));
  layers.push_back(labels_of(report, page));
  layers.push_back(values_of(report, page));
  layers.push_back(headings_of(report, page));
  layers.push_back(aside_of(flow, page));
  return layers;
}

Page masked(Page page, const Report& report, std::uint32_t number) {
  for (const PageBox& place : masked_places(*report.source)) {
    if (place.page != number) continue;
    for (std::vector<Glyph>* glyphs : {&page.glyphs, &page.hidden}) {
      for (Glyph& glyph : *glyphs) {
        if (place.box.contains(glyph.box.center_x(), glyph.box.center_y())) glyph.code = U'*';
      }
    }
  }
  return page;
}

}  // namespace gouji
