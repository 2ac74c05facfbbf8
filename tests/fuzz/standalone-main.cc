// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over files and folders, as a compiler without libFuzzer builds it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.h"

int main(int count, char** values) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < count; ++i) {
    if (std::filesystem::is_directory(values[i])) {
      for (const auto& entry : std::filesystem::directory_iterator(values[i])) {
        files.push_back(entry.path());
      }
    } else {
      files.emplace_back(values[i]);
    }
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    std::fprintf(stderr, "%s\n", file.c_str());  // the one that crashes is the last
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::printf("%zu inputs\n", files.size());
  return files.empty() ? 1 : 0;  // an empty folder would pass whatever the target does
}
