// SPDX-License-Identifier: GPL-3.0-or-later
// Headings, titles and whole outlines of tests/data/headings through the whole chain, as text and
// as PDF: every heading lands where it belongs, and every look-alike stays where it is.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "parser/text/normalize.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/made-up-report.h"
#include "tests/support/sections.h"
#include "tests/support/typeset.h"

namespace gouji::test {
namespace {

using Fields = std::vector<std::string>;

Fields split(const std::string& text, const std::string& by) {
  Fields out;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(by, begin);
    out.push_back(text.substr(begin, end - begin));
    if (end == std::string::npos) return out;
    begin = end + by.size();
  }
}

std::vector<Fields> rows_of(const std::string& file) {
  std::vector<Fields> rows;
  for (const std::string& line :
       split(read_file(repository_path("tests/data/headings/" + file)), "\n")) {
    if (!line.empty() && line.front() != '#') rows.push_back(split(line, "\t"));
  }
  return rows;
}

struct Line {
  std::string mark, text;
};
using Outline = std::vector<Line>;

std::map<std::string, Outline> outlines() {
  std::map<std::string, Outline> out;
  std::string name;
  for (const Fields& row : rows_of("outlines.txt")) {
    if (row.front().rfind("== ", 0) == 0) {
      name = row.front().substr(3);
      REQUIRE(out.emplace(name, Outline{}).second);
      continue;
    }
    INFO(row.front());
    REQUIRE(row.size() <= 2);
    out[name].push_back({row[0], row.size() == 2 ? row[1] : ""});
  }
  return out;
}

bool is_section(const std::string& mark) {
  static const std::set<std::string> kMarks = {"一", "二", "三", "四", "五", "六", "+"};
  return kMarks.count(mark) > 0;
}

bool is_table(const std::string& mark) {
  return mark.size() >= 2 && mark[0] == 't' && mark != "title";
}

/// Tables outside the report that is to be read hold another figure.
constexpr const char* kForeign = "7";

MadeUpReport made_of(const Outline& outline) {
  MadeUpReport base_2019 = base_report("2019"), base_2021 = base_report("2021");
  MadeUpReport report;
  bool outside = false;
  for (const Line& line : outline) {
    if (line.mark == "note") continue;
    MadeUpBlock block;
    if (is_table(line.mark)) {
      MadeUpReport& base = line.mark.find("2019") != std::string::npos ? base_2019 : base_2021;
      block.kind = MadeUpBlock::Kind::kTable;
      block.table = table_of(base, line.mark.substr(0, 2));
      if (outside && line.mark == "t3") {
        field_of(row_of(block.table, "received"), "natural_person") = kForeign;
      }
    } else {
      outside = line.mark == "x" || line.mark == "xtitle";
      const bool title = line.mark == "title" || line.mark == "xtitle";
      block.kind = title ? MadeUpBlock::Kind::kTitle : MadeUpBlock::Kind::kParagraph;
      block.text = line.text;
      if (const auto at = block.text.find("⏐"); at != std::string::npos) {
        block.text.erase(at, std::string("⏐").size());
      }
    }
    report.blocks.push_back(std::move(block));
  }
  return report;
}

Report read_as_text(const MadeUpReport& report) {
  return recognize(lay_out_text(print_as_text(report)), built_in_editions());
}

Report read_as_pdf(const MadeUpReport& report) {
  const Expected<Pdf> pdf = read_pdf(typeset(report));
  REQUIRE(pdf);
  return recognize(lay_out(*pdf), built_in_editions());
}

/// "一 总体情况" for each section.
Fields landed(const Report& report) {
  Fields out;
  for (const Section& section : report.sections) {
    out.push_back((section.standard.empty() ? "+" : section.standard) + " " +
                  fold(report.source->view(section.heading)));
  }
  return out;
}

/// The part of a heading's line that is heading, and what runs on behind it.
Fields parts_of(const std::string& text) { return split(text, "⏐"); }

Fields expected_landing(const Outline& outline) {
  Fields out;
  for (const Line& line : outline) {
    if (is_section(line.mark)) out.push_back(line.mark + " " + fold(parts_of(line.text).front()));
  }
  return out;
}

/// Prose with these words, in the order of print, from `next` on.
const Prose* prose_of(const Report& report, const std::string& text, std::size_t& next) {
  const std::string wanted = normalize(text).text;
  for (std::size_t i = next; i < report.paragraphs.size(); ++i) {
    if (report.paragraphs[i].text.text != wanted) continue;
    next = i + 1;
    return &report.paragraphs[i];
  }
  return nullptr;
}

void check_outline(const Report& report, const Outline& outline) {
  CHECK(landed(report) == expected_landing(outline));
  int section = -1;
  std::size_t next = 0;
  std::size_t dropped = 0;
  for (const Line& line : outline) {
    INFO(line.text);
    if (is_section(line.mark)) {
      ++section;
      if (parts_of(line.text).size() == 1) continue;
    }
    if (line.mark == "x" || line.mark == "xtitle") ++dropped;
    if (line.mark == "." || is_section(line.mark)) {
      const Prose* prose = prose_of(report, parts_of(line.text).back(), next);
      REQUIRE(prose != nullptr);
      CHECK(prose->section == section);
      CHECK_FALSE(prose->heading);
    }
    if (line.mark == "note") {
      CHECK(std::any_of(report.notes.begin(), report.notes.end(), [&](const Note& note) {
        return (note.message + normalize(report.source->view(note.at)).text).find(line.text) !=
               std::string::npos;
      }));
    }
  }
  if (dropped > 0) {
    std::size_t own = 0;
    for (const Line& line : outline) {
      if (line.mark == "x" || line.mark == "xtitle" || line.mark == "note" || is_table(line.mark))
        continue;
      own += line.mark == "title" ? 1 : parts_of(line.text).size();
    }
    CHECK(report.paragraphs.size() == own);
  }
  for (const Line& line : outline) {
    if (line.mark != "title") continue;
    INFO(report.title);
    CHECK(report.title.find(normalize(line.text).text) != std::string::npos);
    break;
  }
  if (const StatutoryTable* t3 = report.table("t3"); t3 != nullptr) {
    CHECK(t3->cell("received", "natural_person").text != kForeign);
  }
}

TEST_CASE("the list of headings has all fifty-two forms of words") {
  std::set<int> numbers;
  for (const Fields& row : rows_of("headings.tsv")) {
    REQUIRE(row.size() == 4);
    numbers.insert(std::stoi(row[0]));
  }
  CHECK(numbers.size() == 52);
  CHECK(*numbers.begin() == 1);
  CHECK(*numbers.rbegin() == 52);
}

const std::vector<std::string> kNumbers = {"一", "二", "三", "四", "五", "六"};

/// The base report with one heading printed otherwise.
MadeUpReport with_heading(const std::string& section, const std::string& words) {
  MadeUpReport report = base_report("2021");
  for (MadeUpBlock& block : report.blocks) {
    if (block.kind == MadeUpBlock::Kind::kHeading && block.section == section) block.text = words;
  }
  return report;
}

void check_landing(const Report& report, const std::string& section, const std::string& words) {
  std::string standards;
  for (const Section& each : report.sections) standards += each.standard;
  CHECK(standards == "一二三四五六");
  const Section* found = test::section_numbered(report, section);
  REQUIRE(found != nullptr);
  const std::string printed = normalize(report.source->view(found->heading)).text;
  CHECK(printed == normalize(words).text);
}

TEST_CASE("every heading of the list lands where it belongs, as text and as PDF") {
  const std::map<std::string, Outline> documents = outlines();
  std::size_t tried = 0;
  for (const Fields& row : rows_of("headings.tsv")) {
    const std::string &lands = row[1], &how = row[2], &words = row[3];
    INFO(row[0] << " " << words);
    if (how.rfind("outline ", 0) == 0) {
      const auto document = documents.find(how.substr(8));
      REQUIRE(document != documents.end());
      const std::string mark = lands == "inside" ? "." : lands == "extra" ? "+" : lands;
      CHECK(std::any_of(document->second.begin(), document->second.end(),
                        [&](const Line& line) { return line.mark == mark && line.text == words; }));
      ++tried;
      continue;
    }
    const std::string printed = how == "named" ? lands + "、" + words : words;
    const MadeUpReport report = with_heading(lands, printed);
    check_landing(read_as_text(report), lands, printed);
    check_landing(read_as_pdf(report), lands, printed);
    ++tried;
    if (how == "named") {
      const MadeUpReport bare = with_heading(lands, words);
      check_landing(read_as_text(bare), lands, words);
      check_landing(read_as_pdf(bare), lands, words);
    }
  }
  CHECK(tried == rows_of("headings.tsv").size());
}

TEST_CASE("six sections in every style of numbering, with their tables") {
  const std::vector<std::vector<std::string>> styles = {
      {"一、", "二、", "三、", "四、", "五、", "六、"},
      {"一 、", "二 、", "三 、", "四 、", "五 、", "六 、"},
      {"一.", "二.", "三.", "四.", "五.", "六."},
      {"（一）", "（二）", "（三）", "（四）", "（五）", "（六）"},
      {"(一)", "（二）", "(三)", "（四）", "(五)", "（六）"},
      {"㈠", "㈡", "㈢", "㈣", "㈤", "㈥"},
      {"1.", "2.", "3.", "4.", "5.", "6."},
      {"1、", "2、", "3、", "4、", "5、", "6、"},
      {"1．", "2．", "3．", "4．", "5．", "6．"},
      {"第一部分 ", "第二部分 ", "第三部分 ", "第四部分 ", "第五部分 ", "第六部分 "},
      {"第一部分：", "第二部分：", "第三部分：", "第四部分：", "第五部分：", "第六部分："},
      {"", "", "", "", "", ""},
  };
  for (const auto& marks : styles) {
    INFO(marks.front());
    for (const char* base : {"2019", "2021"}) {
      MadeUpReport report = base_report(base);
      std::string expected;
      for (MadeUpBlock& block : report.blocks) {
        if (block.kind != MadeUpBlock::Kind::kHeading) continue;
        const auto at = static_cast<std::size_t>(
            std::find(kNumbers.begin(), kNumbers.end(), block.section) - kNumbers.begin());
        block.text = marks[at] + block.text.substr(std::string("一、").size());
      }
      for (const Report& read : {read_as_text(report), read_as_pdf(report)}) {
        std::string standards;
        for (const Section& section : read.sections) standards += section.standard;
        CHECK(standards == "一二三四五六");
        CHECK(read.tables.size() == 3);
        for (const Section& section : read.sections) CHECK(section.distance == 0);
      }
    }
  }
}

TEST_CASE("whole outlines: headings land, look-alikes stay, as text and as PDF") {
  for (const auto& [name, outline] : outlines()) {
    const MadeUpReport report = made_of(outline);
    SECTION(name + " as text") { check_outline(read_as_text(report), outline); }
    SECTION(name + " as PDF") { check_outline(read_as_pdf(report), outline); }
  }
}

TEST_CASE("titles as agencies print them") {
  MadeUpReport base = base_report("2021");
  for (const Fields& row : rows_of("titles.tsv")) {
    REQUIRE(row.size() == 4);
    INFO(row[3]);
    MadeUpReport report;
    report.blocks.push_back({MadeUpBlock::Kind::kTitle, row[3], {}, {}});
    // Enough of a report for a title to be believed, too little to be one by its content.
    report.blocks.push_back({MadeUpBlock::Kind::kParagraph, "现将有关情况报告如下。", {}, {}});
    for (const Report& read : {read_as_text(report), read_as_pdf(report)}) {
      if (row[0] == "other") {
        CHECK(read.kind == DocumentKind::kNotAReport);
        CHECK_FALSE(read.kind_reason.empty());
        continue;
      }
      CHECK(read.title == normalize(row[3]).text);
      CHECK(read.body == (row[1] == "-" ? "" : row[1]));
      CHECK((read.year ? std::to_string(read.year->value) : "-") == row[2]);
    }
    if (row[0] == "other") continue;
    MadeUpReport whole = base_report("2021");
    whole.blocks.front().text = row[3];
    for (const Report& read : {read_as_text(whole), read_as_pdf(whole)}) {
      CHECK(read.kind == DocumentKind::kAnnualReport);
      CHECK(read.title == normalize(row[3]).text);
      CHECK(read.body == (row[1] == "-" ? "" : row[1]));
    }
  }
}

}  // namespace
}  // namespace gouji::test
