// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/judging.h"

#include <algorithm>
#include <utility>

#include "cli/line/known-settings.h"

namespace gouji {
namespace {

/// [[overrides]] → values, each parsed like the same words on the command line.
Expected<std::vector<PathOptions>> overrides_of(const std::vector<PathSettings>& overrides) {
  std::vector<PathOptions> out;
  for (const PathSettings& each : overrides) {
    TypedOverride words;
    CommandLine some;
    words.bind(some);
    if (auto error = some.take(each.settings)) return unexpected(*std::move(error));
    PathOptions options;
    options.paths = each.paths;
    options.from = each.from;
    options.said_in = some.said_in();
    if (auto error = words.rules.put(options)) return unexpected(some.located(*std::move(error)));
    auto given = words.given.given();
    if (!given) return unexpected(some.located(std::move(given.error())));
    options.given = *std::move(given);
    options.priors = words.prior.paths;
    out.push_back(std::move(options));
  }
  return out;
}

/// Keys that are known and do not apply to documents. `paths` only matters for runs without paths.
std::vector<std::string> keys_of_run(const Settings& settings, const CommandLine& of_documents,
                                     Commands commands) {
  std::vector<std::string> out;
  const std::vector<BoundSetting> bound = of_documents.settings();
  for (const ListedSetting& each : all_settings(commands)) {
    const std::string& key = each.setting.key;
    const bool of_check =
        std::find(each.commands.begin(), each.commands.end(), "check") != each.commands.end();
    const bool says_of_documents = std::any_of(
        bound.begin(), bound.end(), [&](const BoundSetting& one) { return one.key == key; });
    if (of_check && !says_of_documents && key != "paths" && settings.contains(key)) {
      out.push_back(key);
    }
  }
  return out;
}

Expected<FolderOptions> options_of(const Settings& settings, Commands commands) {
  TypedFolder words;
  CommandLine some;
  words.bind(some);
  if (auto error = some.take(settings)) return unexpected(*std::move(error));
  const auto located = [&](Error error) { return unexpected(some.located(std::move(error))); };
  FolderOptions options;
  options.said_in = some.said_in();
  options.of_run = keys_of_run(settings, some, commands);
  auto selected = listed_words(words.rules.select, "--select");
  if (!selected) return located(std::move(selected.error()));
  options.select = *std::move(selected);
  if (auto error = words.rules.put(options)) return located(*std::move(error));
  auto given = words.given.given();
  if (!given) return located(std::move(given.error()));
  options.given = *std::move(given);
  options.packs = words.rules.packs;
  options.priors = words.prior.paths;
  return options;
}

/// Reads a settings file above a document, without the keys that were set nearer.
Expected<FolderOptions> read_folder_options(const std::string& file,
                                            const std::vector<std::string>& nearer,
                                            Commands commands) {
  auto configuration = load_configuration(file, known_keys(commands));
  if (!configuration) return unexpected(std::move(configuration.error()));
  for (const std::string& key : nearer) {
    configuration->settings.erase(key);
    for (PathSettings& each : configuration->overrides) each.settings.erase(key);
  }
  auto options = options_of(configuration->settings, commands);
  if (!options) return options;
  auto overrides = overrides_of(configuration->overrides);
  if (!overrides) return unexpected(std::move(overrides.error()));
  options->overrides = *std::move(overrides);
  return options;
}

NearbyOptions nearby_of(const CommandLine& line, bool review) {
  NearbyOptions nearby;
  nearby.review = review;
  if (!line.looks_above_documents()) return nearby;
  nearby.settings = [nearer = line.said_nearer(),
                     commands = line.commands()](const std::string& file) {
    return read_folder_options(file, nearer, commands);
  };
  nearby.of_run = line.found().file;
  if (line.says_of_documents()) {
    const bool users = line.found().by == FoundConfiguration::By::kUser;
    (users ? nearby.user_settings : nearby.here) = line.found().file;
  }
  return nearby;
}

}  // namespace

void TypedJudging::bind(CommandLine& line) {
  rules.bind(line);
  input.bind(line);
  given.bind(line);
  prior.bind(line);
  memory.bind_review(line);
  line.of_documents({"select", "ignore", "severity", "rules", "year", "body-type", "scope",
                     "published", "deadline", "prior"});
  line.of_overrides({"ignore", "severity", "year", "body-type", "scope", "published", "deadline",
                     "prior"});  // those of TypedOverride; a test checks this
}

void TypedPrior::bind(CommandLine& line) {
  line.files("--prior", paths, "文件或文件夹",
             "上一年度的报告，按机关和年度与各份报告配对，可多次使用");
}

void TypedFolder::bind(CommandLine& line) {
  rules.bind(line);
  given.bind(line);
  prior.bind(line);
}

void TypedOverride::bind(CommandLine& line) {
  rules.bind_for_some(line);
  given.bind(line);
  prior.bind(line);
}

Expected<CheckOptions> TypedJudging::options(const CommandLine& line,
                                             std::vector<std::string> paths) const {
  CheckOptions options;
  auto selected = listed_words(rules.select, "--select");
  if (!selected) return unexpected(std::move(selected.error()));
  if (auto error = rules.put(options)) return unexpected(*std::move(error));
  const auto max_pages = positive_number("--max-pages", input.max_pages);
  if (!max_pages) return unexpected(max_pages.error());
  auto said = given.given();
  if (!said) return unexpected(std::move(said.error()));
  auto remembered = memory.memory();
  if (!remembered) return unexpected(std::move(remembered.error()));
  auto overrides = overrides_of(line.overrides());
  if (!overrides) return unexpected(std::move(overrides.error()));
  options.inputs = input.inputs;
  options.inputs.paths = std::move(paths);
  options.packs = rules.packs;
  options.select = *std::move(selected);
  options.edition = input.edition;
  options.max_pages = *max_pages;
  options.password_file = input.password_file;
  options.given = *std::move(said);
  options.priors = prior.paths;
  options.memory = *std::move(remembered);
  options.nearby = nearby_of(line, options.memory.review.empty() && !line.without_configuration());
  options.overrides = *std::move(overrides);
  options.said_in = line.said_in();
  const auto by_hand = [&](bool given_at_all, const char* key) {
    return given_at_all && !options.said_in.contains(key);
  };
  options.memory.by_hand = by_hand(options.edition != "auto", "edition") ||
                           by_hand(options.given.year.has_value(), "year") ||
                           by_hand(!given.body_type.empty(), "body-type");
  return options;
}

Expected<std::optional<Severity>> failing_level(const std::string& word) {
  const auto level = choice("--fail-on", word, {"info", "warning", "error", "never"});
  if (!level) return unexpected(level.error());
  std::optional<Severity> least;
  if (*level < 3) least = static_cast<Severity>(*level);
  return least;
}

}  // namespace gouji
