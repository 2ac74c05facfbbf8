// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/write-grid.h"

#include <algorithm>

namespace gouji {
namespace {

class Writer {
 public:
  explicit Writer(const Words& words) : words_(words) { out_.grid.inferred = true; }

  void add_band(const LooseBand& band, const std::vector<LooseRow>& rows, std::size_t stub) {
    Grid& grid = out_.grid;
    grid.columns = std::max(grid.columns, static_cast<std::uint16_t>(stub + band.columns.size()));
    const bool groups = std::any_of(band.columns.begin(), band.columns.end(),
                                    [](const LooseColumn& c) { return !c.group.empty(); });
    for (std::size_t c = 0; groups && c < band.columns.size();) {
      std::size_t end = c + 1;
      while (end < band.columns.size() && band.columns[end].group == band.columns[c].group) ++end;
      add_cell(stub + c, end - c, band.columns[c].group);
      c = end;
    }
    row_ += groups ? 1 : 0;
    out_.used.insert(band.header.begin(), band.header.end());
    if (stub > 0) add_cell(0, 1, {});
    for (std::size_t c = 0; c < band.columns.size(); ++c) {
      add_cell(stub + c, 1, band.columns[c].header);
    }
    ++row_;
    for (std::size_t r = band.begin; r < band.end; ++r, ++row_) {
      if (stub > 0) add_cell(0, 1, rows[r].label);
      for (std::size_t c = 0; c < band.columns.size(); ++c) {
        add_figures(stub + c, band.columns[c], rows[r]);
      }
    }
  }
  WrittenGrid take() {
    out_.grid.rows = static_cast<std::uint16_t>(row_);
    return std::move(out_);
  }

 private:
  void add_figures(std::size_t at, const LooseColumn& column, const LooseRow& row) {
    WordIndices cell;
    for (const std::size_t i : column.figures) {
      if (std::count(row.figures.begin(), row.figures.end(), i) > 0) cell.push_back(i);
    }
    out_.doubt = out_.doubt || cell.size() > 1 || (!cell.empty() && words_[cell[0]].at.size() > 1);
    add_cell(at, 1, cell);
  }

  void add_cell(std::size_t column, std::size_t column_span, const WordIndices& words) {
    Grid& grid = out_.grid;
    out_.used.insert(words.begin(), words.end());
    GridCell cell;
    cell.row = static_cast<std::uint16_t>(row_);
    cell.column = static_cast<std::uint16_t>(column);
    cell.column_span = static_cast<std::uint16_t>(column_span);
    // A blank cell is placed after the cell before it.
    const std::uint32_t here =
        grid.cells.empty() ? words_.front().at.front().begin : grid.cells.back().at.end;
    cell.at = words.empty() ? Span{here, here} : words_[words.front()].at.front();
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t piece = i == 0 ? 1 : 0; piece < words_[words[i]].at.size(); ++piece) {
        grid.further_text.emplace_back(grid.cells.size(), words_[words[i]].at[piece]);
      }
    }
    grid.cells.push_back(cell);
  }

  const Words& words_;
  WrittenGrid out_;
  std::size_t row_ = 0;
};

}  // namespace

WrittenGrid write_grid(const Words& words, const std::vector<LooseBand>& bands,
                       const std::vector<LooseRow>& rows, bool labelled) {
  Writer writer(words);
  for (const LooseBand& band : bands) writer.add_band(band, rows, labelled ? 1 : 0);
  return writer.take();
}

}  // namespace gouji
