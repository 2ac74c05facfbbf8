// SPDX-License-Identifier: GPL-3.0-or-later
// .goujiignore: the first line is a path, the rest are the rules.
#include <algorithm>

#include "cli/inputs/ignore-file.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = gouji::test::as_text(data, size);
  const std::size_t end = std::min(text.find('\n'), text.size());
  const gouji::IgnoreFile rules(text.substr(std::min(end + 1, text.size())));
  const auto says = rules.passes_over(text.substr(0, end), size % 2 == 0);
  GOUJI_ASSERT(says == rules.passes_over(text.substr(0, end), size % 2 == 0));
  return 0;
}
