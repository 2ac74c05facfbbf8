// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/layout/lay-out.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <tuple>

#include "parser/base/say.h"
#include "parser/layout/apart-cells.h"
#include "parser/layout/cell-lines.h"
#include "parser/layout/compatibility-forms.h"
#include "parser/layout/fill-grid.h"
#include "parser/layout/furniture.h"
#include "parser/layout/grid.h"
#include "parser/layout/hidden-text.h"
#include "parser/layout/lines.h"
#include "parser/layout/loose-lines.h"
#include "parser/layout/overprint.h"
#include "parser/layout/page-facts.h"
#include "parser/layout/page-frame.h"
#include "parser/layout/paragraphs.h"
#include "parser/layout/raised-marks.h"
#include "parser/layout/rulings.h"
#include "parser/layout/stitch.h"
#include "parser/layout/strikes.h"
#include "parser/layout/tolerances.h"
#include "parser/layout/touching-tables.h"
#include "parser/layout/turn.h"
#include "parser/text/look-alikes.h"
#include "parser/text/normalize.h"
#include "parser/text/traditional.h"

namespace gouji {
namespace {

using namespace layout;

/// A page in reading turn, taken apart.
struct ReadPage {
  Turn turn;
  const Page* drawn = nullptr;
  std::optional<Page> turned;  // where it has to be
  std::vector<ProseLine> prose;
  std::vector<ProseLine> furniture;
  std::vector<FilledGrid> grids;
  std::vector<TextLine> hidden;  // of page().hidden
  std::vector<Glyph> overprint;  // in reading turn
  std::vector<TextLine> overprint_lines;

  [[nodiscard]] const Page& page() const { return turned ? *turned : *drawn; }
};

ProseLine prose_line(const std::vector<Glyph>& glyphs, TextLine line) {
  ProseLine out;
  out.text = codes_of(glyphs, line);
  const auto digit = [&](std::uint32_t i) {
    const char32_t code = ordinary_form(glyphs[i].code);
    return code >= U'0' && code <= U'9';
  };
  for (std::size_t k = 1; k < line.glyphs.size(); ++k) {
    constexpr double kApart = 0.7;  // em
    const Glyph &left = glyphs[line.glyphs[k - 1]], &right = glyphs[line.glyphs[k]];
    const bool apart = right.box.x0 - left.box.x1 > kApart * static_cast<double>(right.size);
    const bool both = digit(line.glyphs[k - 1]) && digit(line.glyphs[k]);
    out.in_columns = out.in_columns || (apart && both);
  }
  constexpr std::u32string_view kClosing = U",.;:!?)";
  bool word = true;
  for (const std::uint32_t i : line.glyphs) {
    const char32_t code = glyphs[i].code;
    const bool closes =
        i != line.glyphs.front() && (kClosing.find(code) != std::u32string_view::npos ||
                                     kClosingMarks.find(code) != std::u32string_view::npos);
    word = word && (is_spaced_script(code) || i == line.glyphs.front());
    if (!word && !closes) break;
    word = word && is_spaced_script(code);
    if (is_spaced_script(code) || closes) out.first_word = glyphs[i].box.x1 - line.box.x0;
  }
  out.line = std::move(line);
  return out;
}

// Of a seal's words, which run around, one may stand upright by chance: between two that do not.
bool is_upright(const std::vector<Glyph>& glyphs, std::uint32_t i) {
  const bool in_seal =
      i > 0 && i + 1 < glyphs.size() && glyphs[i - 1].oblique && glyphs[i + 1].oblique;
  return glyphs[i].direction == 0 && !glyphs[i].oblique && !in_seal;
}

ReadPage turn_page(const Page& displayed, const std::vector<Glyph>& overprint) {
  ReadPage out;
  out.turn = reading_turn(displayed);
  out.drawn = &displayed;
  out.overprint = overprint;
  for (Glyph& glyph : out.overprint) glyph.box = out.turn.to_reading(glyph.box);
  if (out.turn.quarters != 0) out.turned = turned(displayed, out.turn);
  return out;
}

/// Tables of all pages.
std::vector<std::vector<DrawnGrid>> find_tables(const std::vector<ReadPage>& pages, Flow& flow) {
  std::vector<const Page*> drawn;
  drawn.reserve(pages.size());
  for (const ReadPage& page : pages) drawn.push_back(&page.page());
  const std::vector<std::optional<std::vector<Ruling>>> unframed = without_page_frames(drawn);
  std::vector<std::vector<Ruling>> drawn_parts;  // tables of a page that nearly touch are apart
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

void read_page(ReadPage& out, std::uint32_t index, const std::vector<DrawnGrid>& tables) {
  FilledPage filled = fill_grids(out.page(), index, tables);
  out.grids = std::move(filled.grids);
  // Words across the reading direction are stamps and watermarks, no part of the text.
  std::vector<std::uint32_t> upright, across;
  for (const std::uint32_t i : filled.outside) {
    (is_upright(out.page().glyphs, i) ? upright : across).push_back(i);
  }
  for (TextLine& line : order_lines(out.page().glyphs, upright)) {
    out.prose.push_back(prose_line(out.page().glyphs, std::move(line)));
  }
  for (TextLine& line : order_lines(out.page().glyphs, across)) {
    out.furniture.push_back(prose_line(out.page().glyphs, std::move(line)));
  }
  std::vector<std::uint32_t> all(out.overprint.size());
  std::iota(all.begin(), all.end(), 0U);
  out.overprint_lines = order_lines(out.overprint, all);
}

void part_furniture(std::vector<ReadPage>& pages) {
  std::vector<ProsePage> prose;
  for (ReadPage& page : pages) {
    ProsePage& p = prose.emplace_back(ProsePage{page.page().height, {}, false, false});
    if (!page.grids.empty() && !page.prose.empty()) {
      p.ends_in_table_top = page.grids.front().top < page.prose.front().line.box.y0;
      const Rect& last = page.grids.back().cells.back().pieces.back().box;
      p.ends_in_table_bottom = last.y1 > page.prose.back().line.box.y1;
    }
    p.lines = std::move(page.prose);
  }
  const std::vector<std::vector<bool>> furniture = find_furniture(prose);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<ProseLine>& lines = prose[p].lines;
    pages[p].prose.clear();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      (furniture[p][i] ? pages[p].furniture : pages[p].prose).push_back(std::move(lines[i]));
    }
  }
}

/// Something in reading order: a line of prose, or a table (on its first page).
struct Item {
  std::uint32_t page;
  double y;
  std::size_t line = 0;               // index into ReadPage::prose, unless it is
  std::unique_ptr<FilledGrid> table;  // a table
};

// A table without any text is a drawing, unless it is the blank end of a table before a page break.
bool holds_text(const FilledGrid& grid) {
  return std::any_of(grid.cells.begin(), grid.cells.end(),
                     [](const FilledCell& cell) { return !cell.text.empty(); });
}

std::vector<Item> reading_order(std::vector<ReadPage>& pages) {
  std::vector<Item> items;
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    const std::size_t first = items.size();
    for (std::size_t i = 0; i < pages[p].prose.size(); ++i) {
      items.push_back({p, pages[p].prose[i].line.box.y0, i, nullptr});
    }
    for (FilledGrid& grid : pages[p].grids) {
      items.push_back({p, grid.top, 0, std::make_unique<FilledGrid>(std::move(grid))});
    }
    std::stable_sort(items.begin() + static_cast<std::ptrdiff_t>(first), items.end(),
                     [](const Item& a, const Item& b) { return a.y < b.y; });
    // A table that begins the page goes on with the one that ended the page before.
    if (first == 0 || first == items.size()) continue;
    FilledGrid* upper = items[first - 1].table.get();
    FilledGrid* lower = items[first].table.get();
    if (upper == nullptr || lower == nullptr || upper->last_page + 1 != p) continue;
    if (!continues(*upper, *lower)) continue;
    *upper = stitch(std::move(*upper), std::move(*lower));
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(first));
  }
  std::erase_if(items,
                [](const Item& item) { return item.table != nullptr && !holds_text(*item.table); });
  return items;
}

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
  /// `candidates`: of their lines the place of every glyph in the text is kept.
  Writer(const std::vector<ReadPage>& pages, const std::vector<LooseCandidate>& candidates,
         Flow& flow)
      : pages_(pages),
        flow_(flow),
        text_(std::make_shared<SourceText>(SourceText::Origin::kPages)),
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

  /// Ends the last line of prose, which is left open until it is known whether a number goes on.
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

  /// Kept beside the text, as furniture is, for whoever wants to see what was left out.
  void overprint(std::uint32_t page, const TextLine& line) {
    flow_.furniture.push_back(glyphs(page, pages_[page].overprint, line));
    text_->append_inferred("\n");
  }

  void furniture(std::uint32_t page, const ProseLine& prose) {
    flow_.furniture.push_back(glyphs(page, pages_[page].page().glyphs, prose.line));
    text_->append_inferred("\n");
  }

  /// Its lines are written already, and stay as they are: the words are places in them.
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

  // Where a glyph stands in the text, and as which one, in the order of writing.
  struct Written {
    Span at;
    std::size_t number = 0;
  };

  // Glyphs that were written one after the other are one piece.
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

  // One printed line. A wide gap is written as U+3000, so that two values stay two, unless the line
  // is one figure that is spread. `written`, if not empty, takes down where each glyph of the page
  // stands.
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
  std::vector<std::vector<Written>> written_;  // by page and glyph; empty where nobody asks
  std::size_t numbered_ = 0;
  const ProseLine* before_ = nullptr;  // the line before, null after a table
  std::uint32_t before_page_ = 0;
};

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

/// What is_traditional() asks of a text, of the glyphs in the order in which they were printed.
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
  std::vector<Item> items = reading_order(pages);
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
  for (const LooseCandidate& candidate : candidates) writer.loose(candidate);
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    for (const ProseLine& line : pages[p].furniture) writer.furniture(p, line);
    for (const TextLine& line : pages[p].overprint_lines) writer.overprint(p, line);
  }
  for (std::uint32_t p = 0; p < pages.size(); ++p) {
    for (const TextLine& line : pages[p].hidden) writer.hidden(p, line);
  }
  flow.typed_forms = typed_compatibility_forms(pdf);
  flow.source = writer.text();
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
