// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of CSV for spreadsheets. Excel takes a file without a byte order mark for GBK on a Chinese
// Windows; lines end as RFC 4180 has them. What a spreadsheet would take for a formula is preceded
// by an apostrophe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// Opens the file.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Fields are whatever a document or a file name holds: they come out as text of one line each.
void add_csv_line(std::string& out, const std::vector<std::string>& fields);

}  // namespace gouji
