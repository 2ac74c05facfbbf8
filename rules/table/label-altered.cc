// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that differ from the form's, or stand in another place than it has them. Compared folded,
// so that brackets, quotes, spacing and width do not count, and without a bracketed tail: notes of
// a province's template are lawful. A group of columns that moved as a whole is one finding.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool altered(const Label& label) {
  // A character that cannot be told is none that somebody changed.
  const bool illegible = label.printed.find("\uFFFD") != std::string::npos;
  return label.state == Label::State::kMatched && label.distance > 0 && !label.known_alias &&
         !illegible && fold_without_tail(label.printed) != fold_without_tail(label.expected);
}

std::uint32_t page_of(const Report& report, Span at) {
  const std::vector<PageBox> boxes = report.source->boxes(at);
  return boxes.empty() ? 0 : boxes.front().page;
}

/// The first lines of a label whose page ends right behind it: office programs lose the others
/// where a page cuts the cells of a head in two. `index` is that among the labels of its kind.
bool is_cut_by_page(const Report& report, const StatutoryTable& table, const Label& label, bool row,
                    std::size_t index) {
  const std::string printed = fold_without_tail(label.printed);
  if (printed.empty() || !fold_without_tail(label.expected).starts_with(printed)) return false;
  const std::uint32_t page = page_of(report, label.at);
  if (page == 0) return false;
  if (row && index + 1 < table.rows.size()) {
    return page_of(report, table.rows[index + 1].at) > page;
  }
  const auto on_a_later_page = [&](const Cell& cell) {
    return cell.text.empty() || page_of(report, cell.at) > page;
  };
  return !row && table.pages.back() > page &&
         std::all_of(table.cells.begin(), table.cells.end(), on_a_later_page);
}

/// 规范性文件 for 行政规范性文件: the label of the form before, and the same thing.
bool lacks_only_administrative(const Label& label) {
  return "行政" + fold_without_tail(label.printed) == fold_without_tail(label.expected);
}

void find_altered(const Report& report, const StatutoryTable& table, bool rows, Outcome& out) {
  const std::vector<Label>& labels = rows ? table.rows : table.columns;
  std::size_t index = 0;
  for (const BandDef& band : table.def->bands) {
    const std::size_t count = rows ? band.rows.size() : band.columns.size();
    for (std::size_t i = 0; i < count; ++i, ++index) {
      const Label& label = labels[index];
      if (!altered(label)) continue;
      const std::string name = table_name(*table.def);
      if (is_cut_by_page(report, table, label, rows, index)) {
        out.doubt(say("{}的“{}”在页末被截断，看不出是否完整", name, label.printed));
        continue;
      }
      Finding finding;
      finding.where = where_of(table);
      (rows ? finding.where.row : finding.where.column) =
          rows ? band.rows[i].id : band.columns[i].id;
      finding.message =
          rows ? say("{}的行名印为“{}”，格式为“{}”", name, label.printed, label.expected)
               : say("{}的列名印为“{}”，格式为“{}”", name, label.printed, label.expected);
      finding.at = label.at;
      finding.left = label.expected;
      finding.right = label.printed;
      finding.suggestion = say("改为“{}”", label.expected);
      if (lacks_only_administrative(label)) finding.severity = Severity::kInfo;
      out.find(std::move(finding));
    }
  }
}

/// The group that column `c` of the band stands in, where all of its columns moved; else empty.
std::string moved_group(const BandDef& band, const Label* labels, std::size_t c) {
  const std::vector<std::string>& path = band.columns[c].path;
  if (path.size() < 2) return {};
  for (std::size_t i = 0; i < band.columns.size(); ++i) {
    const std::vector<std::string>& other = band.columns[i].path;
    const bool same =
        std::find(other.begin(), other.end() - 1, path[path.size() - 2]) != other.end() - 1;
    if (same && !labels[i].moved) return {};
  }
  return path[path.size() - 2];
}

void find_moved(const StatutoryTable& table, bool rows, Outcome& out) {
  const std::vector<Label>& labels = rows ? table.rows : table.columns;
  std::size_t index = 0;
  for (const BandDef& band : table.def->bands) {
    const std::size_t count = rows ? band.rows.size() : band.columns.size();
    std::string group;
    for (std::size_t i = 0; i < count; ++i) {
      const Label& label = labels[index + i];
      if (!label.moved) continue;
      const std::string whole = rows ? "" : moved_group(band, &labels[index], i);
      if (!whole.empty() && whole == group) continue;
      group = whole;
      Finding finding;
      finding.where = where_of(table);
      finding.at = label.at;
      if (whole.empty()) {
        (rows ? finding.where.row : finding.where.column) =
            rows ? band.rows[i].id : band.columns[i].id;
        const std::string name = table_name(*table.def);
        finding.message = rows ? say("{}的“{}”行不在格式规定的位置", name, words(band.rows[i]))
                               : say("{}的“{}”列不在格式规定的位置", name, words(band.columns[i]));
      } else {
        finding.message = say("{}“{}”的各列不在格式规定的位置", table_name(*table.def), whole);
      }
      out.find(std::move(finding));
    }
    index += count;
  }
}

Outcome check(const Case& in) {
  Outcome out;
  for_each_table(in.report, out, [&](const StatutoryTable& table) {
    find_altered(in.report, table, true, out);
    find_altered(in.report, table, false, out);
    find_moved(table, true, out);
    find_moved(table, false, out);
  });
  return out;
}

}  // namespace

extern const Rule label_altered = {
    .code = "T05",
    .name = "label-altered",
    .severity = Severity::kWarning,
    .title = "行列名称改动",
    .title_en = "Altered label",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件格式模板",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,

};

}  // namespace gouji
