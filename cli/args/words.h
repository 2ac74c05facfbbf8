// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to CLI11: it splits words into options and values. What the values mean, and every
// sentence to the user, is told by the files beside this one.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/help.h"
#include "cli/options.h"
#include "parser/base/error.h"

namespace CLI {
class App;
}

namespace gouji {

/// An Error kUsage.
tl::unexpected<Error> wrong_use(std::string message);
/// "，是否指 near？", or nothing where there is no near word.
std::string asking(const std::string& near);

/// The options of one command. Bind them to variables first; parse() sets those.
class CommandLine {
 public:
  explicit CommandLine(const Command& command);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// `shape` is what the help shows of the value. Given twice, the last one holds.
  void value(const std::string& names, std::string& into, const std::string& shape,
             const std::string& says);
  /// May be given many times.
  void values(const std::string& names, std::vector<std::string>& into, const std::string& shape,
              const std::string& says);
  void flag(const std::string& names, bool& into, const std::string& says);

  /// What is left are the paths. Error kUsage, naming the nearest option where one is unknown.
  Expected<std::vector<std::string>> parse(std::vector<std::string> arguments);
  /// The user asked for --help: it goes before whatever else is wrong or missing.
  [[nodiscard]] bool help() const { return help_; }
  [[nodiscard]] HelpOptions help_text(const Command& command) const;

 private:
  std::unique_ptr<CLI::App> app_;
  bool help_ = false;
};

/// The words of lists separated by commas. Error kUsage where a list is empty.
Expected<std::vector<std::string>> listed_words(const std::vector<std::string>& lists,
                                                const std::string& option);
/// The index of `word` in `choices`. Error kUsage that names them.
Expected<std::size_t> choice(const std::string& option, const std::string& word,
                             const std::vector<std::string>& choices);
/// 0 where not given. Error kUsage where it is no number above 0.
Expected<int> positive_number(const std::string& option, const std::string& word);

}  // namespace gouji
