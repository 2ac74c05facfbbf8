// SPDX-License-Identifier: GPL-3.0-or-later
// No run overwrites what it reads; results of earlier runs it does.
#include <filesystem>
#include <map>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"

using namespace gouji::test;

namespace {

namespace fs = std::filesystem;

struct Desk {
  TemporaryFolder folder;

  Desk() {
    const std::string pdf =
        read_file(repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf"));
    const std::string text = read_file(repository_path("corpus/base/2021.txt"));
    folder.write("a.pdf", pdf);
    folder.write("tree/rep.txt", text);
    folder.write("tree/b.pdf", pdf);
    folder.write("list", "tree/rep.txt\n");
    folder.write("passwords", "1234\n");
    folder.write("gouji.toml", "");
    folder.write("gouji-review.toml", "");
    folder.write("rules/own.toml", "");
    fs::create_hard_link(folder / "a.pdf", folder / "same.pdf");
    fs::create_symlink(folder / "a.pdf", folder / "link.pdf");
  }
  ProcessResult run(const std::vector<std::string>& words) const {
    return run_gouji(words, {folder.path(), "", {}});
  }
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> out;
    for (const auto& each : fs::recursive_directory_iterator(folder.path())) {
      if (each.is_regular_file()) out[each.path().string()] = read_file(each.path().string());
    }
    return out;
  }
};

}  // namespace

TEST_CASE("结果不覆盖本次读取的文件：点名选项与文件，退出 2") {
  const Desk desk;
  CHECK(desk.run({"check", "tree", "--write-baseline", "base.json", "--fail-on", "never"})
            .exit_code == 0);
  const auto before = desk.files();
  const std::vector<std::pair<std::vector<std::string>, std::string>> all = {
      {{"check", "tree/rep.txt", "-o", "tree/rep.txt"}, "-o tree/rep.txt"},
      {{"check", "tree/rep.txt", "-o", "./tree/../tree/rep.txt"}, "-o ./tree/../tree/rep.txt"},
      {{"check", "tree", "-o", "tree/rep.txt"}, "-o tree/rep.txt"},
      {{"check", "tree", "--output", "text=tree/rep.txt"}, "--output tree/rep.txt"},
      {{"check", "tree", "--output-file", "tree/rep.txt"}, "gouji: --output-file tree/rep.txt"},
      {{"check", "tree", "--format", "json", "--output", "pdf=a.pdf", "--prior", "a.pdf"},
       "--output a.pdf"},
      {{"check", "tree/b.pdf", "--prior", "a.pdf", "-o", "a.pdf"}, "-o a.pdf"},
      {{"check", "a.pdf", "--prior", "tree", "-o", "tree/rep.txt"}, "-o tree/rep.txt"},
      {{"check", "a.pdf", "-o", "same.pdf"}, "-o same.pdf"},
      {{"check", "a.pdf", "-o", "link.pdf"}, "-o link.pdf"},
      {{"check", "a.pdf", "--format", "json", "-o", "gouji-review.toml"}, "-o gouji-review.toml"},
      {{"check", "a.pdf", "--format", "json", "-o", "gouji.toml"}, "-o gouji.toml"},
      {{"check", "a.pdf", "--format", "json", "-o", "rules/own.toml"}, "-o rules/own.toml"},
      {{"check", "--files-from", "list", "--format", "json", "-o", "list"}, "-o list"},
      {{"check", "@list", "--format", "json", "-o", "list"}, "-o list"},
      {{"check", "a.pdf", "--password-file", "passwords", "--format", "json", "-o", "passwords"},
       "-o passwords"},
      {{"check", "a.pdf", "--baseline", "base.json", "-o", "base.json"}, "-o base.json"},
      {{"check", "a.pdf", "--write-baseline", "new.json", "-o", "new.json"}, "new.json"},
      {{"check", "a.pdf", "--write-baseline", "./new.json", "--output", "json=new.json"},
       "new.json"},
      {{"check", "tree/b.pdf", "--write-baseline", "a.pdf"}, "--write-baseline a.pdf"},
      {{"check", "a.pdf", "--write-baseline", "list"}, "--write-baseline list"},
      {{"check", "a.pdf", "--write-baseline", "gouji.toml"}, "--write-baseline gouji.toml"},
      {{"compare", "tree/rep.txt", "tree/b.pdf", "-o", "tree/rep.txt"}, "-o tree/rep.txt"},
      {{"compare", "tree/b.pdf", "tree/rep.txt", "-o", "tree/rep.txt"}, "-o tree/rep.txt"},
  };
  for (const auto& [words, named] : all) {
    const ProcessResult result = desk.run(words);
    INFO(named << "\n" << result.err);
    CHECK(result.exit_code == 2);
    holds(result.err, named);
    CHECK(desk.files() == before);
  }
}

TEST_CASE("结果可以覆盖上次的结果、同一份基线和不相干的文件") {
  const Desk desk;
  desk.folder.write("other.json", "not of this run");
  for (int again = 0; again < 2; ++again) {
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"check", "tree", "-o", "tree/结果.txt", "--output", "pdf=tree/批注/"},
             {"check", "tree", "--output", "json=other.json", "--write-baseline", "base.json"},
             {"check", "tree", "--baseline", "base.json", "--write-baseline", "base.json"},
             {"check", "tree/b.pdf", "--output", "pdf=copy.pdf"}}) {
      const ProcessResult result = desk.run(words);
      INFO(words[2] << "\n" << result.err);
      CHECK(result.exit_code <= 1);
    }
  }
  // An empty file, as mktemp makes it, holds no baseline and nothing that would be lost.
  desk.folder.write("empty", "");
  CHECK(desk.run({"check", "a.pdf", "--write-baseline", "empty"}).exit_code == 0);
}

TEST_CASE("批注副本不覆盖别人的 PDF，可以覆盖上次的副本") {
  const Desk desk;
  const std::string before = read_file(desk.folder / "tree/b.pdf");
  const ProcessResult refused = desk.run({"check", "a.pdf", "-o", "tree/b.pdf"});
  CHECK(refused.exit_code == 2);
  CHECK(refused.err ==
        "gouji: -o tree/b.pdf 已有这个文件，不是本程序生成的，没有覆盖，请换一个文件名\n");
  CHECK(read_file(desk.folder / "tree/b.pdf") == before);
  for (int times = 0; times < 2; ++times) {
    CHECK(desk.run({"check", "a.pdf", "-o", "copy.pdf"}).exit_code == 1);
  }
}

TEST_CASE("结果不覆盖文件夹中别人的文件，自己以前的结果可以") {
  const Desk desk;
  desk.folder.write("tree/通讯录.xlsx", "PK\x03\x04 not ours");
  desk.folder.write("tree/笔记.md", "# 我的笔记\n");
  const auto before = desk.files();
  for (const std::string file : {"tree/通讯录.xlsx", "tree/笔记.md"}) {
    const ProcessResult refused = desk.run({"check", "tree", "--fail-on", "never", "-o", file});
    CHECK(refused.exit_code == 2);
    holds(refused.err, "-o " + file + " 会覆盖本次读取或遇到的文件、设置文件");
  }
  CHECK(desk.files() == before);
  for (const std::string& lang : {std::string("zh"), std::string("en")}) {
    for (const std::string file : {"tree/结果.xlsx", "tree/结果.md", "tree/结果.html"}) {
      for (int again = 0; again < 2; ++again) {
        const ProcessResult result =
            desk.run({"check", "tree", "--lang", lang, "--fail-on", "never", "-o", file});
        INFO(file << ": " << result.err);
        CHECK(result.exit_code == 0);
        CHECK(result.err.find(file + "：XLSX") == std::string::npos);
      }
    }
  }
}

TEST_CASE("各机关一份的文件夹：同名的别人的文件不覆盖，自己以前的可以") {
  const Desk desk;
  for (const std::string format : {"markdown", "xlsx"}) {
    const std::vector<std::string> words = {"check", "tree/rep.txt", "--fail-on",
                                            "never", "--output",     format + "=表/"};
    CHECK(desk.run(words).exit_code == 0);
    CHECK(desk.run(words).exit_code == 0);
    std::string name;
    for (const auto& [path, bytes] : desk.files()) {
      if (path.find("/表/") != std::string::npos &&
          path.ends_with(format == "xlsx" ? ".xlsx" : ".md"))
        name = path;
    }
    REQUIRE_FALSE(name.empty());
    desk.folder.write(name.substr(desk.folder.path().size() + 1), "mine\n");
    const auto before = desk.files();
    const ProcessResult refused = desk.run(words);
    INFO(format << ": " << refused.err);
    CHECK(refused.exit_code == 2);
    holds(refused.err, "已有这个文件，不是本程序生成的，没有覆盖，请换一个文件夹");
    CHECK(desk.files() == before);
  }
}
