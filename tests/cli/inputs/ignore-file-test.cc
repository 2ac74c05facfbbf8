// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/ignore-file.h"

#include <chrono>

#include "cli/inputs/inputs.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "tests/support/catch.h"
#include "tests/support/process.h"

using namespace gouji;
using namespace gouji::test;

TEST_CASE("忽略规则：名称的通配") {
  CHECK(name_matches("*.pdf", "年报.pdf"));
  CHECK(name_matches("年?.pdf", "年报.pdf"));  // one character, three bytes
  CHECK_FALSE(name_matches("?.pdf", "年报.pdf"));
  CHECK(name_matches("[年月]报*", "年报.pdf"));
  CHECK_FALSE(name_matches("[!年月]报*", "年报.pdf"));
  CHECK(name_matches("a[0-9]b", "a7b"));
  CHECK(name_matches("a[]]b", "a]b"));
  CHECK(name_matches("a[b", "a[b"));
  CHECK(name_matches("\\*", "*"));
  CHECK_FALSE(name_matches("\\*", "a"));
  CHECK(name_matches("*\xff*",
                     "a\xff"
                     "b"));
  CHECK(name_matches("**", ""));
  CHECK_FALSE(name_matches("", "a"));
}

TEST_CASE("忽略规则：与 .gitignore 相同") {
  const IgnoreFile rules(
      "# 草稿\n草稿/\n/根.pdf\n下级/*.txt\n**/旧/**\n*.bak  \r\n!保留.bak\n\n\\#号.pdf\n");
  CHECK(rules.passes_over("a/草稿", true) == true);
  CHECK_FALSE(rules.passes_over("a/草稿", false));
  CHECK(rules.passes_over("根.pdf", false) == true);
  CHECK_FALSE(rules.passes_over("a/根.pdf", false));
  CHECK(rules.passes_over("下级/a.txt", false) == true);
  CHECK_FALSE(rules.passes_over("a/下级/a.txt", false));
  CHECK_FALSE(rules.passes_over("下级/b/a.txt", false));
  CHECK(rules.passes_over("x/旧/y/z.pdf", false) == true);
  CHECK(rules.passes_over("x/y.bak", false) == true);
  CHECK(rules.passes_over("x/保留.bak", false) == false);
  CHECK(rules.passes_over("#号.pdf", false) == true);
}

TEST_CASE("忽略规则：恶意的通配也不费时") {
  std::string pattern, path;
  for (int i = 0; i < 200; ++i) pattern += "*a", path += "a";
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(name_matches(pattern + "b", path + path));
  std::string deep, folders;
  for (int i = 0; i < 100; ++i) deep += "**/a/", folders += "a/";
  CHECK_FALSE(IgnoreFile(deep + "b").passes_over(folders + folders + "c", false));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("忽略规则：文件夹各有自己的规则，点名的文件不受影响") {
  const TemporaryFolder folder;
  for (const char* name : {"a.pdf", "b.pdf", "下级/a.pdf", "下级/b.pdf", "旧/a.pdf"}) {
    folder.write(name, "x");
  }
  folder.write(".goujiignore", "a.pdf\n旧/\n");
  folder.write("下级/.goujiignore", "!a.pdf\nb.pdf\n");
  const auto inputs = find_inputs({{folder.path(), folder / "旧/a.pdf"}, {}, false});
  REQUIRE(inputs);
  std::vector<std::string> paths;
  for (const Input& input : inputs->documents) paths.push_back(input.path);
  CHECK(paths ==
        std::vector<std::string>{folder / "b.pdf", folder / "下级/a.pdf", folder / "旧/a.pdf"});
  std::vector<std::string> ignored;
  for (const SkippedFile& each : inputs->skipped) {
    if (each.reason == SkipReason::kIgnored) ignored.push_back(each.path);
  }
  CHECK(ignored ==
        std::vector<std::string>{folder / "a.pdf", folder / "下级/b.pdf", folder / "旧/"});
}
