// SPDX-License-Identifier: GPL-3.0-or-later
// Only parser/edition knows the form: nowhere else does the product name an edition, one of its
// tables by the id, or one of its sections by the number.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "parser/text/pattern.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji {
namespace {

/// Where numerals are words of prose or of print, and name no section.
const std::map<std::string, std::string> kNumerals = {
    {"parser/text/ordinal.cc", "the reader of ordinals"},
    {"parser/report/facts/tokens.cc", "numbers in a sentence"},
    {"parser/report/facts/figures-of-parts.cc", "numbers in a sentence"},
    {"parser/report/facts/claims.cc", "一 as a word of a sentence"},
    {"parser/report/tables/values.cc", "一 as a dash in a cell"},
    {"parser/report/words/clauses.cc", "numbers of a list in a sentence"},
    {"rules/structure/inner-numbering.cc",
     "numbers of sub-headings, and words that begin with one"},
    {"rules/consistency/review-claim.cc", "numbers of a list in a sentence"},
    {"rules/consistency/enumeration-count.cc", "numbers of a list in a sentence"},
    {"rules/form/doubled-words.cc", "一 as a doubled word"},
};

std::vector<std::string> sources() {
  std::vector<std::string> files;
  for (const char* folder : {"parser", "rules", "cli"}) {
    const std::string root = test::repository_path(folder);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".cc" && extension != ".h") continue;
      files.push_back(folder + entry.path().string().substr(root.size()));
    }
  }
  return files;
}

/// The texts in quotation marks of a line of code, without those in its comment.
std::vector<std::string> texts_of(const std::string& line) {
  static const Pattern literal(R"re("((?:[^"\\]|\\.)*)"|(//))re");
  std::vector<std::string> texts;
  for (const Match& match : literal.find_all(line)) {
    if (match.groups[1]) break;
    texts.emplace_back(slice(line, *match.groups[0]));
  }
  return texts;
}

}  // namespace

TEST_CASE("editions: the product names no edition, table or section of the form") {
  static const Pattern form("t[0-9]|20(?:19|21)"), numeral("[一二三四五六七]");
  std::size_t seen = 0;
  std::map<std::string, bool> used;
  for (const std::string& file : sources()) {
    if (file.starts_with("parser/edition/")) continue;
    std::ifstream in(test::repository_path(file));
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      for (const std::string& text : texts_of(line)) {
        ++seen;
        INFO(file << ":" << number << " \"" << text << '"');
        CHECK_FALSE(form.matches_whole(text));
        if (!numeral.matches_whole(text)) continue;
        CHECK(kNumerals.contains(file));
        used[file] = true;
      }
    }
  }
  CHECK(seen > 10000);
  for (const auto& [file, reason] : kNumerals) {
    INFO(file);
    CHECK(used.contains(file));  // else the list is longer than it has to be
  }
}

}  // namespace gouji
