// SPDX-License-Identifier: GPL-3.0-or-later
// What the READMEs show is what a user sees.
#include <string>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"

namespace gouji::test {
namespace {

/// The READMEs leave out how many rules there are, so that a new rule does not change them.
std::string without_counts(std::string text) {
  for (const std::string before : {"共核对 ", "通过 ", "不适用 "}) {
    const std::size_t at = text.rfind(before);
    REQUIRE(at != std::string::npos);
    const std::size_t begin = at + before.size();
    const std::size_t end = text.find_first_not_of("0123456789", begin);
    REQUIRE(end > begin);
    text.replace(begin, end - begin, "…");
  }
  return text;
}

}  // namespace

TEST_CASE("README 中的例子与实际输出相同") {
  const std::string report = "corpus/producers/lanpu-forestry-2024.weasyprint.pdf";
  const ProcessResult run = run_gouji({"check", report}, {repository_path("."), "", {}});
  REQUIRE(run.exit_code == 1);
  const std::string shown =
      "\n$ build/release/gouji check " + report + "\n" + without_counts(run.out) + "```\n";
  for (const char* file : {"README.md", "README.zh-CN.md"}) {
    INFO(file << "\n" << run.out);
    CHECK(read_file(repository_path(file)).find(shown) != std::string::npos);
  }
}

TEST_CASE("README 列出每个命令") {
  const ProcessResult help = run_gouji({"--help"}, {repository_path("."), "", {}});
  const std::size_t begin = help.out.find("命令：\n");
  REQUIRE(begin != std::string::npos);
  const std::size_t end = help.out.find("\n\n", begin);
  int commands = 0;
  for (std::size_t at = help.out.find("\n  ", begin); at < end;
       at = help.out.find("\n  ", at + 1)) {
    const std::size_t word = at + 3;
    const std::string name = help.out.substr(word, help.out.find(' ', word) - word);
    ++commands;
    for (const char* file : {"README.md", "README.zh-CN.md"}) {
      INFO(file << ": " << name);
      CHECK(read_file(repository_path(file)).find("`gouji " + name) != std::string::npos);
    }
  }
  CHECK(commands >= 11);
}

}  // namespace gouji::test
