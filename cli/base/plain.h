// SPDX-License-Identifier: GPL-3.0-or-later
// Text of documents and names of files, made safe to show: whatever they contain, the result is one
// line of text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Valid UTF-8 in one line. Line ends and tabs become spaces; invalid UTF-8, and characters that
/// would control a terminal, change the direction of writing or be illegal in XML (other controls,
/// U+202A…U+202E, U+2066…U+2069, U+200E, U+200F, U+061C, line and paragraph separators,
/// noncharacters) become U+FFFD.
std::string plain(std::string_view text);

/// The same for one line of a log that a build server reads: no line begins with :: and none
/// contains ##[ or ##vso[, which GitHub, Azure and TeamCity would take as commands.
std::string log_line(std::string_view text);

/// The first three, each as log_line() returns it, and 等 if there are more: a sentence that names
/// all of them is hard to read.
std::string few_paths(const std::vector<std::string>& paths);

/// Columns on a terminal: two for a Chinese character, zero for a combining mark or a colour
/// sequence.
std::size_t display_width(std::string_view text);

/// Breaks a line that is wider than `width` columns, but never before closing or after opening
/// punctuation, nor within a word of Latin letters; lines after the first are indented. 0: no
/// breaks.
std::string wrap(std::string_view line, std::size_t width, std::size_t indent);

/// At most `codes` code points; …… marks the cut.
std::string shortened(std::string_view text, std::size_t codes);

/// Escaped for text and attributes of XML and HTML, after plain().
std::string xml_escaped(std::string_view text);

}  // namespace gouji
