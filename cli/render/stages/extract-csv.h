// SPDX-License-Identifier: GPL-3.0-or-later
// The statutory cells of documents as a table for spreadsheets: a line a cell. It begins with a
// byte order mark, because on a Chinese Windows Excel takes a file without one for GBK.
#pragma once

#include <string>

#include "parser/report/report.h"

namespace gouji {

std::string csv_head();
/// The cells that are in print; empty if the document has no statutory table.
std::string csv_cells(const std::string& path, const Report& report);

}  // namespace gouji
