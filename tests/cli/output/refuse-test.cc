// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be read is said to be so: the right code, nothing but that code, and not one value.
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/made-up-report.h"
#include "tests/support/process.h"
#include "tests/support/typeset.h"

using namespace gouji::test;
using nlohmann::json;

namespace {

struct Answer {
  int exit_code = 0;
  std::string status;
  std::vector<std::string> codes;              // of the findings
  std::map<std::string, std::string> results;  // by code
  json extracted;
};

Answer ask(const std::string& path) {
  const ProcessResult check = run_gouji({"check", "--format", "json", path});
  const json document = json::parse(check.out)["documents"][0];
  Answer answer;
  answer.exit_code = check.exit_code;
  answer.status = document["status"];
  for (const json& finding : document["findings"]) answer.codes.push_back(finding["code"]);
  for (const json& rule : document["coverage"]) answer.results[rule["code"]] = rule["result"];
  answer.extracted = json::parse(run_gouji({"extract", path}).out)["documents"][0];
  return answer;
}

using Codes = std::vector<std::string>;

void check_refused(const std::string& path, const std::string& code) {
  INFO(path);
  const Answer answer = ask(path);
  CHECK(answer.exit_code == 3);
  CHECK(answer.status == "no_text");
  CHECK(answer.codes == Codes{code});
  for (const auto& [rule, result] : answer.results) {
    INFO(rule);
    if (rule != code) CHECK(result != "fail");
  }
  for (const char* rule : {"A01", "A02", "A03", "A04", "C01", "S01", "T03", "T09"}) {
    INFO(rule);
    CHECK(answer.results.at(rule) == "cannot_tell");
  }
  for (const char* list : {"sections", "tables", "grids", "facts"}) {
    INFO(list);
    CHECK(answer.extracted[list].empty());
  }
  for (const char* key : {"title", "body", "year", "period"}) {
    INFO(key);
    CHECK(answer.extracted[key].is_null());
  }
  const ProcessResult csv = run_gouji({"extract", "--format", "csv", path});
  CHECK(std::count(csv.out.begin(), csv.out.end(), '\n') == 1);  // the head alone
}

/// Every row of table 3 with all its figures one column to the right, the last one in front.
void shift_columns(MadeUpTable& table) {
  for (MadeUpRow& row : table.rows) {
    if (row.id.empty()) continue;
    const auto first = row.fields.begin() + static_cast<std::ptrdiff_t>(row.labels);
    std::rotate(first, row.fields.end() - 1, row.fields.end());
  }
}

}  // namespace

TEST_CASE("拒绝：扫描件和字符已乱的文件，一个数也不给") {
  const TemporaryFolder folder;
  TypesetOptions scan, garbled;
  scan.scan = true;
  garbled.pdf.damage = MapDamage::kPrivateUse;
  for (const char* base : {"2019", "2021"}) {
    check_refused(folder.write("scan.pdf", typeset(base_report(base), scan)), "D01");
    check_refused(folder.write("garbled.pdf", typeset(base_report(base), garbled)), "D04");
  }
  std::size_t printed = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(repository_path("corpus/producers"))) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".expect.json")) continue;
    const json truth = json::parse(read_file(entry.path().string()));
    if (truth["status"] != "no_text") continue;
    const std::string stem = name.substr(0, name.find('.'));
    for (const auto& pdf :
         std::filesystem::directory_iterator(repository_path("corpus/producers"))) {
      const std::string file = pdf.path().filename().string();
      if (!file.starts_with(stem + ".") || !file.ends_with(".pdf")) continue;
      check_refused(pdf.path().string(), truth["findings"][0]["code"]);
      ++printed;
    }
  }
  CHECK(printed >= 4);
}

TEST_CASE("拒绝：表格是图片的，报 D02，表中的数无法判断") {
  for (const char* base : {"2019", "2021"}) {
    for (const char* id : {"t2", "t3", "t4"}) {
      INFO(base << " " << id);
      const TemporaryFolder folder;
      MadeUpReport report = base_report(base);
      table_of(report, id).as_picture = true;
      const Answer answer = ask(folder.write("a.pdf", typeset(report)));
      CHECK(answer.status == "checked");
      CHECK(answer.exit_code == 0);  // a warning
      CHECK(answer.codes == Codes{"D02"});
      const std::string rule = std::string(id) == "t4" ? "A04" : "A01";
      if (std::string(id) != "t2") CHECK(answer.results.at(rule) == "cannot_tell");
      CHECK(answer.results.at("T03") != "fail");
      for (const json& table : answer.extracted["tables"]) CHECK(table["id"] != id);
    }
  }
}

TEST_CASE("拒绝：各行数字一律错开一列的，报 D04，不当作错误") {
  for (const char* base : {"2019", "2021"}) {
    INFO(base);
    const TemporaryFolder folder;
    MadeUpReport report = base_report(base);
    shift_columns(table_of(report, "t3"));
    const Answer answer = ask(folder.write("a.pdf", typeset(report)));
    CHECK(answer.codes == Codes{"D04"});
    for (const char* rule : {"A01", "A02", "A03"}) {
      INFO(rule);
      CHECK(answer.results.at(rule) == "cannot_tell");
    }
  }
}

TEST_CASE("拒绝：一格中有两个数的，报 D04，用到它的无法判断") {
  for (const std::string value : {"4　　1", "12 5"}) {
    const TemporaryFolder folder;
    MadeUpReport report = base_report("2021");
    field_of(row_of(table_of(report, "t3"), "granted"), "natural_person") = value;
    for (const std::string& path :
         {folder.write("a.pdf", typeset(report)), folder.write("a.txt", print_as_text(report))}) {
      INFO(value << " " << path);
      const Answer answer = ask(path);
      CHECK(answer.codes == Codes{"D04"});
      for (const char* rule : {"A02", "A03", "T09"}) {
        INFO(rule);
        CHECK(answer.results.at(rule) == "cannot_tell");
      }
      for (const json& table : answer.extracted["tables"]) {
        for (const json& cell : table["cells"]) {
          if (cell["row"] != "granted" || cell["column"] != "natural_person") continue;
          CHECK(cell["value"].is_null());
          CHECK(cell["kind"] == "text");
        }
      }
    }
  }
}
