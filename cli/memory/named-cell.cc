// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/named-cell.h"

#include <algorithm>
#include <string_view>

#include "cli/base/nearest.h"
#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

constexpr std::size_t kNamedChoices = 5;

tl::unexpected<Error> wrong(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

/// Between any of the marks that people put there.
std::vector<std::string> parts_of(std::string_view name,
                                  std::initializer_list<std::string_view> marks) {
  std::vector<std::string> parts(1);
  while (!name.empty()) {
    const auto* mark = std::find_if(marks.begin(), marks.end(),
                                    [&](std::string_view each) { return name.starts_with(each); });
    if (mark != marks.end()) {
      parts.emplace_back();
      name.remove_prefix(mark->size());
    } else {
      parts.back() += name.front();
      name.remove_prefix(1);
    }
  }
  std::erase(parts, "");
  return parts;
}

/// What stands behind the table's name: 本年新收政府信息公开申请数量·总计 in two.
std::vector<std::string> labels_of(const ReadCell& cell) {
  std::string_view label = cell.label;
  if (label.starts_with(cell.table)) label.remove_prefix(cell.table.size());
  return parts_of(label, {"·"});
}

/// How many labels are other than the words that name them; none where these are of another cell.
std::optional<std::size_t> distance(const std::vector<std::string>& words, const ReadCell& cell) {
  if (words.front() != cell.table && words.front() != cell.where.table) {
    return std::nullopt;
  }
  const std::vector<std::string> labels = labels_of(cell);
  std::size_t other = 0, label = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    while (label < labels.size() && labels[label].find(words[i]) == std::string::npos) ++label;
    if (label == labels.size()) return std::nullopt;
    if (labels[label] != words[i]) ++other;
    ++label;
  }
  return other + (labels.size() - std::min(labels.size(), words.size() - 1));
}

/// Those whose labels are nearest to the words.
std::vector<const ReadCell*> nearest_by_words(const std::string& name,
                                              const std::vector<ReadCell>& cells) {
  const std::vector<std::string> words = parts_of(name, {".", "·", "．", "/"});
  std::vector<const ReadCell*> nearest_ones;
  std::optional<std::size_t> least;
  if (words.size() < 2) return nearest_ones;
  for (const ReadCell& each : cells) {
    const auto far = distance(words, each);
    if (!far || (least && *far > *least)) continue;
    if (!least || *far < *least) nearest_ones.clear();
    least = far;
    nearest_ones.push_back(&each);
  }
  return nearest_ones;
}

/// Every cell of every form.
std::vector<ReadCell> cells_of_forms() {
  Report blank;
  for (const Edition& edition : built_in_editions()->all) {
    for (const TableDef& def : edition.tables) {
      StatutoryTable table;
      table.edition = &edition;
      table.def = &def;
      for (const BandDef& band : def.bands) {
        table.cells.resize(table.cells.size() + band.rows.size() * band.columns.size());
      }
      blank.tables.push_back(std::move(table));
    }
  }
  return read_cells(blank);
}

std::string choices(const std::vector<const ReadCell*>& cells) {
  std::string words;
  for (std::size_t i = 0; i < std::min(cells.size(), kNamedChoices); ++i) {
    words += (i == 0 ? "" : say("；")) + say("{}（{}）", key_of_cell(*cells[i]), cells[i]->label);
  }
  return words;
}

}  // namespace

std::string key_of_cell(const ReadCell& cell) {
  return cell.where.table + '.' + cell.where.row + '.' + cell.where.column;
}

std::vector<std::string> cells_meant(const std::string& name,
                                     const std::vector<std::string>& keys) {
  std::vector<ReadCell> cells = cells_of_forms();
  std::erase_if(cells, [&](const ReadCell& each) {
    return std::find(keys.begin(), keys.end(), key_of_cell(each)) == keys.end();
  });
  std::vector<std::string> meant;
  for (const ReadCell* each : nearest_by_words(name, cells)) {
    const std::string key = key_of_cell(*each);
    if (std::find(meant.begin(), meant.end(), key) == meant.end()) meant.push_back(key);
  }
  return meant;
}

Expected<const ReadCell*> cell_named(const std::string& name, const std::vector<ReadCell>& cells) {
  std::vector<std::string> known;
  for (const ReadCell& each : cells) {
    known.push_back(key_of_cell(each));
    if (known.back() == name) return &each;
  }
  const std::vector<std::string> words = parts_of(name, {".", "·", "．", "/"});
  const std::vector<const ReadCell*> nearest_ones = nearest_by_words(name, cells);
  if (nearest_ones.size() == 1) return nearest_ones.front();
  if (nearest_ones.size() > 1) {
    return wrong(say("{} 对应 {} 个单元格，请写得更全：{}", name, nearest_ones.size(),
                     choices(nearest_ones)));
  }
  for (const TableDef& table : built_in_editions()->newest()->tables) {
    const bool meant =
        !words.empty() && (words.front() == table.id || words.front() == table_name(table));
    const bool read = std::any_of(cells.begin(), cells.end(), [&](const ReadCell& each) {
      return each.where.table == table.id;
    });
    if (meant && !read) {
      return wrong(
          say("没有单元格 {}：报告中未读到{}，整张表不能由人工填写。请换用原文件另存的 PDF 再核对；"
              "没有的，这张表由人工核对（gouji extract --format text 显示读到的内容）",
              name, table_name(table)));
    }
  }
  const std::string near = nearest(name, known);
  return wrong(
      near.empty()
          ? say("没有单元格 {}，写法是 表.行.列，例如 t3.received.total 或 表三.本年新收.总计",
                name)
          : say("没有单元格 {}，是否指 {}？", name, near));
}

}  // namespace gouji
