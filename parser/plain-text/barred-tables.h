// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose cells are parted by |, as a web page or an editor leaves them in a text.
#pragma once

#include <string>

namespace gouji {

/// Puts a tab in the place of each | that parts cells of a statutory table, and blanks in that of
/// bars at the ends of a row and of lines without words (| --- | --- |). The text keeps its length
/// in bytes. Evidence: three rows and more of at least two bars each, one of which has a word of
/// the form; so menus (首页 | 公开 | 联系) and bars within prose stay. False where nothing is
/// changed.
bool tabs_for_bars(std::string& text);

}  // namespace gouji
