// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/formats/json-parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

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

/// The character at `at`, if it would control a terminal or turn the direction of writing, and its
/// length in bytes; otherwise 0.
std::pair<unsigned, std::size_t> steering_character(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) == 0x7F) return {0x7F, 1};
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return {byte(1), 2};
  if (byte(0) == 0xD8 && byte(1) == 0x9C) return {0x061C, 2};
  if (byte(0) != 0xE2 || (byte(1) != 0x80 && byte(1) != 0x81)) return {0, 0};
  const unsigned code = 0x2000U + (byte(1) & 1U) * 0x40U + (byte(2) & 0x3FU);
  const bool steers = (0x202A <= code && code <= 0x202E) || (0x2066 <= code && code <= 0x2069) ||
                      code == 0x200E || code == 0x200F || code == 0x2028 || code == 0x2029;
  return {code, steers ? 3 : 0};
}

/// Writes such characters as escapes: the value stays the same, and they are visible in the file.
/// Works on complete printed JSON, where they only occur in strings. Searches for their leading
/// bytes, because output is mostly Han and has a budget.
void escape_steering_characters(std::string& json) {
  for (const char lead : {'\x7F', '\xC2', '\xD8', '\xE2'}) {
    for (std::size_t at = json.find(lead); at != std::string::npos; at = json.find(lead, at + 1)) {
      const auto [code, bytes] = steering_character(json, at);
      if (bytes > 0) json.replace(at, bytes, fmt::format("\\u{:04x}", code));
    }
  }
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write_scalar(const Json& json, std::string& out) { out += dump(json); }

void write_line_end(int depth, std::string& out) {
  out += '\n';
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

/// One member a line, except that a list of numbers is on one line: a box is read and compared as a
/// whole.
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

std::string print_line(const Json& json) {
  std::string text = dump(json);
  escape_steering_characters(text);
  text += '\n';
  return text;
}

Json json_head() {
  Json head;
  head["schema_version"] = kSchemaVersion;
  head["tool"] = {{"name", "gouji"}, {"version", kVersion}};
  return head;
}

std::string json_list_opening(std::string_view key) {
  std::string text = print_inside(json_head(), 0);
  text.resize(text.size() - std::string_view("\n}").size());
  return text + fmt::format(",\n  \"{}\": [", key);
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

Json json_number(Decimal number) {
  if (number.scale == 0) return number.units;
  // Both are exact, so the quotient is the double nearest to the number, and prints like it.
  return static_cast<double>(number.units) / std::pow(10.0, number.scale);
}

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
  escape_steering_characters(text);
  return text;
}

}  // namespace gouji
