// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of CSV for spreadsheets. On a Chinese Windows, Excel takes a file without a byte order mark
// for GBK; line ends as in RFC 4180. Text that a spreadsheet would take for a formula gets a
// leading apostrophe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// At the start of the file.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Fields may contain anything from a document or a file name: each is written as one line of text.
void add_csv_line(std::string& out, const std::vector<std::string>& fields);

}  // namespace gouji
