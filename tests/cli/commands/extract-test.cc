// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji extract`: the contract of its JSON key by key, the table of cells, the stages, and the
// drawing of a page.
#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "parser/text/pattern.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/made-up-report.h"
#include "tests/support/process.h"
#include "tests/support/typeset.h"

using namespace gouji::test;
using nlohmann::json;

namespace {

const std::string kReport = "corpus/producers/lanan-market-2022.weasyprint.pdf";

json extracted(const std::vector<std::string>& arguments, int exit_code = 0) {
  std::vector<std::string> words = {"extract"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  const ProcessResult result = run_gouji(words);
  INFO(result.err);
  CHECK(result.exit_code == exit_code);
  return json::parse(result.out);
}

using Keys = std::set<std::string>;

Keys keys_of(const json& object) {
  Keys out;
  for (const auto& [key, value] : object.items()) out.insert(key);
  return out;
}

bool is_box(const json& box) {
  return box.is_array() && box.size() == 4 && box[0] <= box[2] && box[1] <= box[3];
}

/// The keys that the contract names, and of those that may be added only the ones we know.
void check_keys(const json& object, const Keys& named, const Keys& added) {
  const Keys found = keys_of(object);
  for (const std::string& key : named) {
    INFO(key);
    CHECK(found.count(key) == 1);
  }
  for (const std::string& key : found) {
    INFO(key);
    CHECK((named.count(key) == 1 || added.count(key) == 1));
  }
}

void check_contract(const json& out, bool pages) {
  check_keys(out, {"schema_version", "tool", "documents"}, {});
  check_keys(out["tool"], {"name", "version"}, {});
  REQUIRE(out["documents"].size() == 1);
  const json& document = out["documents"][0];
  check_keys(document,
             {"path", "sha256", "status", "title", "body", "year", "period", "pages", "sections",
              "tables", "grids", "facts", "notes"},
             {});
  CHECK(document["sha256"].get<std::string>().size() == 64);
  CHECK(document["pages"].is_number() == pages);
  check_keys(document["period"], {"from", "to"}, {});
  const auto check_place = [&](const json& each) {
    if (pages) {
      CHECK(each["page"].is_number());
      CHECK(is_box(each["box"]));
      CHECK(each.count("line") == 0);
    } else {
      CHECK(each["page"].is_null());
      CHECK(each["box"].is_null());
      CHECK(each["line"].is_number());
    }
  };
  REQUIRE(document["sections"].size() == 6);
  for (const json& section : document["sections"]) {
    check_keys(section, {"ordinal", "title", "standard", "page", "box", "text"}, {"line", "boxes"});
    check_place(section);
  }
  REQUIRE(document["tables"].size() == 3);
  for (const json& table : document["tables"]) {
    check_keys(table, {"id", "edition", "pages", "cells", "notes"}, {"doubt"});
    for (const json& cell : table["cells"]) {
      check_keys(cell, {"row", "column", "kind", "value", "text", "page", "box"},
                 {"line", "boxes"});
      check_place(cell);
      const Keys kinds = {"number", "blank", "symbol", "text"};
      CHECK(kinds.count(cell["kind"].get<std::string>()) == 1);
      CHECK(cell["value"].is_string() == (cell["kind"] == "number"));
    }
  }
  CHECK_FALSE(document["grids"].empty());
  for (const json& grid : document["grids"]) {
    check_keys(grid, {"page", "rows", "columns", "cells"}, {"line"});
    for (const json& cell : grid["cells"]) {
      check_keys(cell, {"row", "column", "row_span", "column_span", "text", "page", "box"},
                 {"line", "boxes"});
      check_place(cell);
    }
  }
  CHECK_FALSE(document["facts"].empty());
  for (const json& fact : document["facts"]) {
    check_keys(
        fact,
        {"subject", "value", "unit", "exact", "scope", "claim", "section", "page", "box", "text"},
        {"line", "boxes"});
    check_place(fact);
    CHECK(fact["exact"].is_boolean());
    const Keys claims = {"count", "none", "all",    "percent",
                         "year",  "date", "period", "document_number"};
    CHECK(claims.count(fact["claim"].get<std::string>()) == 1);
  }
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t out = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++out;
  return out;
}

/// std::regex needs a frame of the stack for each character of such a text.
std::string without(const std::string& text, const gouji::Pattern& pattern) {
  std::string out;
  std::size_t from = 0;
  for (const gouji::Match& match : pattern.find_all(text)) {
    out.append(text, from, match.at.begin - from);
    from = match.at.end;
  }
  return out.append(text, from);
}

}  // namespace

TEST_CASE("extract：JSON 与约定逐键相符，PDF 和文本") {
  check_contract(extracted({repository_path(kReport)}), true);
  check_contract(extracted({repository_path("corpus/base/2021.txt")}), false);
}

TEST_CASE("extract：没有位置的说明不带位置") {
  const TemporaryFolder folder;
  std::string pdf = typeset(base_report("2021"));
  const auto at = pdf.rfind("startxref");
  REQUIRE(at != std::string::npos);
  pdf.replace(at, 9, "startyref");  // has to be rebuilt, and that is a note
  const json notes = extracted({folder.write("a.pdf", pdf)})["documents"][0]["notes"];
  REQUIRE(notes.size() == 1);
  CHECK(notes[0]["page"].is_null());
  CHECK(notes[0]["box"].is_null());
}

TEST_CASE("extract：csv 一行一个单元格，与 JSON 相同") {
  const json document = extracted({repository_path(kReport)})["documents"][0];
  std::size_t cells = 0;
  for (const json& table : document["tables"]) cells += table["cells"].size();
  const ProcessResult csv = run_gouji({"extract", "--format", "csv", repository_path(kReport)});
  CHECK(csv.exit_code == 0);
  CHECK(count(csv.out, "\r\n") == cells + 1);
  CHECK(csv.out.find(",2022,t2,2021,licensing,decisions,number,12657,12657,2,") !=
        std::string::npos);

  const TemporaryFolder folder;
  MadeUpReport report = base_report("2021");
  field_of(row_of(table_of(report, "t2"), "licensing"), "decisions") = "=1+1";
  const ProcessResult formula =
      run_gouji({"extract", "--format", "csv", folder.write("a.txt", print_as_text(report))});
  CHECK(formula.out.find(",'=1+1,") != std::string::npos);
}

TEST_CASE("extract：--stage 显示页面上的字和线，或阅读顺序") {
  const json pdf = extracted({"--stage", "pdf", repository_path(kReport)})["documents"][0]["pdf"];
  const json flow =
      extracted({"--stage", "flow", repository_path(kReport)})["documents"][0]["flow"];
  REQUIRE(pdf["pages"].size() == flow["pages"].size());
  for (std::size_t i = 0; i < pdf["pages"].size(); ++i) {
    CHECK(pdf["pages"][i]["glyphs"].size() >= flow["pages"][i]["glyphs"]);
    for (const json& glyph : pdf["pages"][i]["glyphs"]) {
      REQUIRE(glyph.size() == pdf["glyph"].size());
    }
  }
  CHECK(pdf["pages"][1]["rulings"].size() > 20);
  CHECK(flow["grids"].size() == 3);
  CHECK(extracted({"--stage", "report", repository_path(kReport)}) ==
        extracted({repository_path(kReport)}));
  CHECK(run_gouji({"extract", "--stage", "pdf", "--format", "csv", "a.pdf"}).exit_code == 2);
}

TEST_CASE("extract：--svg 画一页，每个数值一次，位置与 JSON 相同") {
  const std::string path = repository_path(kReport);
  const json document = extracted({path})["documents"][0];
  std::size_t drawn = 0;
  for (int page = 1; page <= document["pages"].get<int>(); ++page) {
    const ProcessResult svg = run_gouji({"extract", "--svg", std::to_string(page), path});
    CHECK(svg.exit_code == 0);
    CHECK(svg.err.empty());
    CHECK(svg.out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.out.ends_with("</svg>\n"));
    for (const char* element : {"g", "text", "tspan", "title", "style"}) {
      INFO(element);
      const std::string name = element;
      CHECK(count(svg.out, "<" + name + ">") + count(svg.out, "<" + name + " ") ==
            count(svg.out, "</" + name + ">"));
    }
    for (const char* layer : {"grid-cells", "labels", "values", "headings", "aside", "rulings",
                              "glyph-boxes", "text", "legend"}) {
      CHECK(count(svg.out, "<g id=\"" + std::string(layer) + "\">\n<title>") == 1);
    }
    for (const char* id : {"t2", "t3", "t4"}) {
      drawn += count(svg.out, "<title>" + std::string(id) + " ");
    }
  }
  std::size_t cells = 0;
  for (const json& table : document["tables"]) {
    for (const json& cell : table["cells"]) {
      cells += cell.count("boxes") > 0 ? cell["boxes"].size() : 1;
    }
  }
  CHECK(drawn == cells);

  const ProcessResult svg = run_gouji({"extract", "--svg", "2", path});
  for (const json& cell : document["tables"][0]["cells"]) {
    if (cell["row"] != "licensing") continue;
    std::smatch found;
    const std::regex rect(
        "x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\"><title>t2 "
        "licensing decisions = 12657<");
    REQUIRE(std::regex_search(svg.out, found, rect));
    CHECK(std::stod(found[1]) == Approx(cell["box"][0].get<double>()).margin(0.1));
    CHECK(std::stod(found[2]) == Approx(cell["box"][1].get<double>()).margin(0.1));
    CHECK(std::stod(found[1]) + std::stod(found[3]) ==
          Approx(cell["box"][2].get<double>()).margin(0.1));
  }
}

TEST_CASE("extract：--svg 用错时说明") {
  const std::string path = repository_path(kReport);
  const auto code = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "extract");
    const ProcessResult result = run_gouji(std::move(arguments));
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
    return result.exit_code;
  };
  CHECK(code({"--svg", "99", path}) == 2);
  CHECK(code({"--svg", "0", path}) == 2);
  CHECK(code({"--svg", "1", path, repository_path("corpus/base/2021.txt")}) == 2);
  CHECK(code({"--svg", "1", "--format", "text", path}) == 2);
  CHECK(code({"--svg", "1", repository_path("corpus/base/2021.txt")}) == 2);
  CHECK(code({"--svg", "1", "不存在.pdf"}) == 3);
}

TEST_CASE("extract：扫描件也能画，退出码 3") {
  const ProcessResult svg =
      run_gouji({"extract", "--svg", "1",
                 repository_path("corpus/producers/luting-town-2019-scan.scan.pdf")});
  CHECK(svg.exit_code == 3);
  CHECK(svg.out.find("<g id=\"images\">") != std::string::npos);
}

TEST_CASE("extract：个人号码在每种输出里都遮住") {
  const TemporaryFolder folder;
  MadeUpReport report = base_report("2021");
  const std::string number = "11010119900307803X";
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    if (report.blocks[i].section == "一") {
      report.blocks[i + 1].text = "申请人身份证号" + number + "。";
    }
  }
  const std::string path = folder.write("a.pdf", typeset(report));
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--svg", "1"},
                                                    {"--stage", "pdf"},
                                                    {"--stage", "flow"},
                                                    {"--format", "json"},
                                                    {"--format", "text"}}) {
    std::vector<std::string> words = {"extract", path};
    words.insert(words.end(), arguments.begin(), arguments.end());
    INFO(arguments[0] << " " << arguments[1]);
    std::string out = run_gouji(words).out;
    // What stands between the characters of a drawing and of a list of glyphs.
    out = without(out, gouji::Pattern("<[^>]*>|\\s"));
    out = without(out, gouji::Pattern("\",[-0-9.,]*(true|false)\\],\\[\""));
    CHECK(out.find(number) == std::string::npos);
    CHECK(out.find("110*************3X") != std::string::npos);
  }
}

TEST_CASE("check：文件中还有另一份报告时，在结果中说明") {
  const TemporaryFolder folder;
  const std::string one = print_as_text(base_report("2021"));
  const std::string path = folder.write("两份.txt", one + "\n" + one);
  const ProcessResult text = run_gouji({"check", path});
  CHECK(text.exit_code == 0);
  CHECK(text.out.find("\n    说明：文件中还有另一份年度报告“") != std::string::npos);
  const json report =
      json::parse(run_gouji({"check", "--format", "json", path}).out)["documents"][0]["report"];
  REQUIRE(report["notes"].size() == 1);
  const json alone =
      json::parse(run_gouji({"check", "--format", "json", folder.write("一份.txt", one)}).out);
  CHECK(alone["documents"][0]["report"].count("notes") == 0);
  std::string bundle;
  for (int i = 0; i < 80; ++i) bundle += one + "\n";
  const ProcessResult many = run_gouji({"check", folder.write("汇编.txt", bundle)});
  CHECK(many.exit_code == 0);  // the first of them
  std::size_t notes = 0;
  for (std::size_t at = 0; (at = many.out.find("说明：", at)) != std::string::npos; ++at) ++notes;
  CHECK(notes == 5);
  CHECK(many.out.find("文件中的年度报告不止这些，其余均未读取") != std::string::npos);
  for (const char* format : {"markdown", "html"}) {
    INFO(format);
    CHECK(run_gouji({"check", "--format", format, path}).out.find("文件中还有另一份年度报告") !=
          std::string::npos);
  }
}
