// SPDX-License-Identifier: GPL-3.0-or-later
// The commands and options as values, from which the text of --help, the completions of shells and
// the manual page are made.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji {

enum class CommandId : unsigned char {
  kCheck,
  kExtract,
  kReview,
  kCompare,
  kExplain,
  kRules,
  kConfig,
  kDoctor,
  kCompletion,
  kManual,
  kHelp,
  kVersion
};

/// What the words after a command are that are no options. kWord: one of a few (shells, topics).
enum class Operands : unsigned char { kNone, kPaths, kRule, kAction, kWord };

struct Command {
  CommandId id;
  std::string_view name;
  Operands operands;
  std::string_view arguments;  // 文件或文件夹…, or empty
  std::string_view summary;    // one line
  /// Below the options: what else there is to know, and examples. Paragraphs, parted by empty
  /// lines, are keys of the catalogue.
  std::string_view more;
};

std::span<const Command> commands();

/// What the value of an option is, beyond its shape.
enum class Takes : unsigned char {
  kText,
  kFile,
  kToml,  // a file of settings, rules, verdicts
  kFolder,
  kFormat,
  kFormatAndFile,  // json=FILE
  kRules,          // separated by commas
  kRuleAndLevel,   // T07=error, separated by commas
  kRuleAndPoints,  // A04=2, error=0.5, separated by commas
  kBodyType,
  kBody,  // the name of one body
};

/// A word that may stand somewhere, and what it means; where it speaks for itself, empty.
struct Choice {
  std::string word, says;
};

struct ListedOption {
  std::vector<std::string> names;  // -j, --jobs
  std::string shape;               // of its value; empty: a flag
  std::string says;
  Takes takes = Takes::kText;
  std::vector<Choice> choices;  // known words; where takes is kText, there are no others
  bool many = false;            // may be given many times
};

/// Of Command::more, in the language of the run. Lines that open with two spaces stand as they are.
struct HelpParagraph {
  std::string text;
  bool examples = false;
};
std::vector<HelpParagraph> paragraphs_of(const Command& command);
/// What an option, or the first word, may be, where there is more to say than a line holds.
struct ListedTable {
  std::string title;
  std::vector<std::pair<std::string, std::string>> rows;
};
std::vector<ListedTable> tables_of(const Command& command,
                                   const std::vector<ListedOption>& options);
/// gouji check [选项] 文件或文件夹…
std::string usage_of(const Command& command);
/// Options that stand before any command: --help, --version, --lang.
std::vector<ListedOption> global_options();

/// Of gouji, and of one command.
std::string help_text();
std::string help_text(const Command& command, const std::vector<ListedOption>& options);

}  // namespace gouji
