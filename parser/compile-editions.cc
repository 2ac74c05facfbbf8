// SPDX-License-Identifier: GPL-3.0-or-later
// A step of the build: compile-editions OUT HEADINGS.toml EDITION.toml… writes the editions as C++
// data (see edition/tape.h), so that no run of gouji has to read TOML. What is wrong in a file
// stops the build here.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "parser/edition/load-edition.h"
#include "parser/edition/tape.h"

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class T>
T sound(gouji::Expected<T> loaded) {
  if (!loaded) {
    std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
    std::exit(1);
  }
  return std::move(*loaded);
}

std::string source_of(gouji::Editions editions) {
  gouji::TapeWriter tape;
  tape(editions);
  std::string source =
      "#include \"parser/edition/tape.h\"\nnamespace gouji::embedded {\n"
      "const std::uint16_t kEditionNumbers[] = {";
  for (const std::uint16_t number : tape.numbers) source += fmt::format("{},", number);
  return source + "};\nconst std::string_view kEditionLetters = R\"letters(" + tape.letters +
         ")letters\";\n}\n";
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> paths(words + 1, words + count);
  if (paths.size() < 3) return 1;
  gouji::Editions editions;
  editions.headings = sound(gouji::load_headings(text_of(paths[1]), paths[1]));
  for (std::size_t i = 2; i < paths.size(); ++i) {
    gouji::add_edition(editions, sound(gouji::load_edition(text_of(paths[i]), paths[i])));
  }
  std::ofstream out(paths[0], std::ios::binary);
  out << source_of(std::move(editions));
  return out.flush() ? 0 : 1;
}
