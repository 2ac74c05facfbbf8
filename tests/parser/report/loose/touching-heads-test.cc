// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of columns that touch: one word for each label, and nothing parted that is anything else.
#include "parser/report/loose/touching-heads.h"

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/recognize/recognize.h"
#include "parser/text/normalize.h"
#include "tests/support/catch.h"
#include "tests/support/made-up-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

constexpr double kEm = 10;

/// The words that this one is parted into, each as "text x0".
std::vector<std::string> parts_of(const std::string& text) {
  static const std::vector<HeadRun> kRuns = head_runs(*built_in_editions());
  SourceText source({});
  PlacedWord word;
  word.at = {source.append_inferred(text)};
  word.page = 1;
  word.em = kEm;
  word.text = text;
  word.letters = letters_of(text);
  word.box = {0, 0, kEm * static_cast<double>(length_in_codes(text)), kEm};
  std::vector<std::string> out;
  for (const PlacedWord& part : with_heads_parted(source, kRuns, {word})) {
    CHECK(letters_of(part.text) == part.letters);
    CHECK(part.text == source.view(part.at.front()));
    CHECK(part.box.width() == kEm * static_cast<double>(length_in_codes(part.text)));
    out.push_back(part.text + " " + std::to_string(static_cast<int>(part.box.x0)));
  }
  return out;
}

using Parts = std::vector<std::string>;

TEST_CASE("labels of neighbouring columns that touch are a word each") {
  CHECK(parts_of("商业企业科研机构") == Parts{"商业企业 0", "科研机构 40"});
  CHECK(parts_of("本年制发件数本年废止件数现行有效件数") ==
        Parts{"本年制发件数 0", "本年废止件数 60", "现行有效件数 120"});
  CHECK(parts_of("信息内容本年处理决定数量") == Parts{"信息内容 0", "本年处理决定数量 40"});
  CHECK(parts_of("结果维持结果纠正其他结果尚未审结总计") ==
        Parts{"结果维持 0", "结果纠正 40", "其他结果 80", "尚未审结 120", "总计 160"});
}

TEST_CASE("... also where the last of them goes on below") {
  CHECK(parts_of("科研机构社会公益") == Parts{"科研机构 0", "社会公益 40"});
  CHECK(parts_of("科研机构社") == Parts{"科研机构社 0"});  // may be anything
}

TEST_CASE("what is not whole, out of order, or more than labels is left as it is") {
  for (const char* text : {"商业企业", "科研机构商业企业", "商业企业法律服务机构", "业企业科研机构",
                           "商业企业科研机构数", "商业企业、科研机构", "商业企业和科研机构"}) {
    CHECK(parts_of(text) == Parts{std::string(text) + " 0"});
  }
}

/// Table 3 as a browser sets it without margins and Cairo writes it: columns of four letters.
TypesetOptions crowded(Side down) {
  TypesetOptions out;
  out.table.rulings = Rulings::kAcross;
  out.table.padding = 0;
  out.table.figure_column = 4 * out.cell_size;
  out.table.across = Side::kEnd;
  out.table.down = down;
  out.pdf.joined = true;
  return out;
}

Report read(const MadeUpReport& report, const TypesetOptions& options) {
  const Expected<Pdf> pdf = read_pdf(typeset(report, options));
  REQUIRE(pdf);
  return recognize(lay_out(*pdf), built_in_editions());
}

TEST_CASE("a table without vertical rulings whose heads touch is read") {
  for (const Side down : {Side::kMiddle, Side::kStart}) {
    MadeUpReport made = base_report("2021");
    const Report report = read(made, crowded(down));
    const StatutoryTable* table = report.table("t3");
    REQUIRE(table != nullptr);
    CHECK(table->doubt.empty());
    std::size_t right = 0, cells = 0;
    for (const StatutoryTable::Place& place : table->places()) {
      ++cells;
      const MadeUpTable& printed = table_of(made, "t3");
      for (const MadeUpRow& row : printed.rows) {
        if (row.id != place.row->id) continue;
        for (std::size_t c = 0; c < row.columns.size(); ++c) {
          if (row.columns[c] != place.column->id) continue;
          right += row.fields[row.labels + c] == table->cells[place.index].text ? 1 : 0;
        }
      }
    }
    CHECK(cells == 175);
    CHECK(right == cells);
  }
}

TEST_CASE(
    "... and in doubt where one of them has no figures: its cell may be merged with the next") {
  MadeUpReport made = base_report("2021");
  for (MadeUpRow& row : table_of(made, "t3").rows) {
    for (std::size_t c = 0; c < row.columns.size(); ++c) {
      if (row.columns[c] == "company") row.fields[row.labels + c] = "";
    }
  }
  const Report report = read(made, crowded(Side::kMiddle));
  const StatutoryTable* table = report.table("t3");
  CHECK((table == nullptr || !table->doubt.empty()));
}

}  // namespace
}  // namespace gouji::test
