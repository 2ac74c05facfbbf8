// SPDX-License-Identifier: GPL-3.0-or-later
// Where something stands in the form, in the words that are printed there.
#pragma once

#include <string>

#include "cli/checked/checked-document.h"

namespace gouji {

/// 表二; the id itself where no edition of the run has the table.
std::string name_of_table(const std::string& id, const ReportFacts& facts);

/// 表二 规章 本年制发件数; 第四部分; as far as the place is known. Labels are those of the edition
/// that the report's table carries; of a table of an unknown edition, or one of the user's own, the
/// table alone. Empty where the place is in neither a table nor a section.
std::string spoken_where(const Where& where, const ReportFacts& facts);

}  // namespace gouji
