// SPDX-License-Identifier: GPL-3.0-or-later
// gouji-statements [-v] [--keep FOLDER] [TSV [TEXTS]]: prints how well the rules hold statements
// against tables. Without TSV: the project's own sentences. 0: at least 0.95 are told and there is
// no alarm; 1: not so; 2: cannot run.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/statements/score.h"

namespace gouji::test {
namespace {

constexpr double kGoal = 0.95;

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

int run(const std::vector<std::string>& arguments) {
  bool all = false;
  std::string keep;
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "-v") {
      all = true;
    } else if (arguments[i] == "--keep" && i + 1 < arguments.size()) {
      keep = arguments[++i];
    } else if (arguments[i].starts_with('-') || paths.size() == 2) {
      throw std::runtime_error("usage: [-v] [--keep FOLDER] [TSV [TEXTS]]");
    } else {
      paths.push_back(arguments[i]);
    }
  }
  if (paths.empty()) paths.emplace_back(GOUJI_SOURCE_DIR "/tests/data/statements.tsv");
  const std::string tsv = content(paths[0]);
  if (labels_texts(tsv) != (paths.size() == 2)) {
    throw std::runtime_error("labels of whole texts need the folder of the texts, others none");
  }
  Score result;
  if (paths.size() == 2) {
    std::map<std::string, std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(paths[1])) {
      if (entry.path().extension() != ".txt") continue;
      texts[entry.path().stem().string()] = content(entry.path());
    }
    result = score(texts, read_labels(tsv), keep);
  } else {
    result = score(read_statements(tsv), keep);
  }
  std::fputs(print(result, all).c_str(), stdout);
  return result.recall() >= kGoal && result.alarms.empty() ? 0 : 1;
}

}  // namespace
}  // namespace gouji::test

int main(int count, char** arguments) {
  try {
    return gouji::test::run({arguments + 1, arguments + count});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gouji-statements: %s\n", error.what());
    return 2;
  }
}
