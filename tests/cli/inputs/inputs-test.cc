// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/inputs.h"

#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/process.h"

using namespace gouji;
using namespace gouji::test;

namespace {

std::vector<std::string> paths(const InputArguments& arguments) {
  const auto inputs = find_inputs(arguments);
  REQUIRE(inputs);
  std::vector<std::string> out;
  for (const Input& input : inputs->documents) out.push_back(input.path);
  return out;
}

}  // namespace

TEST_CASE("文件夹：连同下级，按字节序，略过其他文件") {
  const TemporaryFolder folder;
  for (const char* name : {"b.pdf", "a.TXT", "下级/c.PDF", "B.pdf", "说明.docx", "pdf"}) {
    folder.write(name, "x");
  }
  const auto inputs = find_inputs({{folder.path() + "/"}, {}, false});
  REQUIRE(inputs);
  CHECK(inputs->skipped.size() == 2);
  CHECK(paths({{folder.path() + "/"}, {}, false}) ==
        std::vector<std::string>{folder / "B.pdf", folder / "a.TXT", folder / "b.pdf",
                                 folder / "下级/c.PDF"});
}

TEST_CASE("文件夹：文件在前，同名的副本在后") {
  const TemporaryFolder folder;
  for (const char* name : {"年报 - 副本.pdf", "年报(1).pdf", "年报.pdf", "年报.txt"}) {
    folder.write(name, "x");
  }
  CHECK(paths({{folder.path()}, {}, false}) ==
        std::vector<std::string>{folder / "年报.pdf", folder / "年报.txt",
                                 folder / "年报 - 副本.pdf", folder / "年报(1).pdf"});
}

TEST_CASE("文件夹：符号链接成环也会结束") {
  const TemporaryFolder folder;
  folder.write("a/r.pdf", "x");
  std::filesystem::create_directory_symlink("..", folder / "a/up");
  std::filesystem::create_symlink("nowhere", folder / "a/broken.pdf");
  CHECK(paths({{folder.path()}, {}, false}) ==
        std::vector<std::string>{folder / "a/broken.pdf", folder / "a/r.pdf"});
}

TEST_CASE("点名的文件总要尝试，同一路径只查一次") {
  CHECK(paths({{"不存在.xyz", "b", "不存在.xyz"}, {}, false}) ==
        std::vector<std::string>{"不存在.xyz", "b"});
  const TemporaryFolder folder;
  folder.write("d/a.pdf", "x");
  folder.write("d/b.docx", "x");
  CHECK(
      paths({{folder / "d", folder.path() + "/d/../d/a.pdf", folder.path() + "/./d"}, {}, false}) ==
      std::vector<std::string>{folder / "d/a.pdf"});
  const auto twice = find_inputs({{folder / "d", folder.path() + "/./d"}, {}, false});
  REQUIRE(twice);
  CHECK(twice->skipped.size() == 1);
}

TEST_CASE("没有报告的文件夹") {
  const TemporaryFolder folder;
  folder.write("说明.docx", "x");
  const auto none = find_inputs({{folder.path()}, {}, false});
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::kUsage);
  CHECK(none.error().message.find("另有 1 个未核对") != std::string::npos);
  const auto some = find_inputs({{folder.path(), "a.pdf"}, {}, false});
  REQUIRE(some);
  CHECK(some->documents.size() == 1);
  CHECK(some->warnings.size() == 1);
}

TEST_CASE("清单") {
  const TemporaryFolder folder;
  const std::string lines = folder.write("lines", "a.pdf\r\n\nb c.pdf\n@d\n");
  CHECK(paths({{"@" + lines}, {}, false}) == std::vector<std::string>{"a.pdf", "b c.pdf", "@d"});
  const std::string nul = folder.write("nul", std::string("a\nb.pdf\0c.pdf\0", 14));
  CHECK(paths({{}, {nul}, true}) == std::vector<std::string>{"a\nb.pdf", "c.pdf"});
  CHECK_FALSE(find_inputs({{"@" + folder.path() + "/none"}, {}, false}));
  CHECK_FALSE(find_inputs({{"-"}, {"-"}, false}));
}
