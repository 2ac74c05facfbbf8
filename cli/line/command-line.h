// SPDX-License-Identifier: GPL-3.0-or-later
// The only user of CLI11: it splits words into options and values. Their meaning, and every
// sentence to the user, comes from the other files of this folder.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/config/settings.h"
#include "cli/line/bound-option.h"
#include "cli/line/command.h"
#include "cli/line/word-values.h"
#include "parser/base/error.h"

namespace CLI {
class App;
}

namespace gouji {

/// The options of one command, bound to its variables. parse() sets them: first from the
/// configuration file, then from the environment, then from the arguments. Every option with a long
/// name is a setting, except those named by only_here().
class CommandLine {
 public:
  /// Binds the options of the command, and owns their variables. `all`: the commands whose settings
  /// a configuration file may contain.
  CommandLine(const Command& command, Commands all);
  CommandLine();  // without a command: only for settings
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// `shape` is the value as shown in the help; words separated by | are the only allowed ones.
  /// `shape` and `says` are in Chinese, and keys of the catalogue. If given twice, the last one
  /// wins; but a second file, folder, format or body is an error, because the first would be
  /// silently ignored.
  void value(const std::string& names, std::string& into, const std::string& shape,
             const std::string& says, Takes takes = Takes::kText);
  /// May be given many times.
  void values(const std::string& names, std::vector<std::string>& into, const std::string& shape,
              const std::string& says, Takes takes = Takes::kText);
  void flag(const std::string& names, bool& into, const std::string& says);
  /// A value, or values, that name files: in a configuration file they are relative to it. A word
  /// that appears literally in the shape (auto|2019|文件.toml) is not a file.
  void file(const std::string& names, std::string& into, const std::string& shape,
            const std::string& says, Takes takes = Takes::kFile);
  void files(const std::string& names, std::vector<std::string>& into, const std::string& shape,
             const std::string& says, Takes takes = Takes::kFile);
  /// A setting without an option: default paths, used if the command line names none.
  void paths_setting(const std::string& key, std::vector<std::string>& into,
                     const std::string& says);
  /// These settings apply to documents, not to the run: in a file that was not named explicitly
  /// they apply to the documents below it, and parse() leaves them alone.
  void of_documents(const std::vector<std::string>& names);
  /// These settings may be given for some documents only, under [[overrides]].
  void of_overrides(const std::vector<std::string>& names);
  /// These long names are not settings.
  void only_here(const std::vector<std::string>& names);

  /// The options of every command with settings. parse() binds them last.
  void bind_common();

  /// Returns the remaining words, the paths. Error kUsage, naming the nearest option if one is
  /// unknown, or file and line if the configuration is wrong.
  Expected<std::vector<std::string>> parse(std::vector<std::string> arguments);
  /// The name by which an option was called on the command line, if it has two: -o or
  /// --output-file. Its first one if it was not given. `key`: the long name without its dashes.
  [[nodiscard]] std::string typed(const std::string& key) const;
  /// After parse(): instead of running the command the user wants the help, which takes precedence
  /// over anything that is wrong or missing, or the settings (settings-text.h).
  [[nodiscard]] bool asks_for_help() const { return help_; }
  [[nodiscard]] bool asks_for_settings() const { return print_settings_; }
  /// After parse(): what to do with these paths. Error kUsage.
  [[nodiscard]] Expected<Parsed> understand(std::vector<std::string> paths) const;
  /// In the order of the help and in the language of the run.
  [[nodiscard]] std::vector<ListedOption> options() const;

  /// After parse(). If the value was not given on the command line, `error` (which begins with the
  /// name of an option, like all value errors) gets file and line instead.
  [[nodiscard]] Error located(Error error) const;
  /// Where each setting not given on the command line was set, by key.
  [[nodiscard]] std::map<std::string, std::string> said_in() const;
  /// The overrides of the file, without settings that the environment or the command line sets.
  [[nodiscard]] std::vector<PathSettings> overrides() const;
  /// Whether to look for settings files above documents: none was named, and --no-config not given.
  [[nodiscard]] bool looks_above_documents() const;
  [[nodiscard]] const FoundConfiguration& found() const { return found_; }
  /// The file that was found has settings for documents.
  [[nodiscard]] bool says_of_documents() const;
  /// The keys that were set in the environment or on the command line.
  [[nodiscard]] std::vector<std::string> said_nearer() const;
  /// --no-config: files that happen to be in a folder must not count.
  [[nodiscard]] bool without_configuration() const { return choice_.none; }
  [[nodiscard]] const Configuration& configuration() const { return configuration_; }
  [[nodiscard]] Commands commands() const { return commands_; }
  [[nodiscard]] std::vector<BoundSetting> settings() const;

  /// Sets the bound variables from these settings instead of from arguments. Error kUsage with the
  /// place of the setting.
  std::optional<Error> take(const Settings& settings);

 private:
  BoundOption& bind(const std::string& names, const std::string& shape, const std::string& says,
                    Takes takes);
  std::optional<Error> take_configuration(const std::vector<std::string>& arguments);
  void take_language();
  void note_names(const std::vector<std::string>& arguments);

  Commands commands_;
  std::unique_ptr<CLI::App> app_;
  std::vector<BoundOption> bound_;
  Understand understand_;  // owns what bound_ points to
  Configuration configuration_;
  FoundConfiguration found_;
  ConfigurationChoice choice_;
  std::string language_;
  bool print_settings_ = false;
  bool help_ = false;
};

}  // namespace gouji
