// SPDX-License-Identifier: GPL-3.0-or-later
// The text reader: any bytes → UTF-8 → reading order.
#include "parser/plain-text/lay-out-text.h"
#include "parser/text/normalize.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = gouji::decode_text(gouji::test::as_text(data, size));
  if (text) gouji::lay_out_text(*text);
  return 0;
}
