// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a document is, looking for tables of the form in it costs little beside reading it:
// before, twelve pages of an English paper took as long as a thousand reports.
#include <ctime>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "tests/support/catch.h"
#include "tests/support/papers.h"

namespace gouji::test {
namespace {

/// CPU time of this process, so that a busy machine changes it little.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

TEST_CASE("papers in columns cost little more than their reading") {
  for (const Paper& paper : made_up_papers()) {
    INFO(paper.name);
    const double begin = seconds();
    const Expected<Pdf> pdf = read_pdf(paper.pdf);
    REQUIRE(pdf);
    const double read = seconds();
    const Flow flow = lay_out(*pdf);
    const double laid_out = seconds();
    const Report report = recognize(flow, built_in_editions());
    const double recognized = seconds();
    CHECK(report.tables.empty());
    INFO("read in " << read - begin << " s, laid out in " << laid_out - read);
    constexpr double kTimes = 2, kBesides = 0.05;
    CHECK(laid_out - read < kTimes * (read - begin) + kBesides);
    CHECK(recognized - laid_out < kTimes * (read - begin) + kBesides);
  }
}

}  // namespace
}  // namespace gouji::test
