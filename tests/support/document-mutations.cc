// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/break-report.h"
#include "tests/support/mutation-groups.h"
#include "tests/support/sample.h"

namespace gouji::test {
namespace {

// The document itself; only as PDF.

Found scanned(LawfulReport& lawful, Dice& /*dice*/) {
  lawful.print = Print::kScan;
  lawful.only_as_pdf = true;
  return {{"D01 全文"}};
}

Found garbled(LawfulReport& lawful, Dice& /*dice*/) {
  lawful.print = Print::kGarbled;
  lawful.only_as_pdf = true;
  return {{"D04 全文"}};
}

Found table_as_picture(LawfulReport& lawful, Dice& dice) {
  if (lawful.prior) return std::nullopt;
  // Not t4: without its table the long heading of 四 may be read together with the line below it.
  static constexpr std::string_view kTables[] = {"t2", "t3"};
  const std::string table = one_of(kTables, dice);
  table_of(lawful.report, table).as_picture = true;
  lawful.only_as_pdf = true;
  return {{"D02 " + table}};
}

Found hidden_words(LawfulReport& lawful, Dice& dice) {
  static constexpr std::string_view kWords[] = {"内部联系人：周远，分机206", "此段发布前删去",
                                                "2021年旧稿"};
  lawful.report.hidden = one_of(kWords, dice);
  lawful.only_as_pdf = true;
  return {{"D05 「" + lawful.report.hidden + "」"}};
}

/// Words about a report, without its tables.
Found interpretation(LawfulReport& lawful, Dice& /*dice*/) {
  edit(lawful, "drop table t2\ndrop table t3\ndrop table t4");
  std::string& title = lawful.report.blocks.front().text;
  title = "【文稿解读】" + title;
  return {{"D03"}};
}

}  // namespace

std::vector<Mutation> document_mutations() {
  return {
      {"a scan", "D01", scanned},
      {"a table as a picture", "D02", table_as_picture},
      {"a document about the report", "D03", interpretation},
      {"characters that cannot be told", "D04", garbled},
      {"hidden words", "D05", hidden_words},
  };
}

}  // namespace gouji::test
