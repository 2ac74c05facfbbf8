// SPDX-License-Identifier: GPL-3.0-or-later
// The loader of editions: a file of somebody is taken whole, or refused with a sentence.
#include "parser/built-in/built-in-editions.h"
#include "parser/edition/load-edition.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto edition = gouji::load_edition(gouji::test::as_text(data, size), "edition.toml");
  if (!edition) {
    GOUJI_ASSERT(!edition.error().message.empty());
    return 0;
  }
  // What was taken can be used.
  static const std::string report =
      "某局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年收到申请3件。\n\n"
      "项目\t数量\n规章\t1\n规范性文件\t2\n";
  gouji::recognize(gouji::lay_out_text(report), gouji::with_edition(*std::move(edition)));
  return 0;
}
