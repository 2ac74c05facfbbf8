// SPDX-License-Identifier: GPL-3.0-or-later
// How outputs say that nothing was found: differently for a report that was checked completely and
// for one of which a part could not be checked.
#pragma once

#include <string>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

/// 全部核对，未发现问题 or 未发现问题，有 15 项未能核对; 其他问题 if findings are set aside;
/// 没有核对 if no requested rule applied. Empty if silence_of() is kNone.
std::string say_silence(const CheckedDocument& document);

/// What could not be checked, most frequent first, in one line: 表三未读到：15 项；…. Empty if
/// everything could. Plain.
std::string say_unchecked(const CheckedDocument& document);

/// Both: 未发现问题，有 15 项未能核对（表三未读到：15 项）.
std::string say_silence_whole(const CheckedDocument& document);

/// Documents in the order in which a reader looks for work: as given, but documents without
/// anything to report last, and before them those with a part that could not be checked.
std::vector<const CheckedDocument*> by_silence(const std::vector<CheckedDocument>& documents);

}  // namespace gouji
