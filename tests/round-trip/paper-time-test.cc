// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a document is, looking for tables of the form in it costs little beside reading it:
// before, twelve pages of an English paper took as long as a thousand reports.
#include <algorithm>
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

struct Times {
  double read = 1e9, laid_out = 1e9, recognized = 1e9;
};

/// The least of each of three passes: what else runs on the machine only adds to them.
Times times_of(const Paper& paper) {
  Times least;
  for (int pass = 0; pass < 3; ++pass) {
    const double begin = seconds();
    const Expected<Pdf> pdf = read_pdf(paper.pdf);
    REQUIRE(pdf);
    const double read = seconds();
    const Flow flow = lay_out(*pdf);
    const double laid_out = seconds();
    const Report report = recognize(flow, built_in_editions());
    const double recognized = seconds();
    CHECK(report.tables.empty());
    least.read = std::min(least.read, read - begin);
    least.laid_out = std::min(least.laid_out, laid_out - read);
    least.recognized = std::min(least.recognized, recognized - laid_out);
  }
  return least;
}

TEST_CASE("papers in columns cost little more than their reading") {
  for (const Paper& paper : made_up_papers()) {
    const Times times = times_of(paper);
    INFO(paper.name << ": read in " << times.read << " s, laid out in " << times.laid_out
                    << ", recognized in " << times.recognized);
    constexpr double kTimes = 2, kBesides = 0.05;
    CHECK(times.laid_out < kTimes * times.read + kBesides);
    CHECK(times.recognized < kTimes * times.read + kBesides);
  }
}

}  // namespace
}  // namespace gouji::test
