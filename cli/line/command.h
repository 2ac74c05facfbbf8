// SPDX-License-Identifier: GPL-3.0-or-later
// What a command is: one row, which stands in the file of the command and is listed in
// command-table.cc. Its help, completions, manual page and settings are made from the row.
#pragma once

#include <any>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/base/exit-code.h"
#include "parser/base/error.h"

namespace gouji {

class CommandLine;
struct Command;

/// All commands, in the order of the help.
using Commands = std::span<const Command* const>;

/// What the words after a command are that are no options. kWord: one of a few (shells, topics).
enum class Operands : unsigned char { kNone, kPaths, kRule, kAction, kWord };

/// A word that may stand somewhere, and what it means; empty if it speaks for itself.
struct Choice {
  std::string word, says;
};

/// Words with what they mean, below a title: a part of the help.
struct ListedTable {
  std::string title;
  std::vector<std::pair<std::string, std::string>> rows;
};

/// Text that was asked for (--help), to be printed as it is.
struct Answer {
  std::string text;
};

/// The options of a command as plain values, and what runs with them.
struct Job {
  std::any options;
  std::function<ExitCode()> run;
};

template <class Options>
Job job(Options options, ExitCode (*run)(const Options&)) {
  std::any held = std::move(options);
  return {held, [held, run] { return run(std::any_cast<const Options&>(held)); }};
}

using Parsed = std::variant<Answer, Job>;

/// What is left of the line when its options are parsed → what is to be done. Error kUsage.
using Understand =
    std::function<Expected<Parsed>(const CommandLine& line, std::vector<std::string> paths)>;

struct Command {
  std::string_view name;
  Operands operands;
  std::string_view arguments = {};  // 文件或文件夹…, or empty
  std::string_view summary;         // one line
  /// Below the options: what else there is to know, and examples. Paragraphs, parted by empty
  /// lines, are keys of the catalogue.
  std::string_view more = {};
  /// Binds the options to variables, which the answer holds and reads after the parsing.
  Understand (*bind)(CommandLine& line);
  /// What the first argument may be, where it is one of a few words; null: anything.
  std::vector<Choice> (*first_words)(Commands all) = nullptr;
  /// Further parts of its help; null: none.
  std::vector<ListedTable> (*tables)(Commands all) = nullptr;
  /// False: called without a word, it works where a settings file is broken.
  bool reads_settings = true;
};

}  // namespace gouji
