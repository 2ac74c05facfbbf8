// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/write-flow.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>

#include "parser/base/say.h"
#include "parser/layout/base/page-facts.h"
#include "parser/layout/base/tolerances.h"
#include "parser/layout/cells/cell-lines.h"
#include "parser/layout/flow/loose-lines.h"
#include "parser/layout/flow/paragraphs.h"
#include "parser/text/look-alikes.h"
#include "parser/text/normalize.h"

namespace gouji::layout {
namespace {

std::vector<LooseCandidate> candidates_in(const std::vector<ReadPage>& pages,
                                          const std::vector<Item>& items) {
  std::vector<OrderedLine> lines;
  lines.reserve(items.size());
  for (const Item& item : items) {
    OrderedLine& line = lines.emplace_back();
    if (item.table != nullptr) continue;
    line = {&pages[item.page].prose[item.line].line, &pages[item.page].page().glyphs, item.page};
  }
  return find_candidates(lines);
}

/// Writes lines and tables into the one text.
class Writer {
 public:
  /// `candidates`: the position in the text is kept for every glyph of their lines.
  Writer(const std::vector<ReadPage>& pages, const std::vector<LooseCandidate>& candidates,
         Flow& flow)
      : pages_(pages),
        flow_(flow),
        text_(std::make_shared<SourceText>(Traits{.pages = true, .merged_cells = true})),
        written_(pages.size()) {
    for (const LooseCandidate& candidate : candidates) {
      for (const ColumnWord& word : candidate) {
        written_[word.page].resize(pages[word.page].page().glyphs.size());
      }
    }
    std::vector<const std::vector<ProseLine>*> prose;
    prose.reserve(pages.size());
    for (const ReadPage& page : pages) prose.push_back(&page.prose);
    columns_ = text_columns(prose);
  }

  void line(std::uint32_t page, const ProseLine& prose) {
    const TextColumn& column = columns_[page];
    const bool starts = before_ == nullptr || starts_paragraph(*before_, columns_[before_page_],
                                                               prose, column, page == before_page_);
    const std::vector<Glyph>& all = pages_[page].page().glyphs;
    const bool same_number =
        !starts && number_goes_on({pages_[before_page_].page().glyphs, *before_},
                                  columns_[before_page_], {all, prose});
    if (before_ != nullptr && !same_number) text_->append_inferred("\n");
    const Span at = glyphs(page, all, prose.line, &written_[page]);
    if (starts) {
      Paragraph paragraph;
      paragraph.at = at;
      paragraph.page = page + 1;
      paragraph.size = static_cast<float>(prose.line.size);
      paragraph.centered = is_centered(prose.line, column);
      flow_.paragraphs.push_back(paragraph);
    } else {
      flow_.paragraphs.back().at.end = at.end;
    }
    before_ = &prose;
    before_page_ = page;
  }

  /// Ends the last line of prose, which stays open until it is known whether a number continues.
  void end_line() {
    if (before_ != nullptr) text_->append_inferred("\n");
    before_ = nullptr;
  }

  void grid(const FilledGrid& filled) {
    end_line();
    Grid grid;
    grid.rows = static_cast<std::uint16_t>(filled.rows);
    grid.columns = static_cast<std::uint16_t>(filled.columns());
    grid.page = filled.first_page + 1;
    grid.at.begin = text_->size();
    for (std::size_t i = 0; i < filled.cells.size(); ++i) {
      const FilledCell& cell = filled.cells[i];
      const Span at = cell_text(cell);
      grid.cells.push_back({static_cast<std::uint16_t>(cell.row),
                            static_cast<std::uint16_t>(cell.column),
                            static_cast<std::uint16_t>(cell.row_span),
                            static_cast<std::uint16_t>(cell.column_span), at});
      grid.at.end = at.end;
      const bool row_ends = i + 1 == filled.cells.size() || filled.cells[i + 1].row != cell.row;
      text_->append_inferred(row_ends ? "\n" : "\t");
    }
    grid.doubt = filled.doubt;
    if (!filled.doubt.empty()) grid.notes.push_back({filled.doubt, grid.at});
    for (const std::string& note : filled.notes) grid.notes.push_back({note, grid.at});
    flow_.grids.push_back(std::move(grid));
  }

  /// Everything after this is kept outside the reading order.
  void end_reading_order() { text_->end_reading_order(); }

  /// Kept like furniture, so that one can see what was left out.
  void overprint(std::uint32_t page, const TextLine& line) {
    flow_.furniture.push_back(glyphs(page, pages_[page].overprint, line));
    text_->append_inferred("\n");
  }

  void furniture(std::uint32_t page, const ProseLine& prose) {
    flow_.furniture.push_back(glyphs(page, pages_[page].page().glyphs, prose.line));
    text_->append_inferred("\n");
  }

  /// Its lines are already written and stay as they are: the words refer to places in them.
  void loose(const LooseCandidate& candidate) {
    LooseTable& table = flow_.loose.emplace_back();
    for (const ColumnWord& word : candidate) {
      table.words.push_back(
          {pieces_of(word), word.page + 1, word.box, static_cast<float>(word.size)});
    }
  }

  void hidden(std::uint32_t page, const TextLine& line) {
    flow_.hidden.push_back(glyphs(page, pages_[page].page().hidden, line));
    text_->append_inferred("\n");
  }

  std::shared_ptr<const SourceText> text() { return text_; }

 private:
  PageBox place(std::uint32_t page, const Rect& reading) const {
    return {page + 1, pages_[page].turn.to_displayed(reading)};
  }

  // The place of a glyph in the text, and its number in the order of writing.
  struct Written {
    Span at;
    std::size_t number = 0;
  };

  // Glyphs written consecutively form one piece.
  std::vector<Span> pieces_of(const ColumnWord& word) const {
    std::vector<Span> pieces;
    std::size_t before = 0;
    for (const std::uint32_t i : word.glyphs) {
      const Written& glyph = written_[word.page][i];
      if (!pieces.empty() && glyph.number == before + 1) {
        pieces.back().end = glyph.at.end;
      } else {
        pieces.push_back(glyph.at);
      }
      before = glyph.number;
    }
    return pieces;
  }

  // Writes one printed line. A wide gap is written as U+3000, so that two values stay two, unless
  // the line is one spread figure. `written`, if not empty, records the place of each glyph of the
  // page.
  Span glyphs(std::uint32_t page, const std::vector<Glyph>& all, const TextLine& line,
              std::vector<Written>* written = nullptr, bool spread = false) {
    Span at{text_->size(), text_->size()};
    if (written != nullptr && written->empty()) written = nullptr;
    const Glyph* left = nullptr;
    for (const std::uint32_t i : line.glyphs) {
      if (left != nullptr && !spread) {
        const Gap gap = gap_between(*left, all[i]);
        if (gap != Gap::kNone) text_->append_inferred(gap == Gap::kWide ? "\u3000" : " ");
      }
      std::string utf8;
      append_utf8(utf8, all[i].code);
      const Span glyph = text_->append(utf8, place(page, all[i].box));
      at.end = glyph.end;
      if (written != nullptr) (*written)[i] = {glyph, ++numbered_};
      left = &all[i];
    }
    return at;
  }

  Span cell_text(const FilledCell& cell) {
    Span at{text_->size(), text_->size()};
    const std::vector<Glyph>* before = nullptr;
    const TextLine* above = nullptr;
    bool wrapped = true;
    for (const CellPiece& piece : cell.pieces) {
      const std::vector<Glyph>& all = pages_[piece.page].page().glyphs;
      for (const TextLine& line : piece.lines) {
        if (above != nullptr && !wrapped &&
            is_spaced_script((*before)[above->glyphs.back()].code) &&
            is_spaced_script(all[line.glyphs.front()].code) &&
            !goes_on_behind_comma({*before, *above}, {all, line})) {
          text_->append_inferred("\u3000");
        }
        const bool spread = is_spread_figure({all, line}, piece.box);
        at.end = glyphs(piece.page, all, line, nullptr, spread).end;
        before = &all;
        above = &line;
        wrapped = was_wrapped(line, piece.box);
      }
    }
    std::vector<PageBox> boxes;
    for (const CellPiece& piece : cell.pieces) boxes.push_back(place(piece.page, piece.box));
    text_->mark_cell(at, std::move(boxes));
    return at;
  }

  const std::vector<ReadPage>& pages_;
  Flow& flow_;
  std::shared_ptr<SourceText> text_;
  std::vector<TextColumn> columns_;
  std::vector<std::vector<Written>> written_;  // by page and glyph; empty unless asked for
  std::size_t numbered_ = 0;
  const ProseLine* before_ = nullptr;  // the line before; null after a table
  std::uint32_t before_page_ = 0;
};

}  // namespace

void write_flow(const std::vector<ReadPage>& pages, const std::vector<Item>& items, Flow& flow) {
  const std::vector<LooseCandidate> candidates = candidates_in(pages, items);
  Writer writer(pages, candidates, flow);
  for (const Item& item : items) {
    if (item.table == nullptr) {
      writer.line(item.page, pages[item.page].prose[item.line]);
    } else {
      writer.grid(*item.table);
    }
  }
  writer.end_line();
  writer.end_reading_order();
  for (const LooseCandidate& candidate : candidates) writer.loose(candidate);
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    for (const ProseLine& line : pages[p].furniture) writer.furniture(p, line);
    for (const TextLine& line : pages[p].overprint_lines) writer.overprint(p, line);
  }
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    for (const TextLine& line : pages[p].hidden) writer.hidden(p, line);
  }
  flow.source = writer.text();
}

}  // namespace gouji::layout
