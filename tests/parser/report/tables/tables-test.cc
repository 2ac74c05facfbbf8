// SPDX-License-Identifier: GPL-3.0-or-later
// Statutory tables from altered prints of the base report: what is found, what is called altered,
// missing or extra, and where the reader says that it cannot tell.
#include "parser/report/tables/tables.h"

#include <algorithm>

#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji {
namespace {

std::string base() { return test::read_file(test::repository_path("corpus/base/2021.txt")); }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// The line that holds `word`, with its line end.
std::string line_with(const std::string& text, const std::string& word) {
  const auto at = text.find(word);
  INFO(word);
  REQUIRE(at != std::string::npos);
  const auto begin = text.rfind('\n', at) + 1;
  return text.substr(begin, text.find('\n', at) + 1 - begin);
}

struct Read {
  Flow flow;  // keeps the text alive
  std::shared_ptr<const Editions> editions = built_in_editions();
  std::vector<StatutoryTable> tables;

  explicit Read(const std::string& text) : flow(lay_out_text(text)) {
    tables = read_tables(flow, *editions);
  }
  [[nodiscard]] const StatutoryTable& table(const std::string& id) const {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const StatutoryTable& t) { return t.def->id == id; });
    INFO(id);
    REQUIRE(found != tables.end());
    return *found;
  }
  [[nodiscard]] std::string text(const std::string& id, const std::string& row,
                                 const std::string& column) const {
    return table(id).cell(row, column).text;
  }
};

TEST_CASE("tables: the base report, whole and without doubt") {
  const Read read(base());
  REQUIRE(read.tables.size() == 3);
  for (const StatutoryTable& table : read.tables) {
    INFO(table.def->id);
    CHECK(table.edition->id == "2021");
    CHECK(table.doubt.empty());
    CHECK(table.extras.empty());
    for (const Cell& cell : table.cells) CHECK(cell.kind == Cell::Kind::kNumber);
  }
  CHECK(read.text("t2", "normative_documents", "in_force") == "8");
  CHECK(read.text("t2", "fees", "amount") == "12.6");
  CHECK(read.text("t3", "received", "total") == "12");
  CHECK(read.text("t3", "not_processed.repeated", "natural_person") == "1");
  CHECK(read.text("t4", "cases", "direct.upheld") == "1");
}

TEST_CASE("tables: a missing row is missing, and its neighbours stay themselves") {
  const std::string text = base();
  const Read read(replaced(text, line_with(text, "3.要求提供公开出版物"), ""));
  const StatutoryTable& t3 = read.table("t3");
  CHECK(t3.cell("not_processed.publication", "total").kind == Cell::Kind::kAbsent);
  CHECK(read.text("t3", "not_processed.repeated", "total") == "1");
  CHECK(read.text("t3", "not_processed.excessive", "total") == "0");
  CHECK(t3.extras.empty());
}

TEST_CASE("tables: a foreign row is extra and shifts nothing") {
  const std::string text = base();
  const std::string row = line_with(text, "2.重复申请");
  const Read read(replaced(text, row, row + "\t\t其他主动公开文件\t5\t0\t0\t0\t0\t0\t5\n"));
  const StatutoryTable& t3 = read.table("t3");
  REQUIRE(t3.extras.size() == 1);
  CHECK(t3.extras[0].row);
  CHECK(t3.extras[0].has_values);
  CHECK(read.text("t3", "not_processed.publication", "total") == "0");
  CHECK(read.text("t3", "results_total", "total") == "11");
}

TEST_CASE("tables: misprinted and renamed labels are found in their places") {
  const std::string text = base();
  const Read misprint(replaced(text, "2.其他法律行政法规禁止公开", "2.其他法律行政止公开"));
  const Read renamed(replaced(text, "2.其他法律行政法规禁止公开", "2.别的情形"));
  for (const Read* read : {&misprint, &renamed}) {
    const StatutoryTable& t3 = read->table("t3");
    CHECK(t3.cell("refused.prohibited_by_law", "total").text == "0");
    CHECK(t3.extras.empty());
    CHECK(std::count_if(t3.rows.begin(), t3.rows.end(),
                        [](const Label& label) { return label.distance > 0; }) == 1);
  }
}

TEST_CASE("tables: brackets, quotes, marks and line breaks alter no label") {
  std::string text = base();
  text = replaced(text, "3.危及“三安全一稳定”", "3．危及三安全一稳定");
  text = replaced(text, "（一）予以公开", "(一) 予以 公开");
  text = replaced(text, "现行有效件数", "现行有效件数（历史累计）");
  text = replaced(text, "逾期不补正、行政机关", "逾期不补正，行政机关");
  text =
      replaced(text, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开");
  const Read read(text);
  for (const StatutoryTable& table : read.tables) {
    for (const auto* labels : {&table.rows, &table.columns}) {
      for (const Label& label : *labels) {
        INFO(label.printed);
        CHECK(label.distance == 0);
      }
    }
  }
}

TEST_CASE("tables: a row that a page break cut in two is one row") {
  const std::string text = base();
  const Read read(replaced(text, line_with(text, "1.信访举报投诉类申请"),
                           "\t（五）\t1.信访举报投诉\t6\t0\t0\t0\t0\t0\t6\n\n"
                           "\t不予处理\t类申请\t\t\t\t\t\t\t\n"));
  const StatutoryTable& t3 = read.table("t3");
  CHECK(t3.cell("not_processed.petition", "total").text == "6");
  CHECK(t3.extras.empty());
  const auto label = std::find_if(t3.rows.begin(), t3.rows.end(), [](const Label& l) {
    return l.expected == "1.信访举报投诉类申请";
  });
  REQUIRE(label != t3.rows.end());
  CHECK(label->distance == 0);
}

TEST_CASE("tables: merged cells that take no fields are counted, not guessed") {
  // Rows lose the empty fields of their merged label cells and are padded at the end instead.
  std::string text = base();
  text = replaced(text, "一、本年新收政府信息公开申请数量\t\t\t10\t2\t0\t0\t0\t0\t12",
                  "一、本年新收政府信息公开申请数量\t10\t2\t0\t0\t0\t0\t12\t\t");
  const Read read(text);
  CHECK(read.table("t3").doubt.empty());
  CHECK(read.text("t3", "received", "natural_person") == "10");
  CHECK(read.text("t3", "received", "total") == "12");
}

TEST_CASE("tables: a row whose fields fit in two ways is in doubt and gives no figure") {
  // Six figures, and an empty field on either side: the first column or the last may be blank.
  std::string text = base();
  text = replaced(text, "一、本年新收政府信息公开申请数量\t\t\t10\t2\t0\t0\t0\t0\t12",
                  "一、本年新收政府信息公开申请数量\t\t10\t2\t0\t0\t0\t0\t\t");
  const Read read(text);
  CHECK_FALSE(read.table("t3").doubt.empty());
  CHECK(read.table("t3").cell("received", "natural_person").kind == Cell::Kind::kAbsent);
}

TEST_CASE("tables: a figure too many in table 4 is in doubt, unless all are the same") {
  std::string text = base();
  text = replaced(text, "2\t0\t0\t1\t3\t1\t0\t0\t0\t1\t0\t0\t0\t0\t0",
                  "2\t0\t0\t1\t3\t1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t7");
  CHECK_FALSE(Read(text).table("t4").doubt.empty());
}

TEST_CASE("tables: blanks, symbols and percentages stay what they are") {
  std::string text = base();
  text = replaced(text, "规章\t0\t0\t0", "规章\t/\t\t0%");
  const Read read(text);
  CHECK(read.table("t2").cell("regulations", "issued").kind == Cell::Kind::kSymbol);
  CHECK(read.table("t2").cell("regulations", "repealed").kind == Cell::Kind::kBlank);
  CHECK(read.table("t2").cell("regulations", "in_force").percent);
}

TEST_CASE("tables: words in a figure's place are read as words") {
  const Read read(replaced(base(), "行政许可\t46", "行政许可\t详见网站"));
  CHECK(read.table("t2").cell("licensing", "decisions").kind == Cell::Kind::kText);
  CHECK(read.text("t2", "licensing", "decisions") == "详见网站");
}

TEST_CASE("tables: table 2 drawn as a table for each item is one table") {
  std::string text = base();
  for (const char* item : {"第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"}) {
    text = replaced(text, item, std::string("表格\n\n") + item);
  }
  const Read read(text);
  const StatutoryTable& t2 = read.table("t2");
  CHECK(t2.cell("licensing", "decisions").text == "46");
  CHECK(t2.cell("fees", "amount").text == "12.6");
  CHECK(t2.doubt.empty());
}

TEST_CASE("tables: a table of another kind is none of the three") {
  const Read read(
      "收支预算总表\n\n项目\t本年数\t上年数\t总计\n收入\t5\t6\t11\n支出\t5\t6\t11\n其他\t0\t0\t0"
      "\n");
  CHECK(read.tables.empty());
}

}  // namespace
}  // namespace gouji
