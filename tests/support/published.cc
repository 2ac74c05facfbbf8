// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/published.h"

#include <cstdlib>
#include <fstream>
#include <string_view>

#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {

void hold_published(const std::string& name, const std::string& text) {
  const std::string path = repository_path("tests/README.md");
  const std::string mark = "<!-- " + name + " -->\n";
  std::string page = read_file(path);
  const std::size_t at = page.find(mark);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + mark.size(), end = page.find("<!-- end -->", begin);
  REQUIRE(end != std::string::npos);
  const char* bless = std::getenv("GOUJI_BLESS");
  if (bless != nullptr && std::string_view(bless) == "1") {
    page.replace(begin, end - begin, text);
    std::ofstream(path, std::ios::binary) << page;
    return;
  }
  CHECK(page.substr(begin, end - begin) == text);
}

}  // namespace gouji::test
