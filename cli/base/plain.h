// SPDX-License-Identifier: GPL-3.0-or-later
// Text of documents and names of files, made fit to be shown: whatever they hold, they come out as
// text of one line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Valid UTF-8 in one line. Line ends and tabs become spaces; bytes that are no UTF-8, and
/// characters that would steer a terminal, turn the direction of writing or be illegal in XML
/// (other controls, U+202A…U+202E, U+2066…U+2069, U+200E, U+200F, U+061C, line and paragraph
/// separators, noncharacters) become U+FFFD.
std::string plain(std::string_view text);

/// The same for one line of a log that a build server reads along: no line of it opens with ::
/// and none holds ##[ or ##vso[, by which GitHub, Azure and TeamCity would take orders.
std::string log_line(std::string_view text);

/// The first three, each as log_line() gives it, and 等 where there are more: a sentence that names
/// all of them is hard to read.
std::string few_paths(const std::vector<std::string>& paths);

/// Columns of a terminal: two for a Chinese character, none for a combining mark or a sequence
/// that sets a colour.
std::size_t display_width(std::string_view text);

/// Breaks a line that is wider than `width` columns, never before closing or after
/// opening punctuation, nor within a word of Latin letters; lines after the first are indented. 0:
/// as it is.
std::string wrap(std::string_view line, std::size_t width, std::size_t indent);

/// At most so many code points; what is left out is marked by ……
std::string shortened(std::string_view text, std::size_t codes);

/// Text and attributes of XML and HTML; `text` as plain() gives it.
std::string xml_escaped(std::string_view text);

}  // namespace gouji
