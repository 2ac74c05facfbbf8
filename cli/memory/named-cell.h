// SPDX-License-Identifier: GPL-3.0-or-later
// What people call a cell → which one it is: t3.received.total, or 表三.本年新收.总计.
#pragma once

#include <string>
#include <vector>

#include "cli/memory/read-cells.h"
#include "parser/base/error.h"

namespace gouji {

/// By its canonical keys, or by words that its labels hold, table first. A label that is the words
/// goes before one that holds them. Error kUsage where there is none, or several: they are named.
Expected<const ReadCell*> cell_named(const std::string& name, const std::vector<ReadCell>& cells);

/// The same without a report, of cells by their canonical keys, under the labels of the forms that
/// gouji knows: those that `name` may mean.
std::vector<std::string> cells_meant(const std::string& name, const std::vector<std::string>& keys);

/// t3.received.total
std::string key_of_cell(const ReadCell& cell);

}  // namespace gouji
