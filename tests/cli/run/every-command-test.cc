// SPDX-License-Identifier: GPL-3.0-or-later
// Every command that reads documents reads them in workers, under the same limits: a document that
// takes hours has a status and a sentence, the answer is 3, and the rest goes on.
#include <memory>

#include "cli/check/check.h"
#include "cli/check/prior/prior-codec.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/support/documents.h"
#include "tests/support/holds.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/slow-pdf.h"

using namespace gouji;
using namespace gouji::test;

namespace {

const char* const kLimit = "读取用时超过 0.3 秒的限额（--timeout），未读完";

struct Desk {
  TemporaryFolder folder;

  Desk() {
    folder.write("slow.pdf", slow_pdf());
    folder.write("r.txt", read_file(repository_path("corpus/base/2021.txt")));
  }
  ProcessResult run(std::vector<std::string> words) const {
    words.insert(words.end(), {"--timeout", "0.3", "-j", "2"});
    return run_gouji(words, {folder.path(), "", {}});
  }
};

}  // namespace

TEST_CASE("限额：extract 的每种输出，其余文件照常") {
  const Desk desk;
  const ProcessResult json = desk.run({"extract", "slow.pdf", "r.txt"});
  CHECK(json.exit_code == 3);
  holds(json.out, "\"status\": \"timed_out\"");
  holds(json.out, "\"status\": \"checked\"");
  holds(json.err, std::string("slow.pdf: ") + kLimit);
  const ProcessResult text = desk.run({"extract", "--format", "text", "slow.pdf", "r.txt"});
  CHECK(text.exit_code == 3);
  holds(text.out, "==> slow.pdf <==\n==> r.txt <==\n");
  const ProcessResult csv = desk.run({"extract", "--format", "csv", "slow.pdf", "r.txt"});
  CHECK(csv.exit_code == 3);
  holds(csv.out, "r.txt");
  for (const char* stage : {"pdf", "flow"}) {
    CHECK(desk.run({"extract", "--stage", stage, "slow.pdf"}).exit_code == 3);
  }
  const ProcessResult page = desk.run({"extract", "--svg", "1", "slow.pdf"});
  CHECK(page.exit_code == 3);
  CHECK(page.out.empty());
  holds(page.err, kLimit);
}

TEST_CASE("限额：extract 的输出与 -j 无关，-j 0 也相同") {
  const std::vector<std::string> files = {
      repository_path("corpus/producers/lanpu-forestry-2024.weasyprint.pdf"),
      repository_path("corpus/base/2021.txt")};
  for (const std::string format : {"json", "text", "csv"}) {
    std::string expected;
    for (const char* jobs : {"0", "1", "2"}) {
      const ProcessResult result =
          run_gouji({"extract", "--format", format, "-j", jobs, files[0], files[1]});
      CHECK(result.exit_code == 0);
      if (expected.empty()) expected = result.out;
      CHECK((result.out == expected));
    }
  }
}

TEST_CASE("限额：compare 的任一边") {
  const Desk desk;
  for (const std::vector<std::string>& sides :
       std::vector<std::vector<std::string>>{{"slow.pdf", "r.txt"}, {"r.txt", "slow.pdf"}}) {
    const ProcessResult result = desk.run({"compare", sides[0], sides[1]});
    CHECK(result.exit_code == 3);
    CHECK(result.out.empty());
    holds(result.err, std::string("slow.pdf：超时：") + kLimit);
  }
}

TEST_CASE("限额：--prior 读不了时说明，报告照常核对，两年之间的规则无法判断") {
  const Desk desk;
  const ProcessResult result =
      desk.run({"check", "--prior", "slow.pdf", "--format", "json", "r.txt"});
  CHECK(result.exit_code == 3);
  holds(result.err, std::string("上一年度报告 slow.pdf 未能读取，超时：") + kLimit);
  holds(result.out, "\"status\": \"checked\"");
  const std::size_t rule = result.out.find("\"code\": \"X01\"");
  REQUIRE(rule != std::string::npos);
  holds(result.out.substr(rule, 60), "cannot_tell");
}

TEST_CASE("限额：review 的 list 与 override") {
  const Desk desk;
  const ProcessResult corrected = desk.run({"review", "override", "t3.received.total=17",
                                            "slow.pdf", "--by", "张三", "--reason", "看不清"});
  CHECK(corrected.exit_code == 3);
  CHECK(corrected.out.empty());
  holds(corrected.err, std::string("slow.pdf：超时：") + kLimit);
  const ProcessResult listed = desk.run({"review", "list", "slow.pdf", "r.txt"});
  CHECK(listed.exit_code == 3);
  holds(listed.out, kLimit);
}

TEST_CASE("上一年度的报告：编码再解码，两年之间的规则结果相同") {
  const auto editions = built_in_editions();
  const auto read = [&](const std::string& edits) {
    return recognize(lay_out_text(print_as_text(build(edits).report)), editions);
  };
  const std::string year_before = "title 「岚浦县水利局2022年政府信息公开工作年度报告」\n";
  const Report now = read("base 2021\n");
  for (const std::string& edits : {year_before, year_before + "set t3.carried_out.total = 9\n",
                                   year_before + "drop table t3\n"}) {
    const Report prior = read("base 2021\n" + edits);
    const std::string bytes = encode_prior(prior);
    const auto decoded = decode_prior(bytes, editions);
    REQUIRE(decoded);
    const std::vector<Assessment> expected = assess({now, &prior}, all_rules());
    const std::vector<Assessment> got = assess({now, &*decoded}, all_rules());
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
      INFO(got[i].rule->code);
      CHECK(got[i].outcome.verdict() == expected[i].outcome.verdict());
      CHECK(got[i].outcome.reason() == expected[i].outcome.reason());
      CHECK(got[i].outcome.findings().size() == expected[i].outcome.findings().size());
    }
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
      CHECK_FALSE(decode_prior(bytes.substr(0, size), editions));
    }
    Dice dice(7);
    for (int i = 0; i < 300; ++i) {
      std::string broken = bytes;
      broken[static_cast<std::size_t>(dice.below(static_cast<int>(broken.size())))] =
          static_cast<char>(dice.below(256));
      const auto survived = decode_prior(broken, editions);
      if (survived) assess({now, &*survived}, all_rules());
    }
  }
}
