// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/command-line.h"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/base/nearest.h"
#include "cli/language/language.h"
#include "cli/line/known-settings.h"
#include "cli/options/setting-name.h"
#include "parser/base/say.h"

namespace gouji {

namespace {

/// Translates CLI11's English message about an option and its value. Its sentences begin with the
/// name, sometimes without dashes.
std::string mismatch(const CLI::App& app, const std::string& complaint) {
  std::string name = complaint.substr(0, complaint.find_first_of(": "));
  if (!name.starts_with('-')) name.insert(0, name.size() > 1 ? "--" : "-");
  const CLI::Option* option = app.get_option_no_throw(name);
  if (option == nullptr) return say("选项后面缺少值，或给了不需要的值：{}", name);
  return option->get_expected_min() > 0
             ? say("{} 后面缺少值（gouji {} --help 查看写法）", name, app.get_name())
             : say("{} 后面不写值", name);
}

/// The words after a command, split for CLI11.
struct Words {
  std::vector<std::string> before;  // options and paths
  std::vector<std::string> after;   // after "--": paths, whatever they look like
};

Words split_at_double_dash(std::vector<std::string> arguments) {
  const auto mark = std::find(arguments.begin(), arguments.end(), "--");
  Words words;
  words.before.assign(arguments.begin(), mark);
  if (mark != arguments.end()) words.after.assign(mark + 1, arguments.end());
  return words;
}

/// Long names for suggestions; every word is near to a single letter.
std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// Parses `arguments` into the variables of `app`. Returns the rest: the paths.
Expected<std::vector<std::string>> parse_words(CLI::App& app, std::vector<std::string> arguments) {
  Words words = split_at_double_dash(std::move(arguments));
  std::reverse(words.before.begin(), words.before.end());  // CLI11 takes them from the back
  try {
    app.parse(words.before);
  } catch (const CLI::ArgumentMismatch& error) {
    return wrong_use(mismatch(app, error.what()));
  } catch (const CLI::ParseError& error) {
    return wrong_use(say("命令行有误：{}", error.what()));
  }
  std::vector<std::string> paths = app.remaining();
  for (const std::string& word : paths) {
    if (word.size() < 2 || word[0] != '-') continue;
    const std::string name = word.substr(0, word.find('='));
    return wrong_use(say("未知的选项 {}{}（gouji {} --help 查看全部选项）", name,
                         asking(nearest(name, option_names(app))), app.get_name()));
  }
  paths.insert(paths.end(), words.after.begin(), words.after.end());
  return paths;
}

}  // namespace

CommandLine::CommandLine(const Command& command, Commands all)
    : commands_(all),
      app_(std::make_unique<CLI::App>(std::string(command.summary), std::string(command.name))) {
  app_->set_help_flag();
  app_->allow_extras();
  app_->option_defaults()->take_last();
  understand_ = command.bind(*this);
}

Expected<Parsed> CommandLine::understand(std::vector<std::string> paths) const {
  auto parsed = understand_(*this, std::move(paths));
  if (!parsed) return unexpected(located(std::move(parsed.error())));
  return parsed;
}

CommandLine::CommandLine() : app_(std::make_unique<CLI::App>()) {}

CommandLine::~CommandLine() = default;

BoundOption& CommandLine::bind(const std::string& names, const std::string& shape,
                               const std::string& says, Takes takes) {
  BoundOption& bound = bound_.emplace_back();
  bound.names = names;
  bound.takes = takes;
  bound.key = long_name(names);
  bound.is_setting = !bound.key.empty();
  bound.shape = shape;
  bound.says = says;
  return bound;
}

void CommandLine::value(const std::string& names, std::string& into, const std::string& shape,
                        const std::string& says, Takes takes) {
  BoundOption& bound = bind(names, shape, says, takes);
  bound.value = &into;
  app_->add_option(names, into);
}

void CommandLine::values(const std::string& names, std::vector<std::string>& into,
                         const std::string& shape, const std::string& says, Takes takes) {
  BoundOption& bound = bind(names, shape, says, takes);
  bound.kind = BoundSetting::Kind::kList;
  bound.list = &into;
  app_->add_option(names, into)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void CommandLine::flag(const std::string& names, bool& into, const std::string& says) {
  BoundOption& bound = bind(names, "", says, Takes::kText);
  bound.kind = BoundSetting::Kind::kFlag;
  bound.flag = &into;
  // Otherwise --isolate=3, or =false, would silently set the flag.
  app_->add_flag(names, into)
      ->disable_flag_override()
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void CommandLine::file(const std::string& names, std::string& into, const std::string& shape,
                       const std::string& says, Takes takes) {
  value(names, into, shape, says, takes);
  bound_.back().names_file = true;
}

void CommandLine::files(const std::string& names, std::vector<std::string>& into,
                        const std::string& shape, const std::string& says, Takes takes) {
  values(names, into, shape, says, takes);
  bound_.back().names_file = true;
}

void CommandLine::paths_setting(const std::string& key, std::vector<std::string>& into,
                                const std::string& says) {
  BoundOption& bound = bind("--" + key, "", says, Takes::kFile);
  bound.kind = BoundSetting::Kind::kList;
  bound.list = &into;
  bound.names_file = true;
  bound.is_option = false;
}

void CommandLine::of_documents(const std::vector<std::string>& names) {
  for (BoundOption& bound : bound_) {
    if (std::find(names.begin(), names.end(), bound.key) != names.end()) bound.of_documents = true;
  }
}

void CommandLine::of_overrides(const std::vector<std::string>& names) {
  for (BoundOption& bound : bound_) {
    if (std::find(names.begin(), names.end(), bound.key) != names.end()) bound.of_overrides = true;
  }
}

void CommandLine::only_here(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto found = std::find_if(bound_.begin(), bound_.end(),
                                    [&](const BoundOption& each) { return each.key == name; });
    GOUJI_ASSERT(found != bound_.end());
    found->is_setting = false;
  }
}

std::optional<Error> CommandLine::take(const Settings& settings) {
  for (BoundOption& bound : bound_) {
    const auto said = settings.find(bound.key);
    if (!bound.is_setting || said == settings.end()) continue;
    if (auto error = set_variable(bound, said->second)) return error;
  }
  return std::nullopt;
}

/// --config and --no-config are needed before all other options are read.
std::optional<Error> CommandLine::take_configuration(const std::vector<std::string>& arguments) {
  for (auto at = arguments.begin(); at != arguments.end() && *at != "--"; ++at) {
    if (*at == "--no-config") choice_.none = true;
    if (at->starts_with("--config=")) choice_.file = at->substr(at->find('=') + 1);
    if (*at == "--config" && at + 1 != arguments.end()) choice_.file = *(at + 1);
    if (*at == "-h" || *at == "--help") return std::nullopt;
  }
  found_ = find_configuration(choice_);
  if (!found_.file.empty()) {
    auto loaded = load_configuration(found_.file, known_keys(commands_));
    if (!loaded) return loaded.error();
    configuration_ = *std::move(loaded);
    Settings settings = configuration_.settings;
    const bool shown =
        std::find(arguments.begin(), arguments.end(), "--print-config") != arguments.end();
    if (looks_above_documents() && !shown) {
      for (const BoundOption& bound : bound_) {
        if (bound.of_documents) settings.erase(bound.key);
      }
    }
    if (auto error = take(settings)) return error;
  }
  for (BoundOption& bound : bound_) {
    if (!bound.is_setting) continue;
    if (const auto setting = setting_of_environment(bound.key)) {
      if (auto error = set_variable(bound, *setting)) return error;
    }
  }
  return std::nullopt;
}

/// A language set only in the file takes effect now.
void CommandLine::take_language() {
  if (language_given() || language_.empty()) return;
  if (language_ == "zh") speak(Language::kChinese);
  if (language_ == "en") speak(Language::kEnglish);
}

void CommandLine::bind_common() {
  // take_language() has already read --lang: this is for the help, near names and the file.
  value("--lang", language_, kLanguageShape, kLanguageSays);
  value("--config", choice_.file, "文件", "设置文件（默认就近的 gouji.toml）", Takes::kToml);
  flag("--no-config", choice_.none, "不用设置文件，也不用就近的复核意见");
  flag("--print-config", print_settings_, "显示各项设置及其来源，不做别的");
  flag("-h,--help", help_, "显示本说明");  // last, so that it is at the end of the list
  only_here({"config", "no-config", "print-config", "help"});
}

/// -oFILE and --output-file=FILE are names with values. CLI11 does not tell which name it met.
void CommandLine::note_names(const std::vector<std::string>& arguments) {
  for (auto word = arguments.begin(); word != arguments.end() && *word != "--"; ++word) {
    for (BoundOption& bound : bound_) {
      for (const std::string& name : split(bound.names, ',')) {
        const bool is_long = name.starts_with("--");
        const bool called = is_long ? *word == name || word->starts_with(name + '=')
                                    : word->starts_with(name) && !word->starts_with("--");
        if (called) bound.typed = name;
      }
    }
  }
}

std::string CommandLine::typed(const std::string& key) const {
  for (const BoundOption& bound : bound_) {
    if (bound.key != key) continue;
    return bound.typed.empty() ? split(bound.names, ',').front() : bound.typed;
  }
  return "--" + key;
}

Expected<std::vector<std::string>> CommandLine::parse(std::vector<std::string> arguments) {
  bind_common();
  if (auto error = take_configuration(arguments)) return unexpected(*std::move(error));
  note_names(arguments);
  auto paths = parse_words(*app_, std::move(arguments));
  for (BoundOption& bound : bound_) {
    if (bound.is_option) bound.times = app_->count("--" + bound.key);
    if (paths && bound.times > 1 && names_one_thing(bound)) {
      const std::string name = typed(bound.key);
      const bool has_other = app_->get_option_no_throw("--output") != nullptr;
      return wrong_use(
          bound.key == "output-file" && has_other
              ? say("{} 只能用一次，这里用了 {} 次；要存几种格式，另几种用 --output 格式=文件",
                    name, bound.times)
              : say("{} 只能用一次，这里用了 {} 次", name, bound.times));
    }
    if (bound.times > 0) bound.from = say("命令行");
  }
  if (!language_.empty() && language_ != "zh" && language_ != "en") {
    return unexpected(
        located(wrong_use(say("--lang 只能是 zh 或 en，不能是 {}", language_)).value()));
  }
  take_language();
  return paths;
}

std::vector<ListedOption> CommandLine::options() const {
  std::vector<ListedOption> out;
  for (const BoundOption& bound : bound_) {
    if (bound.is_option) out.push_back(listed(bound));
  }
  return out;
}

std::map<std::string, std::string> CommandLine::said_in() const {
  std::map<std::string, std::string> places;
  for (const BoundOption& bound : bound_) {
    if (bound.times == 0 && !bound.from.empty()) places[bound.key] = bound.from;
  }
  return places;
}

Error CommandLine::located(Error error) const {
  for (const auto& [key, from] : said_in()) {
    const std::string name = "--" + key;
    if (!error.message.starts_with(name + ' ')) continue;
    error.message = setting_at(from, key) + error.message.substr(name.size());
    break;
  }
  return error;
}

std::vector<PathSettings> CommandLine::overrides() const {
  if (looks_above_documents()) return {};
  std::vector<PathSettings> out = configuration_.overrides;
  for (PathSettings& each : out) {
    for (const std::string& key : said_nearer()) each.settings.erase(key);
  }
  return out;
}

bool CommandLine::looks_above_documents() const {
  return !choice_.none && found_.by != FoundConfiguration::By::kNamed &&
         std::any_of(bound_.begin(), bound_.end(),
                     [](const BoundOption& bound) { return bound.of_documents; });
}

bool CommandLine::says_of_documents() const {
  return !configuration_.overrides.empty() ||
         std::any_of(bound_.begin(), bound_.end(), [&](const BoundOption& bound) {
           return bound.of_documents && configuration_.settings.contains(bound.key);
         });
}

std::vector<std::string> CommandLine::said_nearer() const {
  std::vector<std::string> keys;
  for (const BoundOption& bound : bound_) {
    if (bound.times > 0 || (bound.is_setting && setting_of_environment(bound.key)))
      keys.push_back(bound.key);
  }
  return keys;
}

std::vector<BoundSetting> CommandLine::settings() const {
  std::vector<BoundSetting> out;
  for (const BoundOption& bound : bound_) {
    if (bound.is_setting) out.push_back(setting_of(bound));
  }
  return out;
}

}  // namespace gouji
