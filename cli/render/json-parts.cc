// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/json-parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "version.h"

namespace gouji {
namespace {

double tenth(double points) {
  const double rounded = std::round(points * 10) / 10;
  return rounded == 0 ? 0 : rounded;  // no -0.0
}

bool is_flat(const Json& json) {
  return std::none_of(json.begin(), json.end(),
                      [](const Json& each) { return each.is_structured(); });
}

void write_scalar(const Json& json, std::string& out) {
  out += json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write_line_end(int depth, std::string& out) {
  out += '\n';
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

/// One member a line, but a list of numbers in one: a box is read, and compared, as a whole.
void write(const Json& json, int depth, std::string& out) {
  if (!json.is_structured()) return write_scalar(json, out);
  const bool flat = json.is_array() && is_flat(json);
  out += json.is_array() ? '[' : '{';
  bool first = true;
  for (const auto& [key, value] : json.items()) {
    if (!first) out += flat ? ", " : ",";
    first = false;
    if (!flat) write_line_end(depth + 1, out);
    if (json.is_object()) {
      write_scalar(key, out);
      out += ": ";
    }
    write(value, depth + 1, out);
  }
  if (!flat && !first) write_line_end(depth, out);
  out += json.is_array() ? ']' : '}';
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
  std::string text;
  write(json, 0, text);
  text += '\n';
  return text;
}

}  // namespace gouji
