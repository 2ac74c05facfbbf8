// SPDX-License-Identifier: GPL-3.0-or-later
// No sentence that a user sees lacks its English one: the sources themselves say which there are.
#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "cli/checked/words.h"
#include "cli/command-table.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/language/messages.h"
#include "cli/language/page-parts.h"
#include "parser/base/say.h"
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
      const fs::path ending = entry.path().extension();
      if (ending == ".cc" || ending == ".h") files.push_back(entry.path().string());
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

/// Where a literal is a sentence for the user, whatever its length.
constexpr auto kPlaces = std::to_array<std::string_view>(
    {"cannot_tell(", "not_applicable(", "doubt(", "doubt=", "message=", "suggestion=", "complain(",
     "wrong_use(", "kUsage,", "kUnreadable,", "kNoText,", "kEncrypted,"});

TEST_CASE("给人看的话都经过译文目录：规则") {
  for (const std::string& file : sources({"rules"})) {
    for (const Literal& literal : literals_of(read_file(file))) {
      if (!has_han(literal.text) || !ends_with_any(literal.before, kPlaces)) continue;
      INFO(file << ": " << literal.before << " " << literal.text);
      CHECK(literal.before.ends_with("say("));
    }
  }
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

TEST_CASE("给人看的话都经过译文目录：读取") {
  // Words of the form and of reports are shorter than sentences; sets of characters open with U.
  constexpr std::size_t kShortestSentence = 8;
  for (const std::string& file : sources({"parser"})) {
    for (const Literal& literal : literals_of(read_file(file))) {
      if (!has_han(literal.text) || literal.before.ends_with('U')) continue;
      const bool sentence = code_points(literal.text) >= kShortestSentence;
      if (!sentence && !ends_with_any(literal.before, kPlaces)) continue;
      INFO(file << ": " << literal.before << " " << literal.text);
      CHECK(english_messages().contains(literal.text));
    }
  }
}

bool has_punctuation(std::string_view text) {
  const auto marks = std::to_array<std::string_view>({"，", "；", "：", "。", "、", "（", "）"});
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  });
}

TEST_CASE("给人看的话都经过译文目录：命令行") {
  // What is no sentence of the program: what doctor tries, a made-up report for the samples of
  // local rules, numbers of sections, words that names of files and folders hold, marks that end a
  // sentence of a report, what stands in a file that people share, and what results of any language
  // are known by.
  const std::set<std::string_view> data = {"年报",
                                           "年度报告",
                                           "信息公开",
                                           "图片",
                                           "年度",
                                           "年年度",
                                           "年年报",
                                           "年政府信息公开",
                                           "[一-龥]+(\\d+)年",
                                           "报告2023年",
                                           "。",
                                           "；",
                                           "一",
                                           "二",
                                           "三",
                                           "四",
                                           "五",
                                           "六",
                                           "岚浦县水利局",
                                           "年政府信息公开工作年度报告\n\n",
                                           "本部分另行说明。",
                                           "示例：",
                                           ": 错误 ",
                                           ": 警告 ",
                                           ": 提示 ",
                                           "文件,机关,年度,状态,严重程度,代码,规则,",
                                           "# 政府信息公开工作年度报告整改清单\n\n",
                                           "# 复核意见，由 gouji review 读写：[verdict] 与 [cell] "
                                           "每条一行，按编号排列。改写时注释不保留。\n"};
  for (const std::string& file : sources({"cli"})) {
    for (const Literal& literal : literals_of(read_file(file))) {
      const bool chinese = has_han(literal.text) || has_punctuation(literal.text);
      if (!chinese || literal.before.ends_with('U') || data.contains(literal.text)) continue;
      INFO(file << ": " << literal.before << " " << literal.text);
      CHECK(english_messages().contains(literal.text));
    }
  }
}

TEST_CASE("每个命令的说明都有译文") {
  for (const Command* command : all_commands()) {
    INFO(command->name);
    CHECK(english_messages().contains(command->summary));
    CHECK((!has_han(command->arguments) || english_messages().contains(command->arguments)));
    std::string more(command->more);
    for (std::size_t at = 0; at < more.size();) {
      std::size_t end = more.find("\n\n", at);
      if (end == std::string::npos) end = more.find_last_not_of('\n') + 1;
      const std::string paragraph = more.substr(at, end - at);
      INFO(paragraph);
      CHECK((!has_han(paragraph) || english_messages().contains(paragraph)));
      at = end + 2;
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
  for (int i = 0; i <= static_cast<int>(SkipReason::kNotADocument); ++i) {
    CHECK(english_messages().contains(chinese(static_cast<SkipReason>(i))));
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

/// A run of text as it is shown: line ends part words, and what stands in {} is any word.
std::vector<std::string> shown_lines(std::string_view text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

TEST_CASE("中文的话：汉字与外文词之间空一格") {
  // Han, in UTF-8: the lexer above knows them by their first byte.
  const std::regex touching("[\xE4-\xE9][\x80-\xBF][\x80-\xBF][A-Za-z]|[A-Za-z][\xE4-\xE9]");
  std::size_t count = 0;
  for (const auto& [chinese, english] : english_messages()) {
    for (const std::string& line : shown_lines(chinese)) {
      ++count;
      INFO(line);
      CHECK_FALSE(std::regex_search(line, touching));
    }
  }
  CHECK(count > 1000);
}

TEST_CASE("中文的话：说运行和文件的，数字前后空一格；日期、文号和示例中的文件名除外") {
  const std::regex touching(
      "[\xE4-\xE9][\x80-\xBF][\x80-\xBF][0-9]|[0-9](?!年|月|日|号|页)[\xE4-\xE9]");
  for (const char* area : {"arguments", "commands", "compare", "extract", "inputs", "packs",
                           "review", "run", "scoring", "settings"}) {
    const std::string file =
        read_file(repository_path("cli/messages/" + std::string(area) + ".txt"));
    for (const std::string& line : shown_lines(file)) {
      if (line.starts_with("= ") || line.starts_with('#')) continue;
      INFO(area << ": " << line);
      CHECK_FALSE(std::regex_search(line, touching));
    }
  }
}

TEST_CASE("英文的话：个数为一时用单数") {
  // Verbs, and nouns of which there are always several: a limit, or a sentence said of two at
  // least.
  const std::set<std::string, std::less<>> words = {
      "as",     "begins", "calls", "carries", "does",    "ends",  "extends", "gives", "has",
      "holds",  "is",     "lacks", "loses",   "matches", "means", "reads",   "s",     "says",
      "stands", "states", "takes", "this",    "times",   "uses",  "was"};
  const std::set<std::string, std::less<>> several = {
      "there are {} reports for last year ({}) that say different things, and which one is meant "
      "cannot be told",
      "gouji {}, {} rules, {} editions of the form",
      "there are {} files: annotated copies go into a folder, as in --output pdf=annotated/",
      "the archive holds more than {} files and was not read",
      "of {} characters {} cannot be told, so the text is not reliable",
      "{}of {} characters {} cannot be told, so the reading is not reliable",
      "only the first {} of {} pages were read", "the id {} is too short, give at least {} digits",
      "{} is the beginning of {} ids, give more digits: {}",
      "the finding {} stands in {} files: {}; a verdict holds for all of them: look at each, then "
      "name one of them alone",
      "{} stands for {} verdicts, write it in full: {}",
      "{} are the words of {} cells, give more of them: {}", "all {} items are 0",
      "{} files are unreadable: {}", "{}, group “{}” lacks all of its {} rows: {}",
      "{}: all {} cells are blank",
      // A kind of decision, and no count.
      "the text says “{}”, table 2 has for {} decisions: {}"};
  const std::regex counted(
      "\\{[0-9]?\\} (?:(?:more|new|checked|further|temporary|procurement) )*([a-z]+)");
  for (const auto& [chinese, english] : english_messages()) {
    const std::string text(english);
    if (several.contains(text)) continue;
    for (std::sregex_iterator at(text.begin(), text.end(), counted), end; at != end; ++at) {
      const std::string word = (*at)[1];
      INFO(text);
      CHECK((!word.ends_with('s') || words.contains(word)));
    }
    // What chooses stands before the choice.
    const std::size_t bar = text.find('|');
    const std::size_t open = bar == std::string::npos ? bar : text.rfind('(', bar);
    const bool choice = open != std::string::npos && text.find(')', bar) != std::string::npos;
    INFO(text);
    if (choice) CHECK(text.rfind('{', open) != std::string::npos);
  }
}

TEST_CASE("说一句话：单数和复数由前面的个数定") {
  const Translations translations = {{"{} 份", "{} (document is|documents are) here"},
                                     {"{}，{} 处", "{1} (finding|findings) in {0} and (it|they)"}};
  use_translations(&translations);
  CHECK(say("{} 份", 1) == "1 document is here");
  CHECK(say("{} 份", 0) == "0 documents are here");
  CHECK(say("{} 份", std::size_t{21}) == "21 documents are here");
  CHECK(say("{} 份", "1") == "1 document is here");
  CHECK(say("{}，{} 处", "a (x|y) 1", 1) == "1 finding in a (x|y) 1 and they");
  use_translations(nullptr);
}

}  // namespace
}  // namespace gouji::test
