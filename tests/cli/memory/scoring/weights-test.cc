// SPDX-License-Identifier: GPL-3.0-or-later
// Weights as users say them, on the command line and in gouji.toml, and what they change.
#include "cli/memory/scoring/weights.h"

#include <nlohmann/json.hpp>

#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;

namespace {

/// A report with one finding, F03, an info.
std::string report() {
  return print_as_text(
      build("base 2021\nappend section 一 「网站的的内容按月更新，由专人负责。」\n").report);
}

class Folder {
 public:
  Folder() { folder_.write("r.txt", report()); }
  ProcessResult check(std::vector<std::string> words,
                      std::vector<std::string> environment = {}) const {
    words.insert(words.begin(), {"check", "r.txt"});
    return run_gouji(words, {folder_.path(), "", std::move(environment)});
  }
  json deduction(std::vector<std::string> words, std::vector<std::string> environment = {}) const {
    words.insert(words.end(), {"--format", "json"});
    const ProcessResult result = check(std::move(words), std::move(environment));
    INFO(result.err);
    const json document = json::parse(result.out)["documents"][0];
    return document.value("deduction", json("none"));
  }
  void write(const std::string& text) const { folder_.write("gouji.toml", text); }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("分值：规则先于类别，类别先于级别，同样具体的以后说的为准") {
  const Rule* balance = find_rule("A04");
  const Rule* other = find_rule("A01");
  const auto weights = weights_of({{"A04", {3, 0}},
                                   {"error", {1, 0}},
                                   {"a", {2, 0}},
                                   {"arithmetic", {25, 1}},
                                   {"error", {15, 1}}},
                                  {});
  REQUIRE(weights);
  CHECK(weights->rules.at(balance) == Decimal{3, 0});
  CHECK(weights->rules.at(other) == Decimal{25, 1});
  CHECK(weights->rules.count(find_rule("T01")) == 0);
  CHECK(weights->severities.at(Severity::kError) == Decimal{15, 1});
  CHECK(weights->severities.size() == 1);
}

TEST_CASE("设置 weights：命令行、环境变量、文件") {
  const Folder folder;
  CHECK(folder.deduction({}) == "none");
  for (const char* word : {"F03=2", "doubled-words=2.0", "F=2", "form=2", "info=2,F04=9"}) {
    INFO(word);
    CHECK(folder.deduction({"--weights", word}) == 2);
  }
  CHECK(folder.deduction({"--weights", "error=5"}) == 0);
  CHECK(folder.deduction({"--weights", "error=5", "--severity", "F03=error"}) == 5);
  folder.write("[weights]\ninfo = 0.1\nF = 0.25\nA04 = 3\n");
  CHECK(folder.deduction({}) == 0.25);
  CHECK(folder.deduction({"--no-config"}) == "none");
  CHECK(folder.deduction({}, {"GOUJI_WEIGHTS=info=1.5"}) == 1.5);
  CHECK(folder.deduction({"--weights", "F03=4"}, {"GOUJI_WEIGHTS=info=1.5"}) == 4);
  holds(folder.check({"--print-config"}).out,
        "weights = [\"info=0.1\", \"F=0.25\", \"A04=3\"]  # gouji.toml 第 1 行\n");
  // Said again from what was printed, it is the same.
  folder.write("weights = [\"info=0.1\", \"F=0.25\", \"A04=3\"]\n");
  CHECK(folder.deduction({}) == 0.25);
}

TEST_CASE("设置 weights：退出码和问题不因分值而变") {
  const Folder folder;
  CHECK(folder.check({"--weights", "info=100"}).exit_code == 0);
  CHECK(folder.check({"--weights", "info=0", "--fail-on", "info"}).exit_code == 1);
}

TEST_CASE("设置 weights：--cache 中的结果随分值改变") {
  const Folder folder;
  CHECK(folder.deduction({"--cache", "c"}) == "none");
  CHECK(folder.deduction({"--cache", "c", "--weights", "info=2"}) == 2);
  CHECK(folder.deduction({"--cache", "c", "--weights", "info=3"}) == 3);
  CHECK(folder.deduction({"--cache", "c"}) == "none");
}

TEST_CASE("设置 weights 有误：何处、应为什么") {
  struct Wrong {
    std::string text, line, expected;
  };
  const std::vector<Wrong> all = {
      {"[weights]\nA04 = 3\nA99 = 2\n", "第 1 行 weights",
       "没有名为 A99 的规则、类别或级别，是否指"},
      {"weights = { eror = 2 }\n", "第 1 行 weights", "是否指 error？"},
      {"weights = { A04 = -1 }\n", "第 1 行 weights", "A04 的分值应为 0 至 1000 之间"},
      {"weights = { A04 = 1001 }\n", "第 1 行 weights", "0 至 1000"},
      {"weights = { A04 = 0.125 }\n", "第 1 行 weights", "最多两位小数的数，不能是 0.125"},
      {"weights = { A04 = nan }\n", "第 1 行 weights", "不能是 nan"},
      {"weights = { A04 = \"两分\" }\n", "第 1 行 weights", "不能是 两分"},
      {"weights = { A04 = true }\n", "第 1 行 weights", "不能是 true"},
      {"weights = { A04 = [1] }\n", "第 1 行 weights", "应为文字、数字或真假值"},
      {"weights = 3\n", "第 1 行 weights", "的写法是 规则=分值"},
      {"weights = {}\n", "第 1 行 weights", "应为非空"},
      {"weight = { A04 = 3 }\n", "第 1 行 weight", "是否指 weights？"},
      {"[[overrides]]\npaths = [\"*\"]\nweights = { A04 = 3 }\n", "第 3 行 weights",
       "不能写在 [[overrides]] 中"},
  };
  const Folder folder;
  for (const Wrong& wrong : all) {
    INFO(wrong.text);
    folder.write(wrong.text);
    const ProcessResult result = folder.check({});
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    holds(result.err, "gouji.toml " + wrong.line);
    holds(result.err, wrong.expected);
  }
  folder.write("");
  for (const char* wrong : {"A04", "=3", "A04=", "A04=3=4", "Q99=1", "A04=1e2", "A04=.5", ","}) {
    INFO(wrong);
    const ProcessResult result = folder.check({"--weights", wrong});
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
  }
}
