// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/stages/extract-json.h"

#include <utility>

#include "cli/check/place.h"
#include "cli/checked/place-of.h"
#include "cli/checked/words.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

void put_place(Json& into, const Report& report, Span at) {
  put_place(into, place_of(*report.source, at));
}

std::string reading_form(const SourceText& source, Span at) {
  return mask_personal_numbers(normalize(source.view(at), at.begin).text);
}

Json json_section(const Report& report, std::size_t index) {
  const Section& section = report.sections[index];
  Json out;
  out["ordinal"] = text_or_null(section.ordinal);
  out["title"] = mask_personal_numbers(section.title);
  out["standard"] = text_or_null(section.standard);
  put_place(out, report, section.heading);
  std::string text;  // its prose; its tables are under "tables" and "grids"
  for (const Prose& paragraph : report.paragraphs) {
    if (paragraph.section != static_cast<int>(index) || paragraph.heading) continue;
    if (!text.empty()) text += '\n';
    text += paragraph.text.text;
  }
  out["text"] = mask_personal_numbers(text);
  return out;
}

Json json_cell(const Report& report, const StatutoryTable::Place& place, const Cell& cell) {
  Json out;
  out["row"] = place.row->id;
  out["column"] = place.column->id;
  out["kind"] = keyword(cell.kind);
  out["value"] = cell.kind == Cell::Kind::kNumber
                     ? Json(mask_personal_numbers(to_string(cell.number)))
                     : Json();
  out["text"] = mask_personal_numbers(cell.text);
  put_place(out, report, cell.at);
  return out;
}

Json json_table(const Report& report, const StatutoryTable& table) {
  Json out;
  out["id"] = table.def->id;
  out["edition"] = table.edition != nullptr ? Json(table.edition->id) : Json();
  out["pages"] = table.pages;
  out["doubt"] = text_or_null(table.doubt);
  Json cells = Json::array();
  for (const StatutoryTable::Place& place : table.places()) {
    const Cell& cell = table.cells[place.index];
    if (cell.kind != Cell::Kind::kAbsent) cells.push_back(json_cell(report, place, cell));
  }
  out["cells"] = std::move(cells);
  out["notes"] = json_notes(*report.source, table.notes);
  return out;
}

Json section_of(const Report& report, const Fact& fact) {
  if (fact.paragraph < 0) return {};
  const int section = report.paragraphs[static_cast<std::size_t>(fact.paragraph)].section;
  if (section < 0) return {};
  return text_or_null(report.sections[static_cast<std::size_t>(section)].standard);
}

Json json_fact(const Report& report, const Fact& fact) {
  Json out;
  out["subject"] = text_or_null(name_of(subject_of(fact)));
  out["value"] = mask_personal_numbers(value_text(fact));
  out["unit"] = text_or_null(unit_of(fact));
  out["exact"] = is_exact(fact);
  out["scope"] = text_or_null(fact.scope);
  out["claim"] = keyword(fact.claim);
  out["section"] = section_of(report, fact);
  put_place(out, report, fact.at);
  out["text"] = reading_form(*report.source, fact.at);
  return out;
}

/// Fills the empty lists.
void put_lists(Json& out, const Report& report) {
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    out["sections"].push_back(json_section(report, i));
  }
  for (const StatutoryTable& table : report.tables) {
    out["tables"].push_back(json_table(report, table));
  }
  for (const Grid& grid : report.grids) out["grids"].push_back(json_grid(*report.source, grid));
  for (const Fact& fact : report.facts) out["facts"].push_back(json_fact(report, fact));
  out["notes"] = json_notes(*report.source, report.notes);
}

}  // namespace

Json json_notes(const SourceText& source, const std::vector<Note>& notes) {
  Json out = Json::array();
  for (const Note& note : notes) {
    Json each;
    each["text"] = mask_personal_numbers(note.message);
    put_place(each, note.at == Span{} ? Place{} : place_of(source, note.at));
    out.push_back(std::move(each));
  }
  return out;
}

Json json_grid(const SourceText& source, const Grid& grid) {
  Json out;
  const Place place = place_of(source, grid.at);
  out["page"] = grid.page > 0 ? Json(grid.page) : Json();
  if (place.line > 0) out["line"] = place.line;
  out["rows"] = grid.rows;
  out["columns"] = grid.columns;
  Json cells = Json::array();
  for (const GridCell& cell : grid.cells) {
    Json each;
    each["row"] = cell.row;
    each["column"] = cell.column;
    each["row_span"] = cell.row_span;
    each["column_span"] = cell.column_span;
    each["text"] = reading_form(source, cell.at);
    put_place(each, place_of(source, cell.at));
    cells.push_back(std::move(each));
  }
  out["cells"] = std::move(cells);
  return out;
}

Json json_extract(const std::string& path, const std::string& digest, Status status,
                  const std::string& error, const Report* report) {
  Json out;
  out["path"] = path;
  out["sha256"] = text_or_null(digest);
  out["status"] = keyword(status);
  if (counts_as_unreadable(status)) out["error"] = error;
  const ReportFacts facts = report != nullptr ? report_facts(*report) : ReportFacts{};
  put_report_head(out, facts);
  out["pages"] = json_pages(facts);
  for (const char* list : {"sections", "tables", "grids", "facts", "notes"}) {
    out[list] = Json::array();
  }
  if (report != nullptr) put_lists(out, *report);
  return out;
}

}  // namespace gouji
