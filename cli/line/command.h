// SPDX-License-Identifier: GPL-3.0-or-later
// A command is one row, which is in the file of the command and listed in command-table.cc. Its
// help, completions, manual page and settings are made from the row.
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

/// Kind of the arguments after a command. kWord: one of a few words (shells, topics).
enum class Operands : unsigned char { kNone, kPaths, kRule, kAction, kWord };

/// An allowed word and its meaning; `says` is empty if it is obvious.
struct Choice {
  std::string word, says;
};

/// Words with their meanings, below a title: a part of the help.
struct ListedTable {
  std::string title;
  std::vector<std::pair<std::string, std::string>> rows;
};

/// Requested text (--help), to be printed as it is.
struct Answer {
  std::string text;
};

/// The options of a command as plain values, and the function to run with them.
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

/// The remaining words after the options are parsed → what to do. Error kUsage.
using Understand =
    std::function<Expected<Parsed>(const CommandLine& line, std::vector<std::string> paths)>;

struct Command {
  std::string_view name;
  Operands operands;
  std::string_view arguments = {};  // 文件或文件夹…, or empty
  std::string_view summary;         // one line
  /// Below the options: further explanations, and examples. Paragraphs, separated by empty lines,
  /// are keys of the catalogue.
  std::string_view more = {};
  /// Binds the options to variables, which the returned function owns and reads after parsing.
  Understand (*bind)(CommandLine& line);
  /// Allowed first arguments, if it is one of a few words; null: anything.
  std::vector<Choice> (*first_words)(Commands all) = nullptr;
  /// Further parts of its help; null: none.
  std::vector<ListedTable> (*tables)(Commands all) = nullptr;
  /// False: called without a word, it works even if a settings file is broken.
  bool reads_settings = true;
};

}  // namespace gouji
