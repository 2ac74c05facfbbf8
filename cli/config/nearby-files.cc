// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/config/nearby-files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <sys/stat.h>

#include "cli/base/path-pattern.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

bool is_file(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

bool exists(const std::string& path) {
  struct stat facts {};
  return ::lstat(path.c_str(), &facts) == 0;
}

/// The folder above an absolute one; the root for the root.
std::string above(const std::string& folder) {
  const std::size_t slash = folder.rfind('/');
  return slash == 0 || slash == std::string::npos ? "/" : folder.substr(0, slash);
}

std::string in_folder(const std::string& folder, std::string_view name) {
  return (folder == "/" ? "/" : folder + "/") + std::string(name);
}

/// The repository that contains the folder; empty if there is none.
std::string repository_of(const std::string& folder) {
  for (std::string at = folder;; at = above(at)) {
    if (exists(in_folder(at, ".git"))) return at;
    if (at == "/") return {};
  }
}

/// The last folder to search: that of the repository, otherwise the one above the folder `named`.
std::string last_folder(const std::string& folder, const std::string& named) {
  const std::string repository = repository_of(folder);
  return repository.empty() ? above(named) : repository;
}

/// A path relative to the working folder, or the whole path.
std::string shown(const std::string& path, bool whole) {
  if (whole) return path;
  return std::filesystem::path(path).lexically_relative(absolute_path(".")).string();
}

/// The named folder, or the folder of the named file or archive.
std::string named_folder(const std::string& file, const std::string& folder,
                         const std::string& tree) {
  const std::string whole_tree = absolute_path(tree);
  return whole_tree == absolute_path(file) ? folder : whole_tree;
}

/// The settings or review file in a folder; empty: none.
std::string file_in(const std::string& folder, bool review) {
  if (review) {
    const std::string path = in_folder(folder, kReviewFile);
    return is_file(path) ? path : std::string();
  }
  for (const char* name : {".gouji.toml", "gouji.toml"}) {
    if (const std::string path = in_folder(folder, name); is_file(path)) return path;
  }
  return {};
}

/// The nearest one from a folder up to the working folder that contains it; empty: none.
std::string file_from(const std::string& folder, bool review, bool whole) {
  const std::string here = absolute_path(".");
  for (std::string at = folder;; at = above(at)) {
    if (const std::string path = file_in(at, review); !path.empty()) return shown(path, whole);
    if (at == here) return {};
  }
}

class Nearby {
 public:
  explicit Nearby(const NearbyWishes& wishes) : wishes_(wishes) {}

  std::uint32_t place_of(const Input& input, const std::string& tree) {
    const std::string file = own_path(input);
    const std::string folder =
        input.standard_input ? absolute_path(".") : above(absolute_path(file));
    const std::string named = input.standard_input ? folder : named_folder(file, folder, tree);
    const bool whole = file.starts_with('/');
    const auto [known, is_new] = known_.try_emplace({folder, named, whole}, 0);
    if (is_new) known->second = number_of(look(folder, last_folder(folder, named), whole));
    return known->second;
  }
  std::vector<NearbyFiles> take() { return std::move(all_); }

 private:
  [[nodiscard]] NearbyFiles look(const std::string& folder, const std::string& last,
                                 bool whole) const {
    NearbyFiles found;
    for (std::string at = folder;; at = above(at)) {
      for (const bool review : {false, true}) {
        std::string& of_kind = review ? found.review : found.settings;
        if (!(review ? wishes_.review : wishes_.settings)) continue;
        if (!of_kind.empty() && !review) continue;
        const std::string path = file_in(at, review);
        if (path.empty()) continue;
        if (of_kind.empty()) {
          of_kind = shown(path, whole);
        } else {
          found.hidden_reviews.push_back(shown(path, whole));
        }
      }
      if (at == last || at == "/") break;
    }
    if (found.settings.empty()) found.settings = wishes_.user_settings;
    return found;
  }

  std::uint32_t number_of(const NearbyFiles& files) {
    const auto same = std::find_if(all_.begin(), all_.end(), [&](const NearbyFiles& each) {
      return each.settings == files.settings && each.review == files.review &&
             each.hidden_reviews == files.hidden_reviews;
    });
    const auto number = static_cast<std::uint32_t>(same - all_.begin());
    if (same == all_.end()) all_.push_back(files);
    return number;
  }

  const NearbyWishes& wishes_;
  std::vector<NearbyFiles> all_ = {{}};
  std::map<std::tuple<std::string, std::string, bool>, std::uint32_t> known_;
};

}  // namespace

std::string own_path(const Input& input) {
  return input.archive_path > 0 ? input.path.substr(0, input.archive_path) : input.path;
}

bool lies_below(const std::string& file, const std::string& folder) {
  const std::string whole = absolute_path(folder);
  return absolute_path(file).starts_with(whole.ends_with('/') ? whole : whole + '/');
}

std::string say_beyond(const FileBeyond& beyond) {
  return say("{} 在所指的 {} 上方不止一级，这次没有用到；要用请改为指明 {}，或写 {} {}",
             beyond.file, beyond.tree, beyond.folder, beyond.review ? "--review" : "--config",
             beyond.file);
}

std::string review_file_above(const std::string& file) {
  if (!lies_below(file, ".")) return {};
  return file_from(above(absolute_path(file)), true, file.starts_with('/'));
}

std::string settings_file_above(const std::string& path) {
  if (!lies_below(path, ".")) return {};
  const std::string whole = absolute_path(path);
  return file_from(is_file(path) ? above(whole) : whole, false, path.starts_with('/'));
}

std::vector<FileBeyond> files_beyond(const Inputs& inputs, const std::vector<NearbyFiles>& files,
                                     const NearbyWishes& wishes) {
  std::map<std::pair<std::string, bool>, FileBeyond> found;
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t>> known;
  for (const Input& input : inputs.documents) {
    if (input.standard_input) continue;
    const std::string file = own_path(input);
    const std::string folder = above(absolute_path(file));
    if (!known.emplace(folder, input.tree, input.place).second) continue;
    if (!repository_of(folder).empty()) continue;
    const std::string& tree = inputs.trees[input.tree];
    const NearbyFiles& own = files[input.place];
    const std::string last = above(named_folder(file, folder, tree));
    for (const bool review : {false, true}) {
      const bool wanted = review ? wishes.review && own.review.empty()
                                 : wishes.settings && own.settings == wishes.user_settings;
      std::string path;
      for (std::string at = last; wanted && path.empty() && at != "/";) {
        at = above(at);
        path = file_in(at, review);
      }
      if (path.empty()) continue;
      const bool whole = file.starts_with('/');
      found.try_emplace({path, review},
                        FileBeyond{shown(path, whole), review, shown(above(path), whole), tree});
    }
  }
  std::vector<FileBeyond> out;
  for (auto& [path, beyond] : found) out.push_back(std::move(beyond));
  return out;
}

std::vector<NearbyFiles> find_nearby(Inputs& inputs, const NearbyWishes& wishes) {
  Nearby nearby(wishes);
  for (Input& input : inputs.documents) {
    input.place = nearby.place_of(input, inputs.trees[input.tree]);
  }
  return nearby.take();
}

}  // namespace gouji
