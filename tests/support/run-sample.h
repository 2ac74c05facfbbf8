// SPDX-License-Identifier: GPL-3.0-or-later
// A built sample through the whole chain, either as a text file or as a PDF, under all rules.
#pragma once

#include <string>
#include <vector>

#include "rules/assess.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {

struct Checked {
  Report report;
  std::vector<Assessment> assessments;  // of all rules
};

Checked check_as_text(const BuiltSample& sample);
Checked check_as_pdf(const BuiltSample& sample);
/// `options` without how the sample is printed (scan, garbled), which it says itself.
Checked check_as_pdf(const BuiltSample& sample, TypesetOptions options);

/// The findings as a page states them: a line "Y03 警告 「2023年，我局将…」" (code, severity,
/// place) and below it, indented, the message. Places: the canonical keys of a cell, row or table;
/// a quotation of the report; 第五部分 where something is missing; 全文.
std::string print_findings(const Checked& checked);

/// The code of each finding, in the order of the rules, with spaces between.
std::string codes_of(const Checked& checked);

/// One line for each rule that is not pass and has no finding: code and reason. For looking.
std::string print_open(const Checked& checked);

}  // namespace gouji::test
