// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command-table.h"
#include "cli/line/listed-commands.h"
#include "cli/line/parse-arguments.h"
#include "cli/options/options.h"
#include "rules/rule.h"
#include "tests/support/catch.h"

using namespace gouji;

namespace {

CheckOptions check_options(std::vector<std::string> words) {
  words.insert(words.begin(), "check");
  const auto parsed = parse_arguments(all_commands(), words);
  REQUIRE(parsed);
  REQUIRE(std::holds_alternative<Job>(*parsed));
  return std::any_cast<CheckOptions>(std::get<Job>(*parsed).options);
}

std::string complaint(const std::vector<std::string>& words) {
  const auto options = parse_arguments(all_commands(), words);
  REQUIRE_FALSE(options);
  CHECK(options.error().kind == ErrorKind::kUsage);
  return options.error().message;
}

}  // namespace

TEST_CASE("check：不带选项") {
  const CheckOptions options = check_options({"a.pdf", "[2023]", "-"});
  CHECK(options.inputs.paths == std::vector<std::string>{"a.pdf", "[2023]", "-"});
  REQUIRE(options.outputs.size() == 1);
  CHECK(options.outputs[0].format == "text");
  CHECK(options.outputs[0].file.empty());
  CHECK(options.fail_on == Severity::kError);
  CHECK(options.detail == Detail::kUsual);
}

TEST_CASE("check：选项可在路径前后，路径次序不变") {
  const CheckOptions options =
      check_options({"b.pdf", "--format", "json", "a.pdf", "-v", "--fail-on=never", "c.pdf"});
  CHECK(options.inputs.paths == std::vector<std::string>{"b.pdf", "a.pdf", "c.pdf"});
  CHECK(options.outputs[0].format == "json");
  CHECK_FALSE(options.fail_on);
  CHECK(options.detail == Detail::kEveryRule);
}

TEST_CASE("check：-- 之后都是路径") {
  CHECK(check_options({"-q", "--", "-o", "--x"}).inputs.paths ==
        std::vector<std::string>{"-o", "--x"});
}

TEST_CASE("check：规则清单以逗号分隔，可多次给出") {
  const CheckOptions options =
      check_options({"--select", "A,T03", "--select=review-total", "--ignore", "D", "a.pdf"});
  CHECK(options.select == std::vector<std::string>{"A", "T03", "review-total"});
  CHECK(options.ignore == std::vector<std::string>{"D"});
  CHECK(options.inputs.paths.size() == 1);
}

TEST_CASE("check：输出去向") {
  SECTION("-o 看结尾") {
    const auto outputs = check_options({"a.pdf", "-o", "r.JSON"}).outputs;
    REQUIRE(outputs.size() == 1);
    CHECK(outputs[0].format == "json");
    CHECK(outputs[0].file == "r.JSON");
  }
  SECTION("--format 先于结尾") {
    CHECK(check_options({"a.pdf", "-o", "r.out", "--format", "json"}).outputs[0].format == "json");
  }
  SECTION("--output 另存") {
    const auto outputs =
        check_options({"a.pdf", "--output", "json=a.json", "--output", "text=b=c"}).outputs;
    REQUIRE(outputs.size() == 3);
    CHECK(outputs[0].file.empty());
    CHECK(outputs[1].file == "a.json");
    CHECK(outputs[2].file == "b=c");
  }
  SECTION("内容与结尾相合的都可以") {
    for (const auto& [format, file] : {std::pair("sarif", "r.json"),
                                       {"gitlab", "r.json"},
                                       {"checkstyle", "r.xml"},
                                       {"html", "r.htm"},
                                       {"concise", "r.txt"},
                                       {"json", "r.log"},
                                       {"text", "r.2024"}}) {
      INFO(format << " " << file);
      CHECK(check_options({"a.pdf", "--format", format, "-o", file}).outputs[0].format == format);
    }
    CHECK(check_options({"a.pdf", "-o", "r.htm"}).outputs[0].format == "html");
  }
  SECTION("-o 也叫 --output-file，不与 --output 相混") {
    const auto outputs =
        check_options({"a.pdf", "--output-file", "r.json", "--output", "text=b.txt"}).outputs;
    REQUIRE(outputs.size() == 2);
    CHECK(outputs[0].format == "json");
    CHECK(outputs[0].file == "r.json");
    CHECK(outputs[1].file == "b.txt");
  }
  SECTION("-o - 是标准输出") { CHECK(check_options({"a.pdf", "-o", "-"}).outputs[0].file.empty()); }
}

TEST_CASE("check：短选项都有长名") {
  CHECK(check_options({"a.pdf", "--quiet"}).detail == Detail::kFindingsOnly);
  CHECK(check_options({"a.pdf", "--verbose"}).detail == Detail::kEveryRule);
  CHECK(check_options({"--files-from", "list", "--null"}).inputs.nul_separated);
  for (const ListedCommand& command : listed_commands(all_commands())) {
    for (const ListedOption& option : command.options) {
      INFO(command.command->name << " " << option.names.front());
      CHECK(option.names.back().starts_with("--"));
    }
  }
}

TEST_CASE("开关后面不写值") {
  for (const char* word : {"--isolate=3", "--isolate=false", "--require-report=no"}) {
    INFO(word);
    CHECK(complaint({"check", "a.pdf", word}).find("后面不写值") != std::string::npos);
  }
}

TEST_CASE("错误的用法各有一句话") {
  CHECK(complaint({"check", "a.pdf", "-j", "many"}).starts_with("--jobs 需要"));
  CHECK(complaint({"completion", "bash", "zsh"}).find("一次只能写一个 shell") != std::string::npos);
  CHECK(complaint({}).find("缺少命令") != std::string::npos);
  CHECK(complaint({"年报.pdf"}).find("gouji check 年报.pdf") != std::string::npos);
  CHECK(complaint({"reports/"}).find("gouji check reports/") != std::string::npos);
  CHECK(complaint({"chekc"}).find("check") != std::string::npos);
  CHECK(complaint({"publish", "a", "b"}).find("publish") != std::string::npos);
  CHECK(complaint({"--format", "json"}).find("命令之后") != std::string::npos);
  CHECK(complaint({"check"}).find("没有指定要核对的文件") != std::string::npos);
  CHECK(complaint({"check", "--fromat", "json", "a.pdf"}).find("--format") != std::string::npos);
  CHECK(complaint({"check", "--fromat=json", "a.pdf"}).find("--fromat，") != std::string::npos);
  CHECK(complaint({"check", "-x", "a.pdf"}).find("未知的选项 -x") != std::string::npos);
  CHECK(complaint({"check", "--format", "jsn", "a.pdf"}).find("是否指 json") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--format"}).find("缺少值") != std::string::npos);
  const std::string compared = complaint({"compare", "a.pdf", "b.pdf", "--format", "xx"});
  CHECK(compared.ends_with("可选：text、json、html、markdown"));
  CHECK(complaint({"check", "a.pdf", "-o", "r.doc"}).find("r.doc") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--output", "r.json"}).find("格式=文件") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--output", "xml=r"}).find("xml") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--format", "json", "-o", "r.html"}).find("r.html") !=
        std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--format", "text", "-o", "r.json"}).find("text") !=
        std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--output", "json=r.html"}).find("r.html") !=
        std::string::npos);
  CHECK(complaint({"check", "a.pdf", "-o", "a.json", "-o", "b.json"})
            .find("-o 只能用一次，这里用了 2 次；要存几种格式，另几种用 --output") !=
        std::string::npos);
  // By the name that was typed.
  CHECK(complaint({"check", "a.pdf", "--output-file", "a.json", "--output-file=b.json"})
            .starts_with("--output-file 只能用一次"));
  CHECK(complaint({"check", "a.pdf", "--format", "json", "--output-file", "r.html"})
            .starts_with("--output-file r.html 的结尾不是 json 的"));
  CHECK(complaint({"check", "a.pdf", "--format", "json", "-or.html"})
            .starts_with("-o r.html 的结尾不是 json 的"));
  CHECK(complaint({"check", "a.pdf", "--output", "json=r.html"})
            .starts_with("--output json=r.html 的结尾不是 json 的"));
  CHECK(complaint({"compare", "a.pdf", "b.pdf", "-o", "r.xlsx"})
            .starts_with("-o r.xlsx 是 xlsx 格式的，compare 只有 text"));
  CHECK(complaint({"compare", "a.pdf", "b.pdf", "--output-file", "r.xlsx"})
            .starts_with("--output-file r.xlsx 是 xlsx 格式的"));
  CHECK(complaint({"compare", "a.pdf", "b.pdf", "--format", "xlsx"})
            .starts_with("--format 不能是 xlsx"));
  for (const char* option : {"--baseline", "--review", "--format", "--write-baseline", "--cache"}) {
    INFO(option);
    CHECK(complaint({"check", "a.pdf", option, "a", option, "b"}).find("只能用一次") !=
          std::string::npos);
  }
  CHECK(complaint({"check", "a.pdf", "--fail-on", "fatal"}).find("warning") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--max-pages", "0"}).find("正整数") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--max-pages", "3x"}).find("正整数") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "--select", ","}).find("--select") != std::string::npos);
  CHECK(complaint({"check", "a.pdf", "-q", "-v"}).find("-q") != std::string::npos);
  CHECK(complaint({"explain"}).find("gouji explain A04") != std::string::npos);
  CHECK(complaint({"version", "x"}).find("不需要参数") != std::string::npos);
}

TEST_CASE("没有的选项是未知的，不会被接受而忽略") {
  for (const char* option : {"--no-such-option", "-Z", "--no_color", "--SELECT"}) {
    INFO(option);
    CHECK(complaint({"check", option, "1", "a.pdf"}).find("未知的选项") != std::string::npos);
  }
}

TEST_CASE("每个命令都有说明") {
  for (const char* command : {"check", "extract", "explain", "rules", "doctor", "version"}) {
    const auto options = parse_arguments(all_commands(), {command, "--help"});
    REQUIRE(options);
    REQUIRE(std::holds_alternative<Answer>(*options));
    const std::string& text = std::get<Answer>(*options).text;
    CHECK(text.find("用法：gouji " + std::string(command)) != std::string::npos);
    CHECK(text.find("--help") != std::string::npos);
  }
  const auto overview = parse_arguments(all_commands(), {"--help"});
  REQUIRE(overview);
  CHECK(std::get<Answer>(*overview).text.find("doctor") != std::string::npos);
}

TEST_CASE("check：报告之外的情况由选项说明") {
  const CheckOptions options =
      check_options({"--prior", "去年.pdf", "--year", "2023", "--body-type", "county", "--scope",
                     "aggregated", "--published", "2024-02-29", "a.pdf"});
  CHECK(options.priors == std::vector<std::string>{"去年.pdf"});
  CHECK(options.given.year == 2023);
  CHECK(options.given.body == BodyType{BodyKind::kGovernment, BodyLevel::kCounty});
  CHECK(options.given.scope == Scope::kAggregated);
  CHECK(options.given.published == Date{2024, 2, 29});

  const CheckOptions nothing = check_options({"a.pdf"});
  CHECK_FALSE(nothing.given.year);
  CHECK(nothing.given.body == BodyType{});
  CHECK(nothing.given.scope == Scope::kUnknown);
  CHECK_FALSE(nothing.given.published);
}

TEST_CASE("check 的说明列出每种机关类型") {
  const auto options = parse_arguments(all_commands(), {"check", "--help"});
  REQUIRE(options);
  for (const NamedBodyType& named : named_body_types()) {
    INFO(named.word);
    CHECK(std::get<Answer>(*options).text.find(named.word) != std::string::npos);
  }
}

TEST_CASE("check：说明有误时指出哪一项") {
  CHECK(complaint({"check", "--year", "23", "a.pdf"}) ==
        "--year 应在 2008 至 2099 之间，不能是 23");
  CHECK(complaint({"check", "--year", "今年", "a.pdf"}) == "--year 需要一个正整数，不能是 今年");
  CHECK(complaint({"check", "--published", "2023-02-29", "a.pdf"}) ==
        "--published 应是一个日期，例如 2024-01-25，不能是 2023-02-29");
  CHECK(complaint({"check", "--scope", "all", "a.pdf"}).find("可选：own、aggregated") !=
        std::string::npos);
  CHECK(complaint({"check", "--body-type", "countys", "a.pdf"}).find("是否指 county？") !=
        std::string::npos);
}
