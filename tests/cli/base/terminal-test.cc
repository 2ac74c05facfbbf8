// SPDX-License-Identifier: GPL-3.0-or-later
// At a terminal: colours, width, -q and -v, progress.
#include "tests/support/terminal.h"

#include <csignal>

#include "cli/base/plain.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"

using namespace gouji;
using namespace gouji::test;

namespace {

const char* const kFaulty = "corpus/producers/lanpu-forestry-2024.weasyprint.pdf";

bool coloured(const std::vector<std::string>& more, std::vector<std::string> environment) {
  std::vector<std::string> words = {"check", repository_path(kFaulty)};
  words.insert(words.end(), more.begin(), more.end());
  TerminalOptions options;
  options.environment = std::move(environment);
  const TerminalResult result = run_gouji_on_terminal(words, options);
  CHECK(result.exit_code == 1);
  CHECK(result.shown.find("A01") != std::string::npos);
  return result.shown.find("\x1b[") != std::string::npos;
}

}  // namespace

TEST_CASE("终端：NO_COLOR、TERM=dumb 和 --color 决定颜色，NO_COLOR 为空不算") {
  CHECK(coloured({}, {"TERM=xterm"}));
  CHECK_FALSE(coloured({}, {"TERM=xterm", "NO_COLOR=1"}));
  CHECK(coloured({}, {"TERM=xterm", "NO_COLOR="}));
  CHECK_FALSE(coloured({}, {"TERM=dumb"}));
  CHECK_FALSE(coloured({}, {"TERM=xterm", "NO_COLOR=1", "CLICOLOR_FORCE=1"}));
  CHECK(coloured({}, {"TERM=dumb", "CLICOLOR_FORCE=1"}));
  CHECK_FALSE(coloured({}, {"TERM=dumb", "CLICOLOR_FORCE=0"}));
  CHECK(coloured({"--color", "always"}, {"TERM=dumb", "NO_COLOR=1"}));
  CHECK_FALSE(coloured({"--color", "never"}, {"TERM=xterm", "CLICOLOR_FORCE=1"}));
}

TEST_CASE("终端：按宽度换行，一个汉字两列；不是终端就不换行") {
  TerminalOptions options;
  options.environment = {"TERM=xterm", "NO_COLOR=1"};
  for (const int columns : {60, 100}) {
    options.columns = static_cast<unsigned short>(columns);
    // Its name alone is a word that cannot be broken.
    options.folder = repository_path("corpus/producers");
    const std::string shown =
        run_gouji_on_terminal({"check", "lanpu-forestry-2024.weasyprint.pdf"}, options).shown;
    std::size_t widest = 0, start = 0;
    for (std::size_t end = 0; (end = shown.find("\r\n", start)) != std::string::npos;
         start = end + 2) {
      widest = std::max(widest, display_width(shown.substr(start, end - start)));
    }
    CHECK(widest <= options.columns);
    CHECK(widest > options.columns - 4U);
  }
  const std::string piped = run_gouji({"check", repository_path(kFaulty)}).out;
  std::size_t widest = 0;
  for (std::size_t start = 0, end = 0; (end = piped.find('\n', start)) != std::string::npos;
       start = end + 1) {
    widest = std::max(widest, display_width(piped.substr(start, end - start)));
  }
  CHECK(widest > 200);
}

TEST_CASE("终端：-q 只有问题，-v 有每条规则，也不显示进度以外的话") {
  const std::string file = repository_path(kFaulty);
  const ProcessResult usual = run_gouji({"check", file});
  const ProcessResult quiet = run_gouji({"check", "-q", file});
  const ProcessResult verbose = run_gouji({"check", "-v", file});
  for (const ProcessResult* each : {&usual, &quiet, &verbose}) {
    CHECK(each->exit_code == 1);
    CHECK(each->err.empty());
    CHECK(each->out.find(" A01 ") != std::string::npos);
  }
  CHECK(quiet.out.size() < usual.out.size());
  CHECK(usual.out.size() < verbose.out.size());
  CHECK(quiet.out.find("共核对") == std::string::npos);
  CHECK(usual.out.find("共核对") != std::string::npos);
  CHECK(usual.out.find("S01") == std::string::npos);
  CHECK(verbose.out.find("S01") != std::string::npos);
}

TEST_CASE("终端：进度在标准错误的终端上，--progress never 和 TERM=dumb 时没有") {
  const TemporaryFolder folder;
  for (const char* name : {"in/a.pdf", "in/b.pdf", "in/c.pdf"}) {
    folder.write(name, read_file(repository_path(kFaulty)));
  }
  TerminalOptions options;
  options.folder = folder.path();
  options.output_too = false;
  const std::string cleared = "\r\x1b[K";
  const std::string shown = run_gouji_on_terminal({"check", "in"}, options).shown;
  CHECK(shown.find("/3 份，错误") != std::string::npos);
  CHECK(shown.ends_with(cleared));
  CHECK(run_gouji_on_terminal({"check", "in", "--progress", "never"}, options).shown.empty());
  options.environment = {"TERM=dumb"};
  CHECK(run_gouji_on_terminal({"check", "in"}, options).shown.empty());
}
