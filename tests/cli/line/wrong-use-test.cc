// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines as people mistype them, of every command: each is answered in a sentence of ours,
// in the language of the run, with nothing of a library's or the system's own words in it.
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"

using namespace gouji::test;

namespace {

using Words = std::vector<std::string>;

struct Desk {
  Desk() {
    folder.write("r.txt", read_file(repository_path("corpus/base/2021.txt")));
    folder.write("note.txt", "关于做好防汛工作的通知\n");
    folder.write("empty/x", "");
    folder.write("bad.toml", "x = [1\n");
    folder.write("unknown.toml", "frobnicate = 1\n");
    folder.write("kind.toml", "jobs = \"many\"\n");
    folder.write("bad.json", "{\"version\": 1}");
  }
  TemporaryFolder folder;

  ProcessResult run(Words words, const Words& more = {}) const {
    words.insert(words.end(), more.begin(), more.end());
    return run_gouji(words, {folder.path(), "", {}});
  }
};

/// Every command line is wrong, or names what is not there.
const std::vector<Words>& wrong_lines() {
  static const std::vector<Words> lines = {
      {"chek", "r.txt"},
      {"check"},
      {"check", "none.pdf"},
      {"check", "r.txt", "--select", "all"},
      {"check", "r.txt", "--ignore", "ALL"},
      {"check", "r.txt", "--select", "A99"},
      {"check", "r.txt", "--format", "htlm"},
      {"check", "r.txt", "-o", "out.xyz"},
      {"check", "r.txt", "-o", "no/out.json"},
      {"check", "r.txt", "--output", "json"},
      {"check", "r.txt", "--severity", "A04"},
      {"check", "r.txt", "--severity", "A04=fatal"},
      {"check", "r.txt", "--fail-on", "errors"},
      {"check", "r.txt", "-j", "many"},
      {"check", "r.txt", "-j", "-1"},
      {"check", "r.txt", "-j"},
      {"check", "r.txt", "-q", "-v"},
      {"check", "r.txt", "-x"},
      {"check", "r.txt", "--isolate=3"},
      {"check", "r.txt", "--timeout=abc"},
      {"check", "r.txt", "--timeout", "1e999"},
      {"check", "r.txt", "--max-memory", "1"},
      {"check", "r.txt", "--max-pages", "99999999999999999999"},
      {"check", "r.txt", "--year", "23"},
      {"check", "r.txt", "--body-type", "town"},
      {"check", "r.txt", "--scope", "mine"},
      {"check", "r.txt", "--published", "2024/13/45"},
      {"check", "r.txt", "--deadline", "x"},
      {"check", "r.txt", "--today", "yesterday"},
      {"check", "r.txt", "--prior", "none.pdf"},
      {"check", "r.txt", "--prior", "note.txt"},
      {"check", "r.txt", "--prior", "empty"},
      {"check", "r.txt", "--edition", "1999"},
      {"check", "r.txt", "--edition", "bad.toml"},
      {"check", "r.txt", "--config", "bad.toml"},
      {"check", "r.txt", "--config", "unknown.toml"},
      {"check", "r.txt", "--config", "kind.toml"},
      {"check", "r.txt", "--config", "none.toml"},
      {"check", "r.txt", "--config", "empty"},
      {"check", "r.txt", "--baseline", "bad.json"},
      {"check", "r.txt", "--baseline", "r.txt"},
      {"check", "r.txt", "--baseline", "empty"},
      {"check", "r.txt", "--weights", "w.csv"},
      {"check", "r.txt", "--rules", "bad.toml"},
      {"check", "r.txt", "--review", "none.toml"},
      {"check", "r.txt", "--password-file", "none"},
      {"check", "r.txt", "--cache", "note.txt"},
      {"check", "r.txt", "--color", "sometimes"},
      {"check", "--files-from", "none.lst"},
      {"check", "empty"},
      {"check", "-", "-"},
      {"extract"},
      {"extract", "none.pdf"},
      {"extract", "r.txt", "--format", "xml"},
      {"extract", "r.txt", "--svg", "x"},
      {"extract", "r.txt", "--select", "A04"},
      {"explain"},
      {"explain", "review-totl"},
      {"explain", "--format", "json", "A04"},
      {"rules", "x"},
      {"rules", "--test", "bad.toml"},
      {"review"},
      {"review", "lst"},
      {"review", "list"},
      {"review", "confirm"},
      {"review", "confirm", "12345678"},
      {"review", "confirm", "12345678", "r.txt", "--by", "me"},
      {"review", "confirm", "12345678", "none.pdf", "--by", "me"},
      {"review", "confirm", "r.txt", "--by", "me"},
      {"review", "dismiss", "12345678", "r.txt", "--by", "me"},
      {"review", "override", "t3", "r.txt", "--by", "me", "--reason", "x"},
      {"review", "override", "t3.x.total=7", "r.txt", "--by", "me", "--reason", "x"},
      {"review", "override", "t3.received.total=7", "note.txt", "--by", "me", "--reason", "x"},
      {"review", "suppress", "A99", "--body", "x", "--by", "me", "--reason", "x"},
      {"review", "suppress", "A04", "none.pdf", "--by", "me", "--reason", "x"},
      {"review", "withdraw", "12345678"},
      {"review", "withdraw", "12345678", "none.pdf"},
      {"review", "withdraw", "12345678", "--review", "none.toml"},
      {"review", "prune", "none.pdf"},
      {"compare"},
      {"compare", "r.txt", "none.pdf"},
      {"compare", "r.txt", "note.txt"},
      {"compare", "r.txt", "empty"},
      {"compare", "r.txt", "r.txt", "--format", "csv"},
      {"config", "x"},
      {"doctor", "--x"},
      {"completion"},
      {"completion", "tcsh"},
      {"completion", "bash", "zsh"},
      {"man", "x"},
      {"help", "x"},
      {"version", "x"},
  };
  return lines;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const Words& words) {
  std::string all = "gouji";
  for (const std::string& word : words) all += " " + word;
  return all;
}

const std::regex kHan("[\xE4-\xE9][\x80-\xBF][\x80-\xBF]");

}  // namespace

TEST_CASE("写错的命令行：每一条都有一句中文的话，字词间距一致，不夹外来的话") {
  const Desk desk;
  const std::regex touching("[\xE4-\xE9][\x80-\xBF][\x80-\xBF][A-Za-z]|[A-Za-z][\xE4-\xE9]");
  // Two words of Latin letters beside each other that are none of what was typed, and no command
  // to be typed instead: words of a library or the system.
  const std::regex foreign("[a-z]+ [a-z]+ [a-z]+ [a-z]+");
  for (const Words& words : wrong_lines()) {
    const ProcessResult result = desk.run(words);
    INFO(joined(words) << "\n" << result.err);
    CHECK(result.exit_code >= 2);
    CHECK_FALSE(result.err.empty());
    for (const std::string& line : lines_of(result.err)) {
      CHECK(line.starts_with("gouji: "));
      CHECK(std::regex_search(line, kHan));
      CHECK_FALSE(std::regex_search(line, touching));
      CHECK_FALSE(std::regex_search(line, foreign));
    }
  }
}

TEST_CASE("写错的命令行：--lang en 时每一条都有一句英文的话") {
  const Desk desk;
  for (const Words& words : wrong_lines()) {
    const ProcessResult result = desk.run(words, {"--lang", "en"});
    INFO(joined(words) << "\n" << result.err);
    CHECK(result.exit_code >= 2);
    CHECK_FALSE(result.err.empty());
    CHECK_FALSE(std::regex_search(result.err, kHan));
  }
}

TEST_CASE("写错的命令行：说明怎么办") {
  const Desk desk;
  const auto said = [&](const Words& words) { return desk.run(words).err; };
  for (const char* option : {"--select", "--ignore"}) {
    holds(said({"check", "r.txt", option, "all"}),
          "没有名为 all 的规则：不写 --select 就核对全部规则，只核对几条的用 --select 列出");
  }
  holds(said({"check", "r.txt", "--config", "kind.toml"}),
        "kind.toml 第 1 行 jobs 需要一个正整数，不能是 many");
  holds(said({"check", "r.txt", "--cache", "note.txt"}),
        "无法建立缓存文件夹 note.txt：这里已有同名的文件");
  holds(said({"check", "r.txt", "--prior", "none.pdf"}),
        "上一年度报告 none.pdf 未能读取：找不到文件");
  holds(said({"review", "confirm", "r.txt", "--by", "me"}), "confirm 之后要写问题编号的前几位");
}
