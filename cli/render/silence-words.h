// SPDX-License-Identifier: GPL-3.0-or-later
// How outputs say that nothing was found: of a report that was checked as a whole something else
// than of one of which a part could not be checked.
#pragma once

#include <string>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

/// 全部核对，未发现问题 or 未发现问题，有 15 项未能核对; 其他问题 where findings are set aside;
/// 没有核对 where no rule that was asked for applied. Empty if silence_of() is kNone.
std::string say_silence(const CheckedDocument& document);

/// What could not be checked, the most first, in one line: 表三未读到：15 项；…. Empty if all
/// could. Plain.
std::string say_unchecked(const CheckedDocument& document);

/// Both: 未发现问题，有 15 项未能核对（表三未读到：15 项）.
std::string say_silence_whole(const CheckedDocument& document);

/// Documents in the order in which a reader looks for work: as they are given, but those of which
/// nothing is to be said last, and before them those with a part that could not be checked.
std::vector<const CheckedDocument*> by_silence(const std::vector<CheckedDocument>& documents);

}  // namespace gouji
