// SPDX-License-Identifier: GPL-3.0-or-later
// A report in an edition that gouji does not have, with its file (--edition): places, pictures and
// outputs show its fourth table as they show the others.
#include <string>

#include <nlohmann/json.hpp>

#include "parser/edition/load-edition.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/json-schema.h"
#include "tests/support/process.h"
#include "tests/support/sample.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

using Json = nlohmann::json;

const std::string kEdition = repository_path("tests/data/editions/2030.toml");

std::string broken_pdf() {
  const auto edition = load_edition(read_file(kEdition), kEdition);
  REQUIRE(edition.has_value());
  MadeUpReport made =
      report_in(read_file(repository_path("tests/data/editions/2030.txt")), *edition);
  return typeset(edited(std::move(made), "set t5.total.opened = 2"));
}

}  // namespace

TEST_CASE("第三版格式：新表的问题有页码和方框，也有页面图") {
  const TemporaryFolder folder;
  const std::string file = folder.write("年报.pdf", broken_pdf());
  const ProcessResult json =
      run_gouji({"check", "--no-config", "--edition", kEdition, "--format", "json", file});
  CHECK(json.exit_code == 1);
  const Json result = check_schema("cli/render/schema/check.schema.json", json.out);
  const Json& document = result["documents"][0];
  CHECK(document["report"]["edition"] == "2030");
  CHECK(document["report"]["editions"]["t5"] == "2030");
  REQUIRE(document["findings"].size() == 1);
  const Json& finding = document["findings"][0];
  CHECK(finding["code"] == "A02");
  CHECK(finding["where"] ==
        Json::parse(R"({"section":"五","table":"t5","row":"total","column":"opened"})"));
  CHECK(finding["page"].is_number());
  CHECK(finding["box"].is_array());

  const std::string page = folder.path() + "/a.html";
  run_gouji({"check", "--no-config", "--edition", kEdition, "--output", "html=" + page, file});
  const std::string html = read_file(page);
  CHECK(html.find(R"("w":"表五")") != std::string::npos);
  CHECK(html.find("id=\"picture-0\"") != std::string::npos);
}

TEST_CASE("第三版格式：新表的单元格可以更正") {
  const TemporaryFolder folder;
  const std::string file = folder.write("年报.pdf", broken_pdf());
  const std::string review = folder.path() + "/gouji-review.toml";
  const ProcessResult corrected =
      run_gouji({"review", "override", "表五.合计.本年新开设=1", file, "--edition", kEdition,
                 "--review", review, "--by", "张三", "--reason", "扫描不清"});
  CHECK(corrected.exit_code == 0);
  CHECK(read_file(review).find("岚浦县水利局/2030/t5.total.opened") != std::string::npos);
  CHECK(run_gouji({"check", "--edition", kEdition, "--review", review, file}).exit_code == 0);
}

}  // namespace gouji::test
