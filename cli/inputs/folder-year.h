// SPDX-License-Identifier: GPL-3.0-or-later
// A report that lies among those of another year.
#pragma once

#include <optional>
#include <string>

namespace gouji {

/// A sentence where the name of a folder on the way to the document names one year and the report
/// is for another: 文件夹“2024”中的这份报告是2019年度的. Reports of a year are published in the
/// next, and a folder may be named for either, unless its name says which (2024年度). Empty if
/// nothing is to be said.
std::string of_another_year(const std::string& path, std::optional<int> year);

}  // namespace gouji
