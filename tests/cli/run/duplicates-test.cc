// SPDX-License-Identifier: GPL-3.0-or-later
// Files with the same bytes are checked once, unless something else holds for one of them.
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"

using namespace gouji::test;

namespace {

/// The same report twice, with an error in it.
void write_twins(const TemporaryFolder& folder) {
  const std::string text = print_as_text(build("base 2021\nset t3.received.total = 99\n").report);
  folder.write("d/a/r.txt", text);
  folder.write("d/b/r.txt", text);
}

}  // namespace

TEST_CASE("内容相同的文件只核对一次") {
  const TemporaryFolder folder;
  write_twins(folder);
  const ProcessResult checked = run_gouji({"check", "d"}, {folder.path(), "", {}});
  CHECK(checked.exit_code == 1);
  holds(checked.out, "d/b/r.txt: 与 d/a/r.txt 内容相同");
}

TEST_CASE("内容相同而 [[overrides]] 只对其一的，各自核对") {
  const TemporaryFolder folder;
  write_twins(folder);
  for (const char* said :
       {"ignore = [\"A\"]", "severity = [\"A01=info\", \"A03=info\", \"A04=info\"]"}) {
    for (const char* where : {"a", "b"}) {
      INFO(said << " " << where);
      folder.write("d/gouji.toml",
                   std::string("[[overrides]]\npaths = [\"") + where + "/**\"]\n" + said + "\n");
      const ProcessResult checked =
          run_gouji({"check", "d", "--require-report", "-q"}, {folder.path(), "", {}});
      CHECK(checked.exit_code == 1);
      holds(checked.out, *where == 'a' ? "d/b/r.txt" : "d/a/r.txt");
    }
  }
}

TEST_CASE("内容相同而只搁置其一的，各自核对") {
  const TemporaryFolder folder;
  write_twins(folder);
  folder.write("d/gouji-review.toml",
               "[[suppress]]\nrule = [\"A01\", \"A02\", \"A03\"]\npath = \"a/*.txt\"\n"
               "by = \"张三\"\non = 2026-11-25\nreason = \"试\"\n");
  const ProcessResult checked = run_gouji({"check", "d", "-q"}, {folder.path(), "", {}});
  CHECK(checked.exit_code == 1);
  holds(checked.out, "d/b/r.txt");
}
