// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/places.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/base/path-pattern.h"
#include "cli/base/streams.h"
#include "cli/packs/load-pack.h"
#include "parser/base/say.h"
#include "rules/registry.h"

namespace gouji {
namespace {

using Rules = std::set<const Rule*>;

/// Local rules apply where the file that names them does, so their source is recorded.
class Packs {
 public:
  Packs() : everywhere_(all_rules().begin(), all_rules().end()) {}

  std::optional<Error> load(const std::vector<std::string>& files) {
    for (const std::string& file : files) {
      const Rules before(all_rules().begin(), all_rules().end());
      if (auto error = load_packs({file})) return error;
      Rules& added = from_[absolute_path(file)];
      for (const Rule* rule : all_rules()) {
        if (!before.contains(rule)) added.insert(rule);
      }
    }
    return std::nullopt;
  }

  /// The built-in rules, and those of the command line and of these files.
  [[nodiscard]] Rules known_in(const std::vector<std::string>& files) const {
    Rules rules = everywhere_;
    for (const std::string& file : files) {
      const Rules& more = from_.at(absolute_path(file));
      rules.insert(more.begin(), more.end());
    }
    return rules;
  }

 private:
  Rules everywhere_;
  std::map<std::string, Rules> from_;
};

/// The command line's options, completed by those of the file.
CheckOptions with_folder(const CheckOptions& options, const FolderOptions& folder) {
  CheckOptions own;
  own.select = folder.select.empty() ? options.select : folder.select;
  own.ignore = folder.ignore.empty() ? options.ignore : folder.ignore;
  own.severities = folder.severities.empty() ? options.severities : folder.severities;
  own.given = with_override(options.given, folder.given);
  own.priors = folder.priors.empty() ? options.priors : folder.priors;
  own.overrides = folder.overrides;
  own.said_in = folder.said_in;
  return own;
}

std::string say_without_effect(const std::string& file, const std::vector<std::string>& keys) {
  std::string listed;
  for (const std::string& key : keys) listed += (listed.empty() ? "" : say("、")) + key;
  return say("{} 中的 {} 是对整次运行的设置，不在那个文件夹中运行时不起作用；要用请写 --config {}",
             file, listed, file);
}

/// Errors in a file that is not used do not matter to this run.
bool says_of_documents(const std::string& file, const NearbyOptions& nearby) {
  const auto folder = nearby.settings(file);
  return folder && (!folder->said_in.empty() || !folder->overrides.empty());
}

Expected<CheckSettings> settings_of_folder(const CheckOptions& options, const FolderOptions& folder,
                                           const Packs& packs, const CheckSettings& base) {
  auto own = check_settings(with_folder(options, folder));
  if (!own) return own;
  const Rules known = packs.known_in(folder.packs);
  std::erase_if(own->rules, [&](const Rule* rule) { return !known.contains(rule); });
  own->needs = base.needs;
  return own;
}

}  // namespace

std::vector<NearbyFiles> files_above(Inputs& inputs, const NearbyOptions& nearby,
                                     bool writes_reviews) {
  const NearbyWishes wishes = {nearby.settings != nullptr, nearby.review, nearby.user_settings};
  std::vector<NearbyFiles> files = find_nearby(inputs, wishes);
  bool used =
      nearby.here.empty() || std::any_of(files.begin(), files.end(), [&](const NearbyFiles& each) {
        return absolute_path(each.settings) == absolute_path(nearby.here);
      });
  for (const FileBeyond& each : files_beyond(inputs, files, wishes)) {
    if (each.review ? writes_reviews : !says_of_documents(each.file, nearby)) continue;
    complain(say_beyond(each));
    used = used || absolute_path(each.file) == absolute_path(nearby.here);
  }
  if (!used) {
    complain(
        say("{} 中关于规则和报告的设置只用于它所在文件夹中的文件，这次没有用到；要用于全部文件，"
            "请写 --config {}",
            nearby.here, nearby.here));
  }
  return files;
}

Expected<PlaceSettings> settings_of_places(std::vector<NearbyFiles>& files,
                                           const CheckOptions& options, const CheckSettings& base) {
  std::map<std::string, FolderOptions> folders;  // by settings file
  PlaceSettings out;
  Packs packs;
  for (NearbyFiles& each : files) {
    if (each.settings.empty() || folders.contains(each.settings)) continue;
    auto folder = options.nearby.settings(each.settings);
    if (!folder) return unexpected(std::move(folder.error()));
    if (auto error = packs.load(folder->packs)) return unexpected(*std::move(error));
    out.packs.insert(out.packs.end(), folder->packs.begin(), folder->packs.end());
    const bool governs = absolute_path(each.settings) == absolute_path(options.nearby.of_run);
    if (!folder->of_run.empty() && !governs) {
      out.without_effect.push_back(say_without_effect(each.settings, folder->of_run));
    }
    folders[each.settings] = *std::move(folder);
  }
  for (std::uint32_t place = 0; place < files.size(); ++place) {
    CheckSettings own = base;
    std::string& file = files[place].settings;
    const FolderOptions& folder = folders[file];
    if (folder.said_in.empty() && folder.overrides.empty()) {
      file.clear();
    } else {
      auto of_folder = settings_of_folder(options, folder, packs, base);
      if (!of_folder) return unexpected(std::move(of_folder.error()));
      of_folder->without_file = std::make_shared<const CheckSettings>(std::move(own));
      own = *std::move(of_folder);
    }
    out.all.push_back(std::move(own));
  }
  return out;
}

void put_corrections(PlaceSettings& places, const Recalls& recalls) {
  for (std::uint32_t place = 0; place < places.all.size(); ++place) {
    places.all[place].corrections = recalls.corrections(place);
  }
}

void OverrideUse::add(const CheckSettings& settings, const std::string& path) {
  for (const Override& each : settings.overrides) {
    bool& used = used_[each.from];
    used = used || each.matches(path);
  }
}

std::vector<std::string> OverrideUse::unused() const {
  std::vector<std::string> out;
  for (const auto& [from, used] : used_) {
    if (!used) out.push_back(say("{}：[[overrides]] 的路径与这次的文件都不相符，没有用到", from));
  }
  return out;
}

void SettingsUse::add(const CheckedDocument& document, std::uint32_t place) {
  const std::string& file = files_[place].settings;
  if (file.empty()) return;
  UsedFile& use = used_[file];
  use.file = file;
  ++use.documents;
  use.taken_away += document.taken_away;
  use.lowered += document.lowered;
}

std::vector<UsedFile> SettingsUse::used() const {
  std::vector<UsedFile> out;
  for (const auto& [file, use] : used_) out.push_back(use);
  return out;
}

}  // namespace gouji
