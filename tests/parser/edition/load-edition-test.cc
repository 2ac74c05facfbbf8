// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/edition/load-edition.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "parser/built-in/built-in-editions.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji {
namespace {

std::size_t cells(const TableDef& table) {
  std::size_t count = 0;
  for (const BandDef& band : table.bands) count += band.rows.size() * band.columns.size();
  return count;
}

const Identity& identity(const TableDef& table, std::string_view id) {
  const auto found = std::find_if(table.identities.begin(), table.identities.end(),
                                  [&](const Identity& i) { return i.id == id; });
  REQUIRE(found != table.identities.end());
  return *found;
}

TEST_CASE("editions: complete") {
  const auto editions = built_in_editions();
  REQUIRE(editions->all.size() == 2);
  const Edition& first = editions->all[0];
  const Edition& second = editions->all[1];
  CHECK(first.id == "2019");
  CHECK(first.statute == "国办公开办函〔2019〕60号");
  CHECK(second.id == "2021");
  CHECK(second.statute == "国办公开办函〔2021〕30号");
  for (const Edition& edition : editions->all) {
    CHECK(edition.sections.size() == 6);
    REQUIRE(edition.tables.size() == 3);
    CHECK(edition.table("t9") == nullptr);
    CHECK(cells(*edition.table("t4")) == 15);
  }
  CHECK(cells(*first.table("t2")) == 22);
  CHECK(cells(*first.table("t3")) == 23 * 7);
  CHECK(cells(*second.table("t2")) == 10);
  CHECK(cells(*second.table("t3")) == 25 * 7);
  CHECK(second.table("t2")->bands[3].columns[0].unit == "万元");
  CHECK(second.table("t2")->bands[3].columns[0].type == CellType::kAmount);
  CHECK(first.table("t2")->bands[1].columns[1].type == CellType::kChange);
}

TEST_CASE("editions: what is compiled in is what the files say") {
  // Field for field: one that the tape forgets is empty in the one and not in the other.
  const auto editions = built_in_editions();
  for (const Edition& edition : editions->all) {
    const std::string name = edition.id + ".toml";
    const auto loaded =
        load_edition(test::read_file(test::repository_path("parser/edition/" + name)), name);
    REQUIRE(loaded);
    CHECK(edition == *loaded);
  }
  const auto headings = load_headings(
      test::read_file(test::repository_path("parser/edition/headings.toml")), "headings");
  REQUIRE(headings);
  CHECK(editions->headings == *headings);
}

TEST_CASE("editions: years tile") {
  const auto editions = built_in_editions();
  CHECK(editions->for_year(2018) == nullptr);
  for (int year = 2019; year <= 2020; ++year) CHECK(editions->for_year(year)->id == "2019");
  for (const int year : {2021, 2025, 9999}) CHECK(editions->for_year(year)->id == "2021");
}

TEST_CASE("editions: every label can be compared") {
  for (const Edition& edition : built_in_editions()->all) {
    for (const TableDef& table : edition.tables) {
      for (const BandDef& band : table.bands) {
        for (const ColumnDef& column : band.columns) {
          for (const auto& word : column.path) {
            CHECK(!fold(word).empty());
            CHECK(normalize(word).text == word);
          }
        }
        std::set<std::vector<std::string>> paths;
        for (const RowDef& row : band.rows) {
          if (table.id != "t4") CHECK(!row.path.empty());
          std::vector<std::string> folded;
          for (const auto& word : row.path) {
            CHECK(normalize(word).text == word);
            folded.push_back(fold(word));
            CHECK(!folded.back().empty());
          }
          CHECK(paths.insert(folded).second);
        }
      }
    }
  }
}

TEST_CASE("editions: identities") {
  for (const Edition& edition : built_in_editions()->all) {
    const TableDef& t3 = *edition.table("t3");
    const Identity& results = identity(t3, "results");
    CHECK(results.rule == "A02");
    CHECK(results.left.size() == t3.bands[0].rows.size() - 4);  // all but four are results
    CHECK(identity(t3, "balance").each == Identity::Each::kColumn);
    CHECK(identity(t3, "applicants").each == Identity::Each::kRow);
    CHECK(identity(t3, "applicants").left.size() == 6);
    const TableDef& t4 = *edition.table("t4");
    for (const char* id : {"review", "direct", "after_review"}) {
      CHECK(identity(t4, id).rule == "A04");
      CHECK(identity(t4, id).left.size() == 4);
      CHECK(identity(t4, id).right == std::vector{std::string(id) + ".total"});
    }
  }
}

TEST_CASE("editions: headings") {
  const auto editions = built_in_editions();
  const auto section = [&](std::string_view heading) -> std::string {
    const std::string folded = fold_without_tail(normalize(heading).text);
    for (const HeadingAlias& alias : editions->headings) {
      if (alias.folded == folded) return alias.section + (alias.old_regulation ? "旧" : "");
    }
    return "?";
  };
  CHECK(section("一 、政府信息公开工作的基本概况") == "overview");
  CHECK(section("一、总体情况(宋体加粗小四号字)") == "overview");
  CHECK(section("一、总体情况、") == "overview");
  CHECK(section("一、概述") == "overview旧");
  CHECK(section("四、因政府信息公开工作被申请行政复议提起行政诉讼情况") == "disputes");
  CHECK(section("政府信息公开的收费及减免情况") == "旧");
  CHECK(section("（二）收到政府信息公开申请情况。") == "?");
  std::set<std::string> folded;
  for (const HeadingAlias& alias : editions->headings) {
    INFO(alias.folded);
    CHECK(folded.insert(alias.folded).second);
    CHECK(!(alias.standard && alias.old_regulation));
    CHECK(!alias.folded.empty());
  }
  for (const SectionDef& def : editions->all[1].sections) {
    const auto found = std::find_if(
        editions->headings.begin(), editions->headings.end(),
        [&](const HeadingAlias& a) { return a.standard && a.folded == fold(def.title); });
    REQUIRE(found != editions->headings.end());
    CHECK(found->section == def.id);
  }
}

// A small lawful edition; the tests of errors change one thing in it.
constexpr std::string_view kSmall = R"(id = "draft"
statute = "某办〔2030〕1号"
title = "征求意见稿"
years = [2023, 2024]
section = [{ number = "一", title = "总体情况" }]
[[table]]
id = "t3"
section = "一"
title = "表"
[[table.band]]
column = [["a", "甲"], { id = "b", path = ["乙"], aliases = ["丙"], type = "change" }]
row = [["x", "子"], ["y", "丑", "寅"]]
[[table.identity]]
id = "sum"
rule = "A01"
says = "甲等于乙"
each = "row"
left = ["a"]
right = ["b"]
)";

std::string changed(std::string_view from, std::string_view to) {
  std::string text(kSmall);
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST_CASE("load edition: reads both ways to write a column") {
  const auto edition = load_edition(kSmall, "draft.toml");
  REQUIRE(edition);
  const BandDef& band = edition->tables[0].bands[0];
  CHECK(band.columns[0].path == std::vector<std::string>{"甲"});
  CHECK(band.columns[1].aliases == std::vector<std::string>{"丙"});
  CHECK(band.columns[1].type == CellType::kChange);
  CHECK(band.rows[1].path == std::vector<std::string>{"丑", "寅"});
}

TEST_CASE("load edition: says file, line, key and what was expected") {
  struct Row {
    const char* from;
    const char* to;
    const char* message;
  };
  const Row rows[] = {
      {"statute = \"某办〔2030〕1号\"\n", "", "x.toml 第 1 行 statute：应为非空字符串"},
      {"\"draft\"", "5", "x.toml 第 1 行 id：应为非空字符串"},
      {"\"draft\"", "\"\"", "x.toml 第 1 行 id：应为非空字符串"},
      {"[2023, 2024]", "[2024, 2023]", "x.toml 第 4 行 years：应为两个年份，前一个不大于后一个"},
      {"[2023, 2024]", "[2023]", "x.toml 第 4 行 years：应为两个年份，前一个不大于后一个"},
      {"[2023, 2024]", "2023", "x.toml 第 4 行 years：应为非空数组"},
      {"number = \"一\",", "", "x.toml 第 5 行 section[0].number：应为非空字符串"},
      {"title = \"表\"", "titel = \"表\"",
       "x.toml 第 9 行 table[0].titel：没有这一项，是否为 title"},
      {"title = \"表\"", "surprising = 1", "x.toml 第 9 行 table[0].surprising：没有这一项"},
      {"section = \"一\"\n", "section = \"七\"\n",
       "x.toml 第 8 行 table[0].section：没有编号为 七 的部分"},
      {"[\"x\", \"子\"]", "[3, \"子\"]",
       "x.toml 第 12 行 table[0].band[0].row[0].id：应为非空字符串"},
      {"[\"x\", \"子\"]", "[\"x\", 3]",
       "x.toml 第 12 行 table[0].band[0].row[0].path[0]：应为非空字符串"},
      {"[\"x\", \"子\"]", "\"x\"", "x.toml 第 12 行 table[0].band[0].row[0]：应为数组或表"},
      {"[\"x\", \"子\"]", "[]", "x.toml 第 12 行 table[0].band[0].row[0].id：应为非空字符串"},
      {"[\"y\"", "[\"x\"", "x.toml 第 12 行 table[0].band[0].row[1].id：x 重复"},
      {"[\"a\", \"甲\"]", "[\"a\"]", "x.toml 第 11 行 table[0].band[0].column[0].path：应有名称"},
      {"\"change\"", "\"chance\"",
       "x.toml 第 11 行 table[0].band[0].column[1].type：应为 count、change 或 amount"},
      {"rule = \"A01\"", "rule = \"A91\"",
       "x.toml 第 15 行 table[0].identity[0].rule：应为 A01、A02、A03 或 A04"},
      {"left = [\"a\"]", "left = [\"q\"]",
       "x.toml 第 18 行 table[0].identity[0].left[0]：本表没有列 q"},
      {"each = \"row\"", "each = \"column\"",
       "x.toml 第 18 行 table[0].identity[0].left[0]：本表没有行 a"},
      {"each = \"row\"", "each = \"cell\"",
       "x.toml 第 17 行 table[0].identity[0].each：应为 column 或 row"},
      {"title = \"征求意见稿\"", "title = ", "x.toml 第 3 行：不是合法的 TOML"},
      // toml++ itself makes sure of this in debug builds alone.
      {"title = \"征求意见稿\"", "[征求意见稿\"", "x.toml 第 3 行：不是合法的 TOML"},
  };
  for (const Row& row : rows) {
    INFO(row.message);
    const auto edition = load_edition(changed(row.from, row.to), "x.toml");
    REQUIRE(!edition);
    CHECK(edition.error().kind == ErrorKind::kUsage);
    CHECK(edition.error().message == row.message);
  }
  CHECK(load_edition("", "x.toml").error().message.starts_with("x.toml 第 "));
}

TEST_CASE("load edition: a user's edition takes the place of those it covers") {
  const Edition draft = *load_edition(kSmall, "draft.toml");
  const auto editions = with_edition(draft);
  REQUIRE(editions->all.size() == 3);
  CHECK(editions->all[0].id == "2019");
  CHECK(editions->for_year(2022)->id == "2021");
  CHECK(editions->for_year(2024)->id == "draft");
  CHECK(editions->for_year(2030)->id == "2021");
  Edition wider = draft;
  wider.first_year = 2021;
  wider.last_year = 9999;
  const auto without = with_edition(wider);
  REQUIRE(without->all.size() == 2);  // no year is left to 2021
  CHECK(without->for_year(2030)->id == "draft");
  CHECK(!editions->headings.empty());

  const auto only = only_edition(draft);
  CHECK(only->for_year(2016)->id == "draft");
  CHECK(only->for_year(2025)->id == "draft");
  CHECK(!only->headings.empty());
}

TEST_CASE("load edition: the files of the repository are what is compiled in") {
  const auto edition =
      load_edition(test::read_file(test::repository_path("parser/edition/2021.toml")), "2021.toml");
  REQUIRE(edition);
  CHECK(edition->table("t3")->bands[0].rows[4].id == "refused.state_secret");
}

}  // namespace
/// The edition with one line changed; the error, or what went wrong with it.
std::string error_of(const std::vector<std::string>& lines, std::size_t at,
                     const std::string& line) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += (i == at ? line : lines[i]) + "\n";
  const auto edition = load_edition(text, "x.toml");
  if (edition) return "taken";
  if (edition.error().kind != ErrorKind::kUsage) return "another kind of error";
  return edition.error().message;
}

TEST_CASE("load edition: no slip in a shipped edition passes in silence") {
  static const Pattern key("^([a-z_]+) = "), word("\"[^\"]+\"");
  for (const char* file : {"parser/edition/2019.toml", "parser/edition/2021.toml"}) {
    std::vector<std::string> lines;
    std::istringstream in(test::read_file(test::repository_path(file)));
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    int changed = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string& line = lines[i];
      if (line.empty() || line.front() == '#') continue;
      INFO(file << ":" << i + 1 << " " << line);
      const auto refused = [&](const std::string& slip, bool at_line) {
        ++changed;
        const std::string error = error_of(lines, i, slip);
        INFO(slip << " -> " << error);
        CHECK(error.starts_with("x.toml 第 "));
        if (at_line) CHECK(error.starts_with("x.toml 第 " + std::to_string(i + 1) + " 行"));
      };
      // A key that nobody knows, and a text where it should be another kind of value.
      if (const auto named = key.find(line)) {
        refused("x" + line, false);
        refused(line.substr(0, named->at.end) + "true", !line.ends_with("["));
      }
      // A number and an empty text where a text should be, and a quotation mark lost.
      for (const Match& text : word.find_all(line)) {
        const std::string before = line.substr(0, text.at.begin), behind = line.substr(text.at.end);
        refused(before + "7" + behind, true);
        // The unit, and the title and stub of a band, may be left out.
        const bool optional = line.starts_with("unit") || line.starts_with("stub") ||
                              line.starts_with("title = \"第二十条") || before.ends_with("unit = ");
        if (!optional) {
          refused(before + "\"\"" + behind, true);
        }
      }
      const auto quote = line.find('"');
      if (quote != std::string::npos) refused(std::string(line).erase(quote, 1), false);
    }
    CHECK(changed > 150);
  }
}

TEST_CASE("load edition: deadlines") {
  const auto message = [](std::string_view line) {
    const auto edition =
        load_edition(changed("[[table]]", std::string(line) + "\n[[table]]"), "x.toml");
    return edition ? std::string() : edition.error().message;
  };
  CHECK(message(R"(deadline = [{kind="any", level="any", day="03-31", whose="机关"}])").empty());
  CHECK(message(R"(deadline = [{kind="city", level="any", day="03-31", whose="机关"}])") ==
        "x.toml 第 6 行 deadline[0].kind：应为 government、street、department、any");
  CHECK(message(R"(deadline = [{kind="any", level="town", day="03-31", whose="机关"}])") ==
        "x.toml 第 6 行 deadline[0].level：应为 province、city、county、township、any");
  for (const char* day : {"3-31", "02-29", "13-01", "2024-03-31", "", "三月"}) {
    INFO(day);
    const std::string text = R"(deadline = [{kind="any", level="any", whose="机关", day=")";
    CHECK(message(text + day + "\"}]").starts_with("x.toml 第 6 行 deadline[0].day："));
  }
  CHECK(message(R"(deadline = [{kind="any", level="any", day="03-31"}])") ==
        "x.toml 第 6 行 deadline[0].whose：应为非空字符串");
  CHECK(message(R"(deadline = "03-31")") == "x.toml 第 6 行 deadline：应为数组");
}

}  // namespace gouji
