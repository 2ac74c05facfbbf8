// SPDX-License-Identifier: GPL-3.0-or-later
// No sentence that a user sees lacks its English one: the sources themselves say which there are.
#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "cli/messages.h"
#include "cli/page-parts.h"
#include "cli/render/words.h"
#include "rules/registry.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

namespace fs = std::filesystem;

/// A literal of the source, adjacent ones joined, and the code before it without white space.
struct Literal {
  std::string text;
  std::string before;  // the last few characters
};

bool has_han(std::string_view text) {
  // U+4E00 … U+9FFF in UTF-8
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

/// The value of a literal whose opening quote is at `at`; `at` is behind it afterwards.
std::string literal_at(std::string_view source, std::size_t& at) {
  std::string text;
  for (++at; at < source.size() && source[at] != '"'; ++at) {
    if (source[at] != '\\') {
      text += source[at];
      continue;
    }
    ++at;
    text += source[at] == 'n' ? '\n' : source[at];
  }
  ++at;
  return text;
}

/// Literals outside comments and raw strings. A lexer for our own code, not for any C++.
std::vector<Literal> literals_of(std::string_view source) {
  std::vector<Literal> found;
  std::string code;  // the last of it, without white space: 10'000 holds no literal
  bool adjacent = false;
  for (std::size_t at = 0; at < source.size();) {
    const char c = source[at];
    if (source.substr(at, 2) == "//") {
      at = std::min(source.find('\n', at), source.size());
    } else if (source.substr(at, 2) == "R\"") {
      const std::size_t open = source.find('(', at);
      const std::string close = ")" + std::string(source.substr(at + 2, open - at - 2)) + "\"";
      at = source.find(close, open) + close.size();
      adjacent = false;
      code = "R";
    } else if (c == '\'' && (code.empty() || code.back() < '0' || code.back() > '9')) {
      at = source.find('\'', at + (source[at + 1] == '\\' ? 3 : 2)) + 1;
      adjacent = false;
      code = "'";
    } else if (c == '"') {
      std::string text = literal_at(source, at);
      if (adjacent) {
        found.back().text += text;
      } else {
        found.push_back({std::move(text), code});
      }
      adjacent = true;
    } else {
      if (c != ' ' && c != '\n') {
        code += c;
        adjacent = false;
        constexpr std::size_t kKept = 40;
        if (code.size() > kKept) code.erase(0, code.size() - kKept);
      }
      ++at;
    }
  }
  return found;
}

std::vector<std::string> sources(const std::vector<std::string>& folders) {
  std::vector<std::string> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(repository_path(folder))) {
      if (entry.path().extension() == ".cc") files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool ends_with_any(std::string_view code, const auto& ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return code.ends_with(end); });
}

TEST_CASE("每一句话都有译文") {
  const auto sayers = std::to_array<std::string_view>({"say(", "translated("});
  std::size_t count = 0;
  for (const std::string& file : sources({"parser", "rules", "cli"})) {
    for (const Literal& literal : literals_of(read_file(file))) {
      if (!ends_with_any(literal.before, sayers)) continue;
      ++count;
      INFO(file << ": " << literal.text);
      CHECK(english_messages().contains(literal.text));
    }
  }
  CHECK(count > 300);  // the lexer above sees them
}

TEST_CASE("给人看的话都经过译文目录") {
  const auto places = std::to_array<std::string_view>(
      {"cannot_tell(", "not_applicable(", "fail_elsewhere(", "doubt(", "message=", "suggestion=",
       "complain(", "wrong_use(", "kUsage,", "kUnreadable,", "kNoText,", "kEncrypted,"});
  for (const std::string& file : sources({"rules"})) {
    for (const Literal& literal : literals_of(read_file(file))) {
      if (!has_han(literal.text) || !ends_with_any(literal.before, places)) continue;
      INFO(file << ": " << literal.before << " " << literal.text);
      CHECK(literal.before.ends_with("say("));
    }
  }
}

TEST_CASE("级别、结果和状态都有译文") {
  for (int i = 0; i <= static_cast<int>(Severity::kError); ++i) {
    CHECK(english_messages().contains(chinese(static_cast<Severity>(i))));
  }
  for (int i = 0; i <= static_cast<int>(Verdict::kCannotTell); ++i) {
    CHECK(english_messages().contains(chinese(static_cast<Verdict>(i))));
  }
  for (int i = 0; i <= static_cast<int>(Status::kCrashed); ++i) {
    CHECK(english_messages().contains(chinese(static_cast<Status>(i))));
  }
}

TEST_CASE("每条规则的题目、依据和说明都有英文") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK_FALSE(rule->title_en.empty());
    CHECK(english_messages().contains(rule->basis));
    const PageParts parts = page_parts(rule_page(*rule));
    CHECK(parts.english.find("To mend: ") != std::string_view::npos);
    CHECK(parts.english.find("What it cannot see: ") != std::string_view::npos);
    CHECK(parts.chinese.find("```messages") == std::string_view::npos);
  }
}

}  // namespace
}  // namespace gouji::test
