// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that printing offices disturbed, one to three times by chance, as PDF and as text: every
// number that is read stands under the key that it was printed under, and what is not read is
// said to be missing or in doubt.
#include <cstdlib>
#include <iostream>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "tests/support/catch.h"
#include "tests/support/disturb-table.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

Report read_as_text(const Disturbed& one) {
  return recognize(lay_out_text(print_as_text(one.report)), built_in_editions());
}

Report read_as_pdf(const Disturbed& one) {
  const Expected<Pdf> pdf = read_pdf(typeset(one.report));
  REQUIRE(pdf);
  return recognize(lay_out(*pdf), built_in_editions());
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += "\n  " + line;
  return out;
}

int repetitions() {
  const char* given = std::getenv("GOUJI_REPETITIONS");
  return given == nullptr ? 300 : std::atoi(given);
}

TEST_CASE("disturbed tables: no number under another key, none lost in silence") {
  double read_of_pdf = 0, read_of_text = 0;
  int bad = 0;
  for (int seed = 0; seed < repetitions(); ++seed) {
    Dice dice(static_cast<std::uint32_t>(seed));
    Disturbed one = numbered_report(dice.chance(60) ? "2021" : "2019");
    const int times = dice.between(1, 3);
    while (static_cast<int>(one.done.size()) < times) disturb(one, dice);
    const Report pdf = read_as_pdf(one), text = read_as_text(one);
    const std::vector<std::string> in_pdf = faults_of(pdf, one), in_text = faults_of(text, one);
    read_of_pdf += share_read(pdf, one);
    read_of_text += share_read(text, one);
    if (!in_pdf.empty() || !in_text.empty()) {
      ++bad;
      std::cerr << "seed " << seed << " " << one.edition << joined(one.done)
                << "\n pdf:" << joined(in_pdf) << "\n text:" << joined(in_text) << "\n";
    }
  }
  std::cout << "disturbed tables: " << bad << " of " << repetitions()
            << " misread; read in all: " << read_of_pdf / repetitions() << " of PDF, "
            << read_of_text / repetitions() << " of text\n";
  CHECK(bad == 0);
  constexpr double kMostlyRead = 0.97;  // what was dropped or stands in two ways is not
  CHECK(read_of_pdf / repetitions() > kMostlyRead);
  CHECK(read_of_text / repetitions() > kMostlyRead);
}

}  // namespace
}  // namespace gouji::test
