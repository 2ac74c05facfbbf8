// SPDX-License-Identifier: GPL-3.0-or-later
// What the JSON of `check`, `extract` and `rules` have in common. Keys keep the order in which
// they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/checked/checked-document.h"
#include "cli/memory/scoring/weights.h"

namespace gouji {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchemaVersion = "1.0";

/// {"schema_version": …, "tool": {…}}
Json json_head();

/// The same as text that is still open: up to the bracket of a list under this key.
std::string json_list_opening(std::string_view key);

/// Null if empty.
Json text_or_null(std::string_view text);

/// Points, to a tenth: finer digits are noise of the reader's arithmetic.
Json json_box(const Rect& box);

/// Writes page and box, with `boxes` where there are several; of plain text `line` besides.
void put_place(Json& into, const Place& place);

/// Writes title, body, year and period; null if unknown.
void put_report_head(Json& into, const ReportFacts& facts);
/// The number of pages; null for plain text.
Json json_pages(const ReportFacts& facts);

/// The parts that are known; null if none is.
Json json_where(const Where& where);

/// A number with the same digits. Of 15 digits at most: more would not survive in a double, which
/// is what readers of JSON make of it.
Json json_number(Decimal number);

/// One document of the JSON of `check`.
Json json_document(const CheckedDocument& document, const Weights& weights);

/// In one line, with a line end.
std::string print_line(const Json& json);

/// Indented, with a line end. Bytes that are no UTF-8 (of a path) become U+FFFD.
std::string print(const Json& json);
/// The same as part of a larger text, `depth` levels in, without the line end.
std::string print_inside(const Json& json, int depth);

}  // namespace gouji
