// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/json-parts.h"

#include <cmath>

#include "version.h"

namespace gouji {
namespace {

double tenth(double points) {
  const double rounded = std::round(points * 10) / 10;
  return rounded == 0 ? 0 : rounded;  // no -0.0
}

}  // namespace

Json json_head() {
  Json head;
  head["schema_version"] = kSchemaVersion;
  head["tool"] = {{"name", "gouji"}, {"version", kVersion}};
  return head;
}

Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json json_box(const Rect& box) {
  return {tenth(box.x0), tenth(box.y0), tenth(box.x1), tenth(box.y1)};
}

void put_place(Json& into, const Place& place) {
  if (place.boxes.empty()) {
    into["page"] = nullptr;
    into["box"] = nullptr;
    if (place.line > 0) into["line"] = place.line;
    return;
  }
  into["page"] = place.boxes.front().page;
  into["box"] = json_box(place.boxes.front().box);
  if (place.boxes.size() == 1) return;
  Json boxes = Json::array();
  for (const PageBox& each : place.boxes) {
    boxes.push_back({{"page", each.page}, {"box", json_box(each.box)}});
  }
  into["boxes"] = std::move(boxes);
}

void put_report_head(Json& into, const ReportFacts& facts) {
  into["title"] = text_or_null(facts.title);
  into["body"] = text_or_null(facts.body);
  into["year"] = facts.year ? Json(*facts.year) : Json();
  into["period"] = nullptr;
  if (!facts.period_from.empty() || !facts.period_to.empty()) {
    into["period"] = {{"from", text_or_null(facts.period_from)},
                      {"to", text_or_null(facts.period_to)}};
  }
}

Json json_pages(const ReportFacts& facts) { return facts.pages > 0 ? Json(facts.pages) : Json(); }

Json json_where(const Where& where) {
  Json out;
  if (!where.section.empty()) out["section"] = where.section;
  if (!where.table.empty()) out["table"] = where.table;
  if (!where.row.empty()) out["row"] = where.row;
  if (!where.column.empty()) out["column"] = where.column;
  return out;
}

std::string print(const Json& json) {
  std::string text = json.dump(2, ' ', false, Json::error_handler_t::replace);
  text += '\n';
  return text;
}

}  // namespace gouji
