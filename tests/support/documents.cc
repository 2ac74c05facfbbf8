// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/documents.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/support/catch.h"
#include "tests/support/skip.h"

namespace gouji::test {
namespace {

std::optional<std::string> folder_named_by(const char* variable) {
  const char* value = std::getenv(variable);
  if (value != nullptr && *value != '\0') return value;
  skip(std::string(variable) + " does not name the folder of these documents");
  return std::nullopt;
}

}  // namespace

std::string repository_path(const std::string& relative) {
  return std::string(GOUJI_SOURCE_DIR) + "/" + relative;
}

std::optional<std::string> published_folder() { return folder_named_by("GOUJI_PUBLISHED"); }
std::optional<std::string> hostile_folder() { return folder_named_by("GOUJI_HOSTILE"); }
std::optional<std::string> reality_folder() { return folder_named_by("GOUJI_REALITY"); }

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  INFO("file: " << path);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace gouji::test
