// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/prior/prior-places.h"

#include <utility>
#include <vector>

#include "cli/base/binary.h"
#include "cli/checked/place-fields.h"
#include "cli/checked/place-of.h"

namespace gouji {
namespace {

std::string key_of_cell(std::string_view table, std::string_view row, std::string_view column) {
  std::string key(table);
  for (const std::string_view part : {row, column}) (key += '.') += part;
  return key;
}

}  // namespace

struct CellPlace {
  std::string cell;
  Place place;
};

template <class Archive>
void fields(Archive& archive, CellPlace& value) {
  auto& [cell, place] = value;
  archive(cell, place);
}

std::string encode_places(const Report& report) {
  std::vector<CellPlace> places;
  for (const StatutoryTable& table : report.tables) {
    for (const StatutoryTable::Place& at : table.places()) {
      const Cell& cell = table.cells[at.index];
      if (cell.kind == Cell::Kind::kAbsent) continue;
      places.push_back({key_of_cell(table.def->id, at.row->id, at.column->id),
                        place_of(*report.source, cell.at)});
    }
  }
  BinaryWriter writer;
  writer(places);
  return writer.take();
}

CellPlaces decode_places(std::string_view bytes) {
  BinaryReader reader(bytes);
  std::vector<CellPlace> read;
  reader(read);
  CellPlaces places;
  if (!reader.complete()) return places;
  for (CellPlace& each : read) places[std::move(each.cell)] = std::move(each.place);
  return places;
}

Place place_in(const CellPlaces& places, const Where& where) {
  const auto found = places.find(key_of_cell(where.table, where.row, where.column));
  return found == places.end() ? Place{} : found->second;
}

}  // namespace gouji
