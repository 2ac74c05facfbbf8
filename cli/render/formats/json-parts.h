// SPDX-License-Identifier: GPL-3.0-or-later
// Common parts of the JSON of `check`, `extract` and `rules`. Keys keep the order in which they are
// written.
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

/// The same as unfinished text: up to the bracket of a list under this key.
std::string json_list_opening(std::string_view key);

/// Null for an empty text.
Json text_or_null(std::string_view text);

/// Points, to a tenth: more digits are noise from the reader's arithmetic.
Json json_box(const Rect& box);

/// Writes page and box, and `boxes` if there are several; for plain text also `line`.
void put_place(Json& into, const Place& place);

/// Writes title, body, year and period; null if unknown.
void put_report_head(Json& into, const ReportFacts& facts);
/// The number of pages; null for plain text.
Json json_pages(const ReportFacts& facts);

/// The known parts; null if there are none.
Json json_where(const Where& where);

/// A number with the same digits, at most 15: more would not survive in a double, which is what
/// readers of JSON use.
Json json_number(Decimal number);

/// One document of the JSON of `check`.
Json json_document(const CheckedDocument& document, const Weights& weights);

/// On one line, with a line end.
std::string print_line(const Json& json);

/// Indented, with a line end. Invalid UTF-8 (in a path) becomes U+FFFD.
std::string print(const Json& json);
/// The same as part of a larger text, `depth` levels deep, without the line end.
std::string print_inside(const Json& json, int depth);

}  // namespace gouji
