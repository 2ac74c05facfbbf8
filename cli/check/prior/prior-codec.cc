// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/prior/prior-codec.h"

#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "cli/base/binary.h"

namespace gouji {

template <>
constexpr DocumentKind kLastOf<DocumentKind> = DocumentKind::kNoText;
template <>
constexpr Cell::Kind kLastOf<Cell::Kind> = Cell::Kind::kText;
template <>
constexpr Label::State kLastOf<Label::State> = Label::State::kMissing;

constexpr std::uint8_t kMostDecimals = 18;  // more do not fit into the number

// In the namespace of the types, so that argument-dependent lookup finds them. All `at` are left
// out.

template <class Archive>
void fields(Archive& archive, Decimal& value) {
  auto& [units, scale] = value;
  archive(units, scale);
  if constexpr (std::is_same_v<Archive, BinaryReader>) {
    if (scale > kMostDecimals) archive.refuse();
  }
}

template <class Archive>
void fields(Archive& archive, Cell& value) {
  auto& [kind, number, percent, text, unit, at] = value;
  archive(kind, number, percent, text, unit);
}

template <class Archive>
void fields(Archive& archive, Label& value) {
  auto& [state, printed, expected, at, distance, known_alias, moved] = value;
  archive(state, printed, expected, distance, known_alias, moved);
}

template <class Archive>
void fields(Archive& archive, ExtraLabel& value) {
  auto& [row, printed, at, has_values, repeated] = value;
  archive(row, printed, has_values, repeated);
}

template <class Archive>
void fields(Archive& archive, Section& value) {
  auto& [id, standard, rank, ordinal, title, heading, body, distance, old_regulation] = value;
  archive(id, standard, rank, ordinal, title, distance, old_regulation);
}

template <class Archive>
void fields(Archive& archive, Prose& value) {
  auto& [at, text, section, heading, page] = value;
  archive(text.text, section, heading);
}

namespace {

constexpr std::uint32_t kMark = 0x32706A67;  // opens every encoded report

/// A table is encoded with the ids of its form.
struct Table {
  std::string edition, id;
  std::vector<Cell> cells;
  std::vector<Label> rows, columns, groups;
  std::vector<ExtraLabel> extras;
  std::string doubt;
};

template <class Archive>
void fields(Archive& archive, Table& value) {
  auto& [edition, id, cells, rows, columns, groups, extras, doubt] = value;
  archive(edition, id, cells, rows, columns, groups, extras, doubt);
}

/// The table with as many cells as the form has, or none: rules rely on that.
std::optional<StatutoryTable> placed(Table table, const Editions& editions) {
  const auto edition = std::find_if(editions.all.begin(), editions.all.end(),
                                    [&](const Edition& each) { return each.id == table.edition; });
  if (edition == editions.all.end()) return std::nullopt;
  StatutoryTable out;
  out.edition = &*edition;
  out.def = edition->table(table.id);
  if (out.def == nullptr) return std::nullopt;
  std::size_t cells = 0;
  for (const BandDef& band : out.def->bands) cells += band.rows.size() * band.columns.size();
  if (table.cells.size() != cells) return std::nullopt;
  out.cells = std::move(table.cells);
  out.rows = std::move(table.rows);
  out.columns = std::move(table.columns);
  out.groups = std::move(table.groups);
  out.extras = std::move(table.extras);
  out.doubt = std::move(table.doubt);
  return out;
}

}  // namespace

std::string encode_prior(const Report& report) {
  std::vector<Table> tables;
  for (const StatutoryTable& table : report.tables) {
    tables.push_back({table.edition->id, table.def->id, table.cells, table.rows, table.columns,
                      table.groups, table.extras, table.doubt});
  }
  std::optional<int> year;
  if (report.year) year = report.year->value;
  BinaryWriter writer;
  writer(kMark, report.kind, report.kind_reason, report.title, report.body, year,
         report.edition != nullptr ? report.edition->id : std::string(), report.sections,
         report.paragraphs, tables, report.page_count, report.incomplete);
  return writer.take();
}

std::optional<Report> decode_prior(std::string_view bytes,
                                   const std::shared_ptr<const Editions>& editions) {
  BinaryReader reader(bytes);
  Report report;
  std::uint32_t mark = 0;
  std::optional<int> year;
  std::string edition;
  std::vector<Table> tables;
  reader(mark);
  if (mark != kMark) return std::nullopt;
  reader(report.kind, report.kind_reason, report.title, report.body, year, edition, report.sections,
         report.paragraphs, tables, report.page_count, report.incomplete);
  if (!reader.complete()) return std::nullopt;
  report.source = std::make_shared<const SourceText>(Traits{});
  report.editions = editions;
  if (year) report.year = Stated<int>{*year, {}};
  for (const Edition& each : editions->all) {
    if (each.id == edition) report.edition = &each;
  }
  report.form = report.edition != nullptr ? report.edition : editions->newest();
  const auto sections = static_cast<int>(report.sections.size());
  for (const Prose& prose : report.paragraphs) {
    if (prose.section < -1 || prose.section >= sections) return std::nullopt;
  }
  for (Table& table : tables) {
    auto placed_table = placed(std::move(table), *editions);
    if (!placed_table) return std::nullopt;
    report.tables.push_back(*std::move(placed_table));
  }
  return report;
}

}  // namespace gouji
