// SPDX-License-Identifier: GPL-3.0-or-later
// The samples on a rule's page: a base report and a few edits, and the findings that they must
// give. The edits:
//
//   base 2021                                 the base report; always the first line
//   replace 「old」 「new」                    in the prose, where it stands exactly once
//   append section 五 「paragraph」            as its last paragraph
//   insert before section 二 「paragraph」
//   insert at 五 「paragraph」                 as the first paragraph of the section
//   set t3.received.natural_person = 22       nothing behind = makes the cell blank
//   label t3.refused.state_secret 「…」        the printed label of a row
//   column t2.regulations.issued 「…」         the printed header above this cell
//   add row below t2.coercion 「…」             a row of zeros that the form does not have
//   blank table t3 · fill table t3 = 0        every data cell
//   drop section 五 · empty section 五 · drop table t3 · drop row t3.received
//   drop column t3.research
//   rename section 四 「四、…」
//   move section 五 before 四
//   table t2 from 2019                        takes the table of the other base report
//   title 「…」
//   self 「我县」                              how the body calls itself, everywhere in the prose
//   body 「岚浦县人民政府」 「我县」             another body reports, under its name throughout
//   print as scan · print garbled             only as PDF: pages of pictures; characters that
//                                             cannot be told
//   hide 「words」                             only as PDF: white words on the last page
//   picture table t3 · picture after section 三
//                                             only as PDF: the table is a picture; a picture
//                                             stands at the end of the section
//   body-type county · scope own · published 2024-01-25 · deadline 01-20
//                                             as the options of `gouji check` of that name
//   prior 2021                                last year's report, a base report made a year older
//                                             from which this year's follows; all lines below
//                                             edit it
//   prior copied 2021                         the same, with the text of this year's
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/options.h"
#include "tests/support/made-up-report.h"

namespace gouji::test {

enum class Print : unsigned char { kSound, kScan, kGarbled };

struct Sample {
  std::string edits;     // as in the page
  std::string findings;  // as in the page; empty for a passing sample
  std::size_t line = 0;  // of the page where the edits start, from 1
  bool passes = false;
  /// Byte range of the findings in the page, to be rewritten by a bless.
  std::size_t findings_begin = 0, findings_end = 0;
};

/// The samples of a page: failing ones below 不合格, passing ones below 合格.
std::vector<Sample> samples_of(std::string_view page);

struct BuiltSample {
  MadeUpReport report;
  Print print = Print::kSound;
  bool only_as_pdf = false;
  Given given;
  std::optional<MadeUpReport> prior;
};

/// Applies the edits. Fails the test at an edit that does not apply.
BuiltSample build(const std::string& edits);
/// The same, from a report instead of a base.
MadeUpReport edited(MadeUpReport report, const std::string& edits);

}  // namespace gouji::test
