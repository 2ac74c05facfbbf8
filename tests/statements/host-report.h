// SPDX-License-Identifier: GPL-3.0-or-later
// Whole reports as text files around a sentence or around the prose of a published report: the
// standard headings, and complete tables with the given figures.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/statements/form-figures.h"

namespace gouji::test {

/// What stands around the tables.
struct HostProse {
  int year = 0;                                      // 0 where the text does not tell it
  std::vector<std::string> head;                     // title and preamble
  std::map<int, std::vector<std::string>> sections;  // 1 to 6: paragraphs, without the heading
};

/// A report of which nothing else says any figure.
HostProse prose_around(const std::string& sentence, const std::string& body, int year);

/// The prose of a report whose tables are lost, by section; what is missing is made up.
HostProse prose_of(std::string_view text);

/// The report. Tables are those of corpus/base for the year.
std::string host_report(const HostProse& prose, const FormFigures& figures);

}  // namespace gouji::test
