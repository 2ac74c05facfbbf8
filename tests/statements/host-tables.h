// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "tests/statements/form-figures.h"

namespace gouji::test {

/// Tables 2, 3 and 4 with these figures, by row and field: those of the form that was due for the
/// year, with the labels of corpus/base.
std::array<std::vector<std::vector<std::string>>, 3> filled_tables(const FormFigures& figures,
                                                                   int year);

/// Their lines as in a text file.
std::array<std::vector<std::string>, 3> printed_tables(const FormFigures& figures, int year);

}  // namespace gouji::test
