// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-claims.h"

#include <algorithm>

#include "parser/text/pattern.h"
#include "rules/structure/shared-sections.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Adds a cell to the sum; false where it cannot be read.
bool add_cell(const Cell& cell, std::optional<Decimal>& sum) {
  if (cell.kind == Cell::Kind::kBlank || cell.kind == Cell::Kind::kSymbol) return true;
  if (cell.kind != Cell::Kind::kNumber || !sum) return false;
  sum = add(*sum, cell.number);
  return sum.has_value();
}

constexpr std::size_t kMark = 3;  // bytes of 。 ； ！

/// Where the next mark that ends a sentence stands, or the end of the text.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at + kMark <= text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != 0xE3 && byte != 0xEF) continue;
    const std::string_view mark = text.substr(at, kMark);
    if (mark == "。" || mark == "；" || mark == "！") return at;
  }
  return text.size();
}

}  // namespace

std::vector<Sentence> sentences_of(const Report& report,
                                   std::initializer_list<std::string_view> sections) {
  std::vector<Sentence> found;
  for (const std::string_view section : sections) {
    for (const std::size_t i : prose_of(report, section)) {
      const Prose& prose = report.paragraphs[i];
      const std::string_view text = prose.text.text;
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = sentence_end(text, begin);
        if (end > begin) {
          found.push_back(
              {&prose, static_cast<std::uint32_t>(begin), text.substr(begin, end - begin)});
        }
        begin = end + kMark;
      }
    }
  }
  return found;
}

bool is_partial(std::string_view text) {
  static const Pattern limits(
      "上半年|下半年|季度|[0-9一二三四五六七八九十]月(?:[^0-9]|$)|渠道|方式|信函|当面|现场|窗口|"
      "网络|网上|在线|平台|网站|邮件|邮箱|邮寄|传真|电话|微信|其中|指导|协助|代表|本级|下属|各");
  return limits.matches(text);
}

bool names_other_scope(std::string_view text) {
  static const Pattern scope(
      "政府办|办公室|办公厅|代表|代为|本级|指导|协助|转办|转交|移送|下属|所属|各(?:单位|部门|镇|乡|"
      "街道|"
      "科室|县|区)|部门共|市直|县直|区直|街镇|乡镇(?:街道)?共");
  return scope.matches(text);
}

bool names_other_year(std::string_view text, const Report& report) {
  static const Pattern year("(20[0-9]{2})年");
  if (!report.year) return false;
  for (const Match& match : year.find_all(text)) {
    if (slice(text, *match.groups[0]) != std::to_string(report.year->value)) return true;
  }
  return false;
}

std::optional<Decimal> sum_of_rows(const StatutoryTable& table,
                                   const std::vector<std::string_view>& rows,
                                   std::string_view column) {
  std::optional<Decimal> sum = Decimal{};
  for (const std::string_view row : rows) {
    if (!table.has_row(row) || !add_cell(table.cell(row, column), sum)) return std::nullopt;
  }
  return sum;
}

std::optional<Decimal> sum_of_group(const StatutoryTable& table, std::string_view group,
                                    std::string_view column) {
  std::vector<std::string_view> rows;
  for (const BandDef& band : table.def->bands) {
    for (const RowDef& row : band.rows) {
      const bool whole = row.id == group;
      if (whole || (row.id.starts_with(group) && row.id[group.size()] == '.')) {
        rows.push_back(row.id);
      }
    }
  }
  return rows.empty() ? std::nullopt : sum_of_rows(table, rows, column);
}

std::optional<Decimal> sum_of_columns(const StatutoryTable& table, std::string_view row,
                                      const std::vector<std::string_view>& columns) {
  std::optional<Decimal> sum = Decimal{};
  for (const std::string_view column : columns) {
    if (!add_cell(table.cell(row, column), sum)) return std::nullopt;
  }
  return sum;
}

Finding contradiction(const Report& report, const Sentence& sentence, Span words,
                      std::string message, const StatutoryTable& table, std::string_view row,
                      std::string_view column) {
  Finding finding;
  finding.message = std::move(message);
  finding.at = sentence.place(words);
  if (sentence.prose->section >= 0) {
    finding.where.section =
        report.sections[static_cast<std::size_t>(sentence.prose->section)].standard;
  }
  if (row.empty() || column.empty()) return finding;
  const Cell& cell = table.cell(row, column);
  Where where = where_of(table);
  where.row = row;
  where.column = column;
  finding.right = cell.text;
  finding.evidence.push_back({table_name(table.def->id), cell.text, cell.at, where});
  return finding;
}

}  // namespace gouji
