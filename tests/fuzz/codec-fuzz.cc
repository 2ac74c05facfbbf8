// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker hands back: any bytes are refused, or are a document that can be written again.
#include "cli/checked/codec.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = gouji::decode_document(gouji::test::as_text(data, size));
  if (!document) return 0;
  const std::string bytes = gouji::encode(*document);
  GOUJI_ASSERT(bytes == gouji::test::as_text(data, size));
  return 0;
}
