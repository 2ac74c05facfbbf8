// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "tests/support/skip.h"

#ifdef __SANITIZE_ADDRESS__
/// Fontconfig keeps its list of fonts until the process ends, and Poppler does not tell it to let
/// go.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
#endif

int main(int count, char* words[]) {
  const int failed = Catch::Session().run(count, words);
  return failed == 0 && gouji::test::any_skipped() ? gouji::test::kSkipped : failed;
}
