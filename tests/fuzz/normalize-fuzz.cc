// SPDX-License-Identifier: GPL-3.0-or-later
// Normalising: idempotent, and every piece of the result has its place in the source, in order.
#include "parser/text/normalize.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = gouji::decode_text(gouji::test::as_text(data, size));
  if (!text) return 0;
  const gouji::Normalized normal = gouji::normalize(*text);
  GOUJI_ASSERT(normal.back.size() == normal.text.size());
  std::uint32_t before = 0;
  for (std::uint32_t i = 0; i < normal.text.size(); ++i) {
    const gouji::Span source = normal.source({i, i + 1});
    GOUJI_ASSERT(source.begin <= source.end && source.end <= text->size());
    GOUJI_ASSERT(source.begin >= before);
    before = source.begin;
  }
  GOUJI_ASSERT(gouji::normalize(normal.text).text == normal.text);
  const std::string folded = gouji::fold(normal.text);
  GOUJI_ASSERT(gouji::fold(folded) == folded);
  return 0;
}
