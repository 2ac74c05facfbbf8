// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/json-parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <fmt/format.h>

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

/// Characters that would steer a terminal or turn the direction of writing are written as escapes:
/// the value stays the same, and who looks at the file sees them.
std::string harmless(std::string json) {
  for (std::size_t at = 0; at < json.size(); ++at) {
    const auto byte = [&](std::size_t i) {
      return at + i < json.size() ? static_cast<unsigned char>(json[at + i]) : 0U;
    };
    unsigned code = 0;
    std::size_t bytes = 0;
    if (byte(0) == 0x7F) {
      code = 0x7F;
      bytes = 1;
    } else if (byte(0) == 0xC2 && byte(1) < 0xA0) {
      code = byte(1);
      bytes = 2;
    } else if (byte(0) == 0xD8 && byte(1) == 0x9C) {
      code = 0x061C;
      bytes = 2;
    } else if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81)) {
      code = 0x2000U + (byte(1) & 1U) * 0x40U + (byte(2) & 0x3FU);
      const bool turns = (0x202A <= code && code <= 0x202E) || (0x2066 <= code && code <= 0x2069) ||
                         code == 0x200E || code == 0x200F || code == 0x2028 || code == 0x2029;
      bytes = turns ? 3 : 0;
    }
    if (bytes > 0) json.replace(at, bytes, fmt::format("\\u{:04x}", code));
  }
  return json;
}

std::string scalar(const Json& json) {
  return harmless(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void write_scalar(const Json& json, std::string& out) { out += scalar(json); }

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

std::string print_line(const Json& json) { return scalar(json) + '\n'; }

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

std::string print(const Json& json) { return print_inside(json, 0) + '\n'; }

std::string print_inside(const Json& json, int depth) {
  std::string text;
  write(json, depth, text);
  return text;
}

}  // namespace gouji
