// SPDX-License-Identifier: GPL-3.0-or-later
// An agency's name over the line end: what of a title's first words begins in the middle, and
// whether the line above is the beginning.
#pragma once

#include <string_view>

#include "parser/report/report.h"

namespace gouji {

/// A line that may name an agency: its last word is one of an organ or place, and nothing but
/// letters of a name stands in it. 某区人民政府门户网站 is the head of a web page.
bool is_agency_like(std::string_view text);

bool names_place(std::string_view text);

/// What no agency's name begins with, or is: 023年, 府, 局, 公室. `body` is what stands before the
/// fixed words of a title.
bool is_torn(std::string_view body);

/// Whether `below` stands right below `above` as the next line of one text does: in plain text
/// without a blank line between, on a page in the same size and aligned with it.
bool adjoin(const SourceText& source, const Prose& above, const Prose& below);

/// Whether `above`, a line that adjoins or is followed by such, holds the beginning of the name or
/// year whose end is `body`; `joined` is the body of both together. Of a name that might be whole,
/// as 利局 or 浦县水利局, it wants a place's name that the line above begins or holds. A heading
/// of a few letters above 易县水利局 would be taken for a part of it; a few are known by word.
bool continues_name(std::string_view above, std::string_view body, std::string_view joined,
                    bool on_pages);

/// Whether the end of `above` and the beginning of `below` make one year, or 政府, whatever stands
/// between.
bool makes_one_word(std::string_view above, std::string_view below);

}  // namespace gouji
