// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/held.h"

#include <cstdlib>
#include <fstream>
#include <string_view>

#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

bool blessing() {
  const char* bless = std::getenv("GOUJI_BLESS");
  return bless != nullptr && std::string_view(bless) == "1";
}

/// `sign`: 1 where more is better, -1 where less is.
void hold(const std::string& name, const std::string& bound, int reached, int sign) {
  const std::string path = repository_path("tests/data/held.tsv");
  const std::string start = "\n" + name + "\t" + bound + "\t";
  std::string file = read_file(path);
  const std::size_t at = file.find(start);
  if (at == std::string::npos) {
    INFO(name << ": not in tests/data/held.tsv; reached " << reached);
    REQUIRE(blessing());
    std::ofstream(path, std::ios::binary)
        << file << name << "\t" << bound << "\t" << reached << "\n";
    return;
  }
  const std::size_t begin = at + start.size(), end = file.find('\n', begin);
  const int held = std::stoi(file.substr(begin, end - begin));
  INFO(name << ": held " << bound << " " << held << ", reached " << reached);
  CHECK(sign * reached >= sign * held);
  if (sign * reached <= sign * held || !blessing()) return;
  file.replace(begin, end - begin, std::to_string(reached));
  std::ofstream(path, std::ios::binary) << file;
}

}  // namespace

void hold_least(const std::string& name, int reached) { hold(name, "least", reached, 1); }
void hold_most(const std::string& name, int reached) { hold(name, "most", reached, -1); }

}  // namespace gouji::test
