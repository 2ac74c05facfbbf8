// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose cells are separated by |, as web pages or editors leave them in a text.
#pragma once

#include <string>

namespace gouji {

/// Replaces each | between cells of a statutory table by a tab, and bars at the ends of a row and
/// lines without words (| --- | --- |) by blanks. The text keeps its length in bytes. Evidence: at
/// least three rows of at least two bars each, one of which has a word of the form; so menus (首页
/// | 公开 | 联系) and bars in prose stay. False if nothing changed.
bool tabs_for_bars(std::string& text);

}  // namespace gouji
