// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "tests/statements/form-figures.h"

namespace gouji::test {

/// The lines of tables 2, 3 and 4 as in a text file, with these figures: those of the form that was
/// due for the year, with the labels of corpus/base.
std::array<std::vector<std::string>, 3> printed_tables(const FormFigures& figures, int year);

}  // namespace gouji::test
