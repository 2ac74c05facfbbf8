// SPDX-License-Identifier: GPL-3.0-or-later
// By --lang en no sentence of ours is in Chinese, whatever command or mistake: what is Chinese is
// the document's text, or a term of the form.
#include <algorithm>
#include <regex>

#include <sys/stat.h>

#include "cli/command-table.h"
#include "cli/language/messages.h"
#include "cli/language/page-parts.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/process.h"

using namespace gouji;
using namespace gouji::test;

namespace {

const char* const kFaulty = "corpus/producers/lanpu-forestry-2024.weasyprint.pdf";

/// Runs of Han characters.
std::vector<std::string> han_runs(const std::string& text) {
  std::vector<std::string> runs;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const bool han = first >= 0xE4 && first <= 0xE9;
    if (han && !inside) runs.emplace_back();
    if (han) runs.back() += text.substr(at, length);
    inside = han;
    at += length;
  }
  return runs;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
  return text;
}

/// What may stand there in Chinese: terms that English sentences hold, and those of the form.
std::string terms() {
  std::string all;
  for (const auto& [chinese, english] : english_messages()) all += std::string(english) + "\n";
  for (const char* file : {"2019.toml", "2021.toml", "headings.toml"}) {
    all += read_file(repository_path(std::string("parser/edition/") + file));
  }
  // Pages of rules quote words of reports; the form's own sentence names its items so; a period as
  // it has to be written.
  for (const Rule* rule : all_rules()) all += page_parts(rule_page(*rule)).english;
  all += "第一项 第二项 第三项总计 第四项 日至";
  return all;
}

ProcessResult in_english(std::vector<std::string> words, const std::string& folder = {},
                         const std::string& input = {}) {
  words.insert(words.begin(), {"--lang", "en"});
  return run_gouji(words, {folder, input, {}});
}

}  // namespace

TEST_CASE("英文：没有文件可读的命令和错误的用法中没有汉字") {
  const TemporaryFolder folder;
  folder.write("bad.toml", "nosuch = 1\n");
  folder.write("broken.toml", "fail-on = \n");
  folder.write("wrong.toml", "fail-on = \"always\"\nyear = \"x\"\n");
  folder.write("pack.toml", "prefix = \"zj\"\n[[rule]]\ncode = \"Q\"\n");
  folder.write("edition.toml", "id = \"2030\"\n");
  folder.write("baseline.json", "{}");
  folder.write("review.toml", "[verdict]\nx = 1\n");
  folder.write("empty.pdf", "");
  folder.write("text.pdf", "no PDF");
  folder.write("cut.pdf", "%PDF-1.7\n1 0 obj\n");
  folder.write("a.docx", "PK\3\4 word/document.xml");
  folder.write("a.png", std::string("\x89PNG\r\n\x1A\n", 8));
  folder.write("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  folder.write("binary", std::string("\0\1\2\3", 4));
  folder.write("odd.txt", std::string("abc\xFF\xFF\xFF", 6));
  folder.write("page.html", "<!doctype html><title>x</title>");
  folder.write("short.txt", "nothing of a report\n");
  folder.write("none/notes.md", "");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  std::vector<std::vector<std::string>> lines = {
      {},
      {"--help"},
      {"--version"},
      {"report.pdf"},
      {"--format", "json"},
      {"chekc"},
      {"publish"},
      {"check"},
      {"check", "missing.pdf"},
      {"check", "--fromat", "json"},
      {"check", "--format"},
      {"check", "--format", "jsn", "short.txt"},
      {"check", "--output", "r.json", "short.txt"},
      {"check", "-o", "r.doc", "short.txt"},
      {"check", "-o", "/nowhere/r.json", "short.txt"},
      {"check", "--output", "json=r", "--output", "text=r", "short.txt"},
      {"check", "--select", "reveiw-total", "short.txt"},
      {"check", "--select", "zzzzzz", "short.txt"},
      {"check", "--select", ",", "short.txt"},
      {"check", "--select", "A01", "--ignore", "A01", "short.txt"},
      {"check", "--severity", "A01", "short.txt"},
      {"check", "--severity", "A01=bad", "short.txt"},
      {"check", "--weights", "A01", "short.txt"},
      {"check", "--weights", "A01=x", "short.txt"},
      {"check", "--weights", "A999=1", "short.txt"},
      {"check", "--weights", "zzzzzz=1", "short.txt"},
      {"check", "--weights", "error=1", "short.txt", "cut.pdf"},
      {"check", "--weights", "error=1", "--format", "markdown", "short.txt", "cut.pdf"},
      {"check", "--weights", "error=1", "--format", "csv", "short.txt", "cut.pdf"},
      {"check", "--year", "1", "short.txt"},
      {"check", "--year", "x", "short.txt"},
      {"check", "--scope", "all", "short.txt"},
      {"check", "--body-type", "countys", "short.txt"},
      {"check", "--published", "x", "short.txt"},
      {"check", "--deadline", "x", "short.txt"},
      {"check", "--today", "x", "short.txt"},
      {"check", "--fail-on", "x", "short.txt"},
      {"check", "--max-pages", "0", "short.txt"},
      {"check", "--timeout", "x", "short.txt"},
      {"check", "--max-memory", "1", "short.txt"},
      {"check", "-j", "x", "short.txt"},
      {"check", "-j", "999", "short.txt"},
      {"check", "-j", "0", "--isolate", "short.txt"},
      {"check", "-q", "-v", "short.txt"},
      {"check", "--prior", "missing.pdf", "short.txt"},
      {"check", "--prior", "short.txt", "short.txt", "page.html"},
      {"check", "--prior", "-", "short.txt"},
      {"check", "--prior", "none", "short.txt"},
      {"check", "--config", "missing.toml", "short.txt"},
      {"check", "--config", "bad.toml", "short.txt"},
      {"check", "--config", "broken.toml", "short.txt"},
      {"check", "--config", "wrong.toml", "short.txt"},
      {"check", "--rules", "missing.toml", "short.txt"},
      {"check", "--rules", "pack.toml", "short.txt"},
      {"check", "--edition", "missing.toml", "short.txt"},
      {"check", "--edition", "edition.toml", "short.txt"},
      {"check", "--edition", "broken.toml", "short.txt"},
      {"check", "--baseline", "missing.json", "short.txt"},
      {"check", "--baseline", "baseline.json", "short.txt"},
      {"check", "--prune-baseline", "short.txt"},
      {"check", "--review", "missing.toml", "short.txt"},
      {"check", "--review", "review.toml", "short.txt"},
      {"check", "--cache", "/dev/null/x", "short.txt"},
      {"check", "--files-from", "missing"},
      {"check", "@missing"},
      {"check", "-", "-"},
      {"check", "none"},
      {"check", "empty.pdf", "text.pdf", "cut.pdf", "a.docx", "a.png", "a.doc", "binary", "odd.txt",
       "page.html", "pipe", "short.txt", "missing.pdf"},
      {"check", "-v", "short.txt", "cut.pdf"},
      {"check", "--format", "json", "short.txt", "cut.pdf"},
      {"check", "--format", "junit", "short.txt", "cut.pdf"},
      {"check", "--format", "markdown", "short.txt", "cut.pdf"},
      {"check", "--print-config"},
      {"extract"},
      {"extract", "missing.pdf", "cut.pdf", "page.html"},
      {"extract", "--format", "xml", "short.txt"},
      {"extract", "--stage", "flow", "--format", "text", "short.txt"},
      {"extract", "--svg", "1", "--format", "text", "short.txt"},
      {"extract", "--svg", "9", "short.txt"},
      {"extract", "--format", "text", "short.txt", "cut.pdf"},
      {"review"},
      {"review", "lsit"},
      {"review", "list"},
      {"review", "list", "short.txt"},
      {"review", "confirm"},
      {"review", "confirm", "abc", "short.txt"},
      {"review", "confirm", "abc", "--by", "me", "short.txt"},
      {"review", "dismiss", "abc", "--by", "me", "short.txt"},
      {"review", "override", "x", "--by", "me", "--reason", "it", "short.txt"},
      {"review", "override"},
      {"review", "withdraw", "abc"},
      {"review", "prune", "short.txt"},
      {"compare", "short.txt"},
      {"compare", "short.txt", "missing.pdf"},
      {"compare", "short.txt", "short.txt", "-o", "x.csv"},
      {"compare", "-", "-"},
      {"compare", "none", "short.txt"},
      {"explain"},
      {"explain", "A99"},
      {"explain", "zzzzzzzzzzzz"},
      {"rules"},
      {"rules", "A04"},
      {"rules", "--format", "x"},
      {"rules", "--test", "missing.toml"},
      {"rules", "--test", "pack.toml"},
      {"config"},
      {"config", "x"},
      {"config", "--format", "markdown"},
      {"doctor"},
      {"doctor", "x"},
      {"version", "x"},
      {"completion"},
      {"completion", "tcsh"},
      {"completion", "bash"},
      {"man", "x"},
      {"man"},
  };
  for (const Command* command : all_commands())
    lines.push_back({std::string(command->name), "--help"});
  for (const std::vector<std::string>& words : lines) {
    const ProcessResult result = in_english(words, folder.path());
    std::string line;
    for (const std::string& word : words) line += word + " ";
    INFO("gouji " << line << "\n" << result.err << result.out);
    CHECK_FALSE((result.out + result.err).empty());
    // Notices of the State Council's office are called by their numbers.
    static const std::regex notice("国办公开办函〔[0-9]{4}〕[0-9]+号");
    const std::string said = std::regex_replace(result.err + result.out, notice, "");
    CHECK(han_runs(said).empty());
  }
}

TEST_CASE("英文：核对和读取报告时，汉字只出自报告和统一格式") {
  const std::string report = repository_path(kFaulty);
  const TemporaryFolder folder;
  const std::string right = repository_path("corpus/producers/tinglan-county-2024.weasyprint.pdf");
  std::string known = terms();
  for (const std::string& file : {report, right}) {
    known += run_gouji({"extract", "--format", "text", file}).out;
    known += run_gouji({"extract", file}).out;
  }
  known = without_spaces(known);
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"check", report},
           {"check", "-v", report},
           {"check", "--format", "concise", report},
           {"check", "--format", "json", report},
           {"check", "--format", "sarif", report},
           {"check", "--format", "junit", report},
           {"check", "--format", "github", report},
           {"check", "--format", "gitlab", report},
           {"check", "--format", "checkstyle", report},
           {"check", "--format", "csv", report},
           {"check", "--format", "markdown", report},
           {"check", report, right},
           {"check", "--weights", "error=2", report, right},
           {"check", "--weights", "error=2", "--format", "markdown", report, right},
           {"check", "--weights", "error=2", "--format", "csv", report, right},
           {"check", "--year", "2019", report},
           {"check", "--edition", "2019", report},
           {"check", "--prior", right, report},
           {"check", "--require-report",
            repository_path("corpus/producers/tinglan-reading-2024.weasyprint.pdf")},
           {"extract", "--format", "csv", report},
           {"extract", "--stage", "flow", right},
           {"review", "list", report},
           {"review", "override", "t3.received.total=17", report, "--by", "me", "--reason", "it"},
           {"review", "list", report},
           {"compare", report, right},
           {"compare", "--force", report, right},
           {"compare", "--force", "--format", "markdown", report, right},
           {"compare", "--force", "--format", "html", report, right},
           {"compare", "--format", "json", report, right},
       }) {
    const ProcessResult result = in_english(words, folder.path());
    for (const std::string& run : han_runs(result.err + result.out)) {
      std::string line;
      for (const std::string& word : words) line += word + " ";
      INFO("gouji " << line << ": " << run);
      CHECK(known.find(run) != std::string::npos);
    }
  }
}
