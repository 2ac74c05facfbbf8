// SPDX-License-Identifier: GPL-3.0-or-later
// The official words for our enumerations: Chinese for people, English for programs.
#pragma once

#include <string_view>

#include "cli/checked/checked-document.h"

namespace gouji {

std::string_view chinese(Severity severity);  // 错误
std::string_view chinese(Verdict verdict);    // 无法判断
std::string_view chinese(Status status);      // 已核对

/// The same in the language of the run.
std::string_view shown(Severity severity);
std::string_view shown(Verdict verdict);
std::string_view shown(Status status);

std::string_view keyword(Severity severity);   // error
std::string_view keyword(Verdict verdict);     // cannot_tell
std::string_view keyword(Status status);       // checked
std::string_view keyword(const Claim& claim);  // document_number
std::string_view keyword(Cell::Kind kind);     // number

}  // namespace gouji
