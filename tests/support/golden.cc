// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {

void check_golden(const std::string& relative, std::string_view actual) {
  const std::string path = repository_path(relative);
  const char* bless = std::getenv("GOUJI_BLESS");
  if (bless != nullptr && std::string_view(bless) == "1") {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << actual;
  }
  INFO("golden: " << relative << " (GOUJI_BLESS=1 writes it anew)");
  CHECK(actual == read_file(path));
}

}  // namespace gouji::test
