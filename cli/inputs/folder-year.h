// SPDX-License-Identifier: GPL-3.0-or-later
// A report in a folder for another year.
#pragma once

#include <optional>
#include <string>

namespace gouji {

/// A sentence if the name of a folder on the document's path contains one year and the report is
/// for another: 文件夹“2024”中的这份报告是2019年度的. Reports of a year are published in the next,
/// and a folder may be named after either, unless its name says which (2024年度). Empty if there is
/// nothing to say.
std::string of_another_year(const std::string& path, std::optional<int> year);

}  // namespace gouji
