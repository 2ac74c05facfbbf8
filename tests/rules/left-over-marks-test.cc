// SPDX-License-Identifier: GPL-3.0-or-later
// A lawful report as the web or another script gives it: what it is written with is never a fault.
#include <array>

#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

using Change = std::string (*)(std::string line);

/// The codes of what is found in the base report, each line changed.
std::string found_in(const std::string& base, Change change) {
  const std::string text = print_as_text(build("base " + base + "\n").report);
  std::string changed;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    changed += change(text.substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  const Report report = recognize(lay_out_text(changed), built_in_editions());
  CHECK(report.tables.size() == 3);
  std::string codes;
  for (const Assessment& each : assess(Case{report}, all_rules(), {})) {
    for (const Finding& finding : each.outcome.findings()) {
      codes += std::string(each.rule->code) + " " + finding.message + "\n";
    }
  }
  return codes;
}

bool is_row(const std::string& line) { return line.find('\t') != std::string::npos; }

std::string replaced(std::string line, const std::string& what, const std::string& with) {
  for (std::size_t at = line.find(what); at != std::string::npos;
       at = line.find(what, at + with.size())) {
    line.replace(at, what.size(), with);
  }
  return line;
}

}  // namespace

TEST_CASE("bars that a table left behind are no fault") {
  for (const std::string base : {"2019", "2021"}) {
    for (const Change change : {
             Change{[](std::string line) {
               return is_row(line) ? "| " + replaced(line, "\t", " | ") + " |" : line;
             }},
             Change{[](std::string line) { return replaced(line, "\t", "|"); }},
             Change{[](std::string line) {
               return is_row(line) || line.size() < 60 ? line : "|" + line;
             }},
             Change{[](std::string line) {
               return is_row(line) || line.size() < 60 ? line : line + "|";
             }},
             Change{[](std::string line) {
               return is_row(line) ? line : replaced(line, "。", "。 | ");
             }},
         }) {
      INFO(base);
      CHECK(found_in(base, change) == "");
    }
  }
}

TEST_CASE("a PDF in traditional characters is read, and a note says so") {
  constexpr std::array<std::array<const char*, 2>, 26> kScripts = {{
      {"开", "開"}, {"报", "報"}, {"总", "總"}, {"体", "體"}, {"况", "況"}, {"动", "動"},
      {"务", "務"}, {"请", "請"}, {"处", "處"}, {"关", "關"}, {"机", "機"}, {"数", "數"},
      {"统", "統"}, {"计", "計"}, {"时", "時"}, {"间", "間"}, {"业", "業"}, {"条", "條"},
      {"现", "現"}, {"办", "辦"}, {"结", "結"}, {"转", "轉"}, {"议", "議"}, {"诉", "訴"},
      {"讼", "訟"}, {"县", "縣"},
  }};
  BuiltSample sample = build("base 2021\n");
  const auto rewrite = [&](std::string& text) {
    for (const auto& [simplified, traditional] : kScripts) {
      text = replaced(std::move(text), simplified, traditional);
    }
  };
  for (MadeUpBlock& block : sample.report.blocks) {
    rewrite(block.text);
    for (MadeUpRow& row : block.table.rows) {
      for (std::string& field : row.fields) rewrite(field);
    }
  }
  const Checked checked = check_as_pdf(sample);
  CHECK(print_findings(checked).empty());
  CHECK(checked.report.tables.size() == 3);
  CHECK(checked.report.notes.front().message.find("繁体") != std::string::npos);
}

TEST_CASE("regulations of a township are found although the figures stand a column off") {
  for (const char* row : {"规章\t\t2\t0\t6", "规章\t2\t0\t6\t"}) {
    std::string text = print_as_text(
        build("base 2021\nbody 「岚浦县清渠镇人民政府」 「我镇」\nset t2.regulations.issued = 2\n"
              "set t2.regulations.in_force = 6\n")
            .report);
    text = replaced(std::move(text), "规章\t2\t0\t6", row);
    const Report report = recognize(lay_out_text(text), built_in_editions());
    const Outcome outcome =
        find_rule("T13")->check(Case{report, nullptr, body_type_of(report.body)});
    INFO(row << " " << outcome.reason());
    CHECK(outcome.findings().size() == 1);
  }
}

}  // namespace gouji::test
