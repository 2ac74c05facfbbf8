// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to CLI11: it splits words into options and values. What the values mean, and every
// sentence to the user, is told by the files beside this one.
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

/// The options of one command, bound to its variables. parse() sets those: first from the
/// configuration file, then from the environment, then from the arguments. Every option with a
/// long name is a setting, but for those that only_here() names.
class CommandLine {
 public:
  /// Binds the options of the command, and holds their variables. `all`: the commands whose
  /// settings a configuration file may hold.
  CommandLine(const Command& command, Commands all);
  CommandLine();  // of no command: for settings alone
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// `shape` is what the help shows of the value; words with | between are the only ones there are.
  /// `shape` and `says` are in Chinese, and keys of the catalogue. Given twice, the last one holds;
  /// but a second file, folder, format or body is an error, for the first would be left out in
  /// silence.
  void value(const std::string& names, std::string& into, const std::string& shape,
             const std::string& says, Takes takes = Takes::kText);
  /// May be given many times.
  void values(const std::string& names, std::vector<std::string>& into, const std::string& shape,
              const std::string& says, Takes takes = Takes::kText);
  void flag(const std::string& names, bool& into, const std::string& says);
  /// A value, or values, that name files: in a configuration file they are relative to it. A word
  /// that stands in the shape as it is (auto|2019|文件.toml) names none.
  void file(const std::string& names, std::string& into, const std::string& shape,
            const std::string& says, Takes takes = Takes::kFile);
  void files(const std::string& names, std::vector<std::string>& into, const std::string& shape,
             const std::string& says, Takes takes = Takes::kFile);
  /// A setting without an option: the paths to check where the command line names no path.
  void paths_setting(const std::string& key, std::vector<std::string>& into,
                     const std::string& says);
  /// These settings say something of documents, not of the run: of a file that is not named they
  /// hold for the documents below it, and parse() leaves them alone.
  void of_documents(const std::vector<std::string>& names);
  /// These settings may be said of some documents alone, under [[overrides]].
  void of_overrides(const std::vector<std::string>& names);
  /// These long names are no settings.
  void only_here(const std::vector<std::string>& names);

  /// The options of every command with settings. parse() binds them last.
  void bind_common();

  /// What is left are the paths. Error kUsage, naming the nearest option where one is unknown, or
  /// file and line where the configuration is wrong.
  Expected<std::vector<std::string>> parse(std::vector<std::string> arguments);
  /// The name by which an option was called on the command line, which may have two: -o or
  /// --output-file. Where it was not, its first one. `key`: the long name without its dashes.
  [[nodiscard]] std::string typed(const std::string& key) const;
  /// After parse(): instead of the command's work the user wants the help, which goes before
  /// whatever else is wrong or missing, or the settings (settings-text.h).
  [[nodiscard]] bool asks_for_help() const { return help_; }
  [[nodiscard]] bool asks_for_settings() const { return print_settings_; }
  /// After parse(): what is to be done with these paths. Error kUsage.
  [[nodiscard]] Expected<Parsed> understand(std::vector<std::string> paths) const;
  /// In the order of the help and in the language of the run.
  [[nodiscard]] std::vector<ListedOption> options() const;

  /// After parse(). Where its words were not said on the command line, `error` (which opens with
  /// the name of an option, as all errors of values do) names the file and line instead.
  [[nodiscard]] Error located(Error error) const;
  /// Where each setting was said that was not said on the command line, by key.
  [[nodiscard]] std::map<std::string, std::string> said_in() const;
  /// The overrides of the file, without settings that were said nearer: in the environment or on
  /// the command line.
  [[nodiscard]] std::vector<PathSettings> overrides() const;
  /// Whether settings files are looked for above documents: none was named, and --no-config not
  /// given.
  [[nodiscard]] bool looks_above_documents() const;
  [[nodiscard]] const FoundConfiguration& found() const { return found_; }
  /// The file that was found says something of documents.
  [[nodiscard]] bool says_of_documents() const;
  /// The keys that were said in the environment or on the command line.
  [[nodiscard]] std::vector<std::string> said_nearer() const;
  /// --no-config: nothing that lies in a folder by chance may count.
  [[nodiscard]] bool without_configuration() const { return choice_.none; }
  [[nodiscard]] const Configuration& configuration() const { return configuration_; }
  [[nodiscard]] Commands commands() const { return commands_; }
  [[nodiscard]] std::vector<BoundSetting> settings() const;

  /// Sets what is bound from these settings, instead of from arguments. Error kUsage with the
  /// place where the setting stands.
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
  Understand understand_;  // holds what bound_ points to
  Configuration configuration_;
  FoundConfiguration found_;
  ConfigurationChoice choice_;
  std::string language_;
  bool print_settings_ = false;
  bool help_ = false;
};

}  // namespace gouji
